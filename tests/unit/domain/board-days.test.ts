import { describe, expect, test } from "vitest";
import {
  boardDayOf,
  boardDaysOf,
  boardMonths,
  comparePresets,
  daysBeside,
  readBoardDay,
} from "@/lib/domain/board-days";
import { month, plainDate } from "@/lib/domain/plain-date";

const span = { registeredOn: plainDate("2018-07-04"), today: plainDate("2019-03-18") };
const unregistered = { registeredOn: null, today: plainDate("2018-07-04") };

describe("the day a board is asked for", () => {
  test.each([
    ["nothing", undefined, { kind: "today", day: "2019-03-18" }],
    ["a blank", "", { kind: "today", day: "2019-03-18" }],
    ["today", "2019-03-18", { kind: "today", day: "2019-03-18" }],
    ["a past day", "2019-01-31", { kind: "past", day: "2019-01-31" }],
    ["the day of registration", "2018-07-04", { kind: "past", day: "2018-07-04" }],
    ["a day before it", "2018-07-03", { kind: "unknown", why: "before", asked: "2018-07-03" }],
    ["tomorrow", "2019-03-19", { kind: "unknown", why: "future", asked: "2019-03-19" }],
    [
      "no day of the calendar",
      "2019-02-29",
      { kind: "unknown", why: "no-day", asked: "2019-02-29" },
    ],
    ["words", "last week", { kind: "unknown", why: "no-day", asked: "last week" }],
  ])("%s", (_, asked, expected) => {
    expect(readBoardDay(asked, span)).toEqual(expected);
  });

  test("of a plan that is not registered is today or unknown", () => {
    expect(readBoardDay("2018-07-03", unregistered)).toEqual({
      kind: "unknown",
      why: "before",
      asked: "2018-07-03",
    });
    expect(readBoardDay(undefined, unregistered).kind).toBe("today");
  });
});

describe("the days beside a board's day", () => {
  test.each([
    [
      "in a month",
      "2019-01-15",
      {
        dayBefore: "2019-01-14",
        dayAfter: "2019-01-16",
        monthEndBefore: "2018-12-31",
        monthEndAfter: "2019-01-31",
      },
    ],
    [
      "at a month's end",
      "2019-01-31",
      {
        dayBefore: "2019-01-30",
        dayAfter: "2019-02-01",
        monthEndBefore: "2018-12-31",
        monthEndAfter: "2019-02-28",
      },
    ],
    ["today", "2019-03-18", { dayBefore: "2019-03-17", monthEndBefore: "2019-02-28" }],
    ["at registration", "2018-07-04", { dayAfter: "2018-07-05", monthEndAfter: "2018-07-31" }],
  ])("%s are those that are known", (_, day, expected) => {
    expect(daysBeside(plainDate(day), span)).toEqual({
      dayBefore: undefined,
      dayAfter: undefined,
      monthEndBefore: undefined,
      monthEndAfter: undefined,
      ...expected,
    });
  });

  test("of a plan that is not registered are none", () => {
    expect(Object.values(daysBeside(unregistered.today, unregistered))).toEqual(
      Array(4).fill(undefined),
    );
  });
});

describe("the months of a board", () => {
  test("go from the registration to today, each told by its last known day", () => {
    const months = boardMonths(span);
    expect(months).toHaveLength(9);
    expect([months[0], months.at(-1)]).toEqual(["2018-07", "2019-03"]);
    expect(boardDayOf(month("2018-07"), span.today)).toBe("2018-07-31");
    expect(boardDayOf(month("2019-03"), span.today)).toBe("2019-03-18");
    expect(boardMonths(unregistered)).toEqual([]);
  });

  test("have the days from the registration until today", () => {
    expect(boardDaysOf(month("2018-07"), span)).toHaveLength(28);
    expect(boardDaysOf(month("2019-02"), span).at(-1)).toBe("2019-02-28");
    expect(boardDaysOf(month("2019-03"), span).at(-1)).toBe("2019-03-18");
    expect(boardDaysOf(month("2018-07"), unregistered)).toEqual([]);
  });
});

describe("the usual days to compare", () => {
  test("are those of which the plan knows both", () => {
    expect(comparePresets(span)).toEqual([
      { preset: "sinceMonthEnd", from: "2019-02-28", until: "2019-03-18" },
      { preset: "lastMonth", from: "2019-01-31", until: "2019-02-28" },
      { preset: "sinceQuarterEnd", from: "2018-12-31", until: "2019-03-18" },
      { preset: "sinceYearEnd", from: "2018-12-31", until: "2019-03-18" },
      { preset: "sinceRegistered", from: "2018-07-04", until: "2019-03-18" },
    ]);
    expect(comparePresets({ ...span, today: plainDate("2018-08-02") })).toEqual([
      { preset: "sinceMonthEnd", from: "2018-07-31", until: "2018-08-02" },
      { preset: "sinceRegistered", from: "2018-07-04", until: "2018-08-02" },
    ]);
    expect(comparePresets({ ...span, today: span.registeredOn })).toEqual([]);
    expect(comparePresets(unregistered)).toEqual([]);
  });
});
