import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { endsWithLook, WORK_LISTS, workCursor, workDays } from "@/lib/domain/todays-work";

describe("the days that today's work is reckoned by", () => {
  test.each([
    ["Monday", "2019-03-18", "2019-03-24"],
    ["Thursday", "2019-03-21", "2019-03-24"],
    ["Friday", "2019-03-22", "2019-03-31"],
    ["Saturday", "2019-03-23", "2019-03-31"],
    ["Sunday", "2019-03-24", "2019-03-31"],
  ])("on a %s the week looked at, from %s, ends on %s", (_, today, until) => {
    expect(workDays(plainDate(today)).weekUntil).toBe(until);
  });

  test("silence is 30 days, always green six months, an ending office light a week", () => {
    expect(workDays(plainDate("2019-03-18"))).toEqual({
      today: "2019-03-18",
      weekUntil: "2019-03-24",
      silentBefore: "2019-02-16",
      greenUntil: "2018-09-18",
      overrideUntil: "2019-03-25",
      quarter: "2019-Q1",
    });
  });

  test.each([
    ["2018-12-31", "2018-Q4"],
    ["2019-04-01", "2019-Q2"],
    ["2019-09-30", "2019-Q3"],
  ])("%s is of %s", (today, quarter) => {
    expect(workDays(plainDate(today)).quarter).toBe(quarter);
  });
});

describe("a place in a list, as an address names it,", () => {
  test.each([
    ["turned-red", "17", ["17"]],
    ["milestones", "2019-03-20~17~4", ["2019-03-20", "17", "4"]],
    ["bottlenecks", "0~3~17~4", ["0", "3", "17", "4"]],
    ["milestones", "17~4", null],
    ["milestones", "2019-02-30~17~4", null],
    ["turned-red", "17; drop", null],
    ["turned-red", "99999999999", null],
    ["turned-red", undefined, null],
  ] as const)("of %s is read from %s", (list, text, parts) => {
    expect(workCursor(list, text)).toEqual(parts);
  });
});

test("four lists end with a look, the others with their fact", () => {
  expect(WORK_LISTS.filter(endsWithLook)).toEqual([
    "turned-red",
    "difference",
    "silent",
    "always-green",
  ]);
});
