import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { failureWindowStart, lockedUntil } from "@/lib/domain/sign-in-lock";

const at = (time: string) => new Date(`2019-03-18T${time}:00Z`);

/** `count` wrong passwords, a minute apart, the last at `last`; newest first. */
function failuresUpTo(last: string, count: number): Date[] {
  return Array.from({ length: count }, (_, index) => new Date(at(last).getTime() - index * 60_000));
}

describe("sign-in is closed after wrong passwords", () => {
  test.each([
    ["not after four", 4, "10:00", null],
    ["for 15 minutes after the fifth", 5, "10:00", "10:15"],
    ["for 30 minutes after the sixth", 6, "10:00", "10:30"],
    ["for an hour after the seventh", 7, "10:00", "11:00"],
    ["never for longer than an hour", 12, "10:00", "11:00"],
    ["and is open again when the time has passed", 5, "10:15", null],
  ])("%s", (_, count, now, until) => {
    expect(lockedUntil(failuresUpTo("10:00", count), at(now))).toEqual(until && at(until));
  });

  test("open when nothing was typed wrongly", () => {
    expect(lockedUntil([], at("10:00"))).toBeNull();
  });

  test("failures older than the longest closing are forgotten", () => {
    expect(failureWindowStart(at("10:00"))).toEqual(at("09:00"));
  });

  test("another failure never opens a name sooner", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 15 }),
        fc.integer({ min: 0, max: 59 }),
        (count, minute) => {
          const now = new Date(at("10:00").getTime() + minute * 60_000);
          const fewer = lockedUntil(failuresUpTo("10:00", count), now)?.getTime() ?? 0;
          const more = lockedUntil(failuresUpTo("10:00", count + 1), now)?.getTime() ?? 0;
          expect(more).toBeGreaterThanOrEqual(fewer);
        },
      ),
    );
  });
});
