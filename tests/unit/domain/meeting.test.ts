import { expect, test } from "vitest";
import { canCloseOn, checkMeeting, neighbourOf, nextMonthStart } from "@/lib/domain/meeting";
import { plainDate } from "@/lib/domain/plain-date";

const PLAN = { today: plainDate("2019-03-18"), issuedOn: plainDate("2018-07-04") };

test.each([
  ["三月调度会", "2019-03-20", "", []],
  ["三月调度会", "2018-07-04", "一号会议室", []],
  ["", "2019-03-20", "", ["title required"]],
  ["三月调度会", "", "", ["heldOn required"]],
  ["三月调度会", "2019-02-30", "", ["heldOn not-a-day"]],
  ["三月调度会", "2018-07-03", "", ["heldOn meeting-before-plan"]],
  ["三月调度会", "2020-03-19", "", ["heldOn meeting-too-far"]],
  ["会".repeat(61), "2019-03-20", "址".repeat(61), ["title too-long", "place too-long"]],
])("a meeting %s on %s at %s is told %j", (title, heldOn, place, told) => {
  const issues = checkMeeting({ title, heldOn, place }, PLAN);
  expect(issues.map(({ field, code }) => `${field} ${code}`)).toEqual(told);
});

test("a meeting is closed from its day on", () => {
  const close = (heldOn: string) => canCloseOn(plainDate(heldOn), PLAN.today);
  expect([close("2019-03-17"), close("2019-03-18"), close("2019-03-19")]).toEqual([
    true,
    true,
    false,
  ]);
});

test("an entry changes places with the one before or after it, and with none beyond the ends", () => {
  const agenda = [{ id: 7 }, { id: 3 }, { id: 5 }];
  const to = (id: number, move: "up" | "down") => neighbourOf(agenda, id, move)?.id ?? null;
  expect([to(7, "up"), to(7, "down"), to(3, "up"), to(5, "down"), to(9, "up")]).toEqual([
    null,
    3,
    7,
    null,
    null,
  ]);
});

test("the month after begins on its first day", () => {
  expect(nextMonthStart(plainDate("2019-01-31"))).toBe("2019-02-01");
  expect(nextMonthStart(plainDate("2018-12-05"))).toBe("2019-01-01");
});
