import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  DELIVERY_STATES,
  DELIVERY_TABLE,
  type DeliveryAct,
  type DeliveryState,
  isSendingTime,
  retryAt,
} from "@/lib/domain/delivery";
import { chineseWorkdays } from "@/lib/domain/workdays";

describe("nobody is disturbed", () => {
  test.each([
    ["2019-03-18T08:29:59+08:00", false, "before half past eight"],
    ["2019-03-18T08:30:00+08:00", true, "from half past eight"],
    ["2019-03-18T19:59:59+08:00", true, "until eight in the evening"],
    ["2019-03-18T20:00:00+08:00", false, "in the evening"],
    ["2019-03-18T02:00:00+08:00", false, "at night"],
    ["2019-03-16T10:00:00+08:00", false, "on a Saturday"],
    ["2019-02-06T10:00:00+08:00", false, "at the Spring Festival"],
    ["2019-02-02T10:00:00+08:00", true, "but on a make-up Saturday"],
  ])("%s: %s, %s", (moment, expected) => {
    expect(isSendingTime(new Date(moment), chineseWorkdays())).toBe(expected);
  });

  test("an administrator's own day off counts", () => {
    const calendar = chineseWorkdays([{ day: "2019-03-18", workday: false }]);
    expect(isSendingTime(new Date("2019-03-18T10:00:00+08:00"), calendar)).toBe(false);
  });
});

test("a failed sending is tried five times more, ever later, and then given up", () => {
  const now = new Date("2019-03-18T02:00:00Z");
  const minutes = [1, 2, 3, 4, 5, 6].map((attempts) => {
    const again = retryAt(attempts, now);
    return again && (again.getTime() - now.getTime()) / 60_000;
  });
  expect(minutes).toEqual([1, 5, 30, 120, 480, null]);
});

test("whatever is done, a delivery that is over stays over, and every other has a way out", () => {
  const acts: DeliveryAct[] = ["send", "fail", "give-up", "resend", "cancel"];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...acts)), (done) => {
      done.reduce<DeliveryState>((state, act) => {
        const next = DELIVERY_TABLE[state][act];
        if (state === "SENT" || state === "CANCELLED") expect(next).toBeUndefined();
        return next ?? state;
      }, "PENDING");
    }),
  );
  const open = DELIVERY_STATES.filter((state) => Object.keys(DELIVERY_TABLE[state]).length > 0);
  expect(open).toEqual(["PENDING", "DEAD"]);
});
