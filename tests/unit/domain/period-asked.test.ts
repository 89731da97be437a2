import { describe, expect, test } from "vitest";
import { type AskedItem, type AskingPeriod, isAsked } from "@/lib/domain/burden";
import type { PlainDate } from "@/lib/domain/plain-date";
import { reckonAgain, reportingPeriod } from "@/lib/domain/reporting-period";
import { chineseWorkdays, NOTICED_YEARS, publishedDays } from "@/lib/domain/workdays";

const ITEM: AskedItem = {
  cycle: "MONTHLY",
  addedOn: null,
  revoked: false,
  completedOn: null,
  hasFilingUnit: true,
};
const FEBRUARY: AskingPeriod = {
  month: "2019-02",
  opensOn: "2019-02-25",
  dueOn: "2019-03-05",
  closed: false,
  exempt: false,
};
const MARCH: AskingPeriod = {
  ...FEBRUARY,
  month: "2019-03",
  opensOn: "2019-03-25",
  dueOn: "2019-04-08",
};

describe("a period asks", () => {
  test.each<[string, Partial<AskedItem>, Partial<AskingPeriod>, boolean]>([
    ["an item of the plan", {}, FEBRUARY, true],
    ["nothing in an exempt month", {}, { ...FEBRUARY, exempt: true }, false],
    ["no quarterly item within the quarter", { cycle: "QUARTERLY" }, FEBRUARY, false],
    ["a quarterly item at its end", { cycle: "QUARTERLY" }, MARCH, true],
    ["an item added on the day of its opening", { addedOn: "2019-02-25" }, FEBRUARY, true],
    ["no item added on the day after", { addedOn: "2019-02-26" }, FEBRUARY, false],
    ["no revoked item", { revoked: true }, FEBRUARY, false],
    ["no item that nobody files", { hasFilingUnit: false }, FEBRUARY, false],
    ["no item that is closed", { completedOn: "2019-03-05" }, FEBRUARY, false],
    [
      "no item closed after the due day while it can be filed",
      { completedOn: "2019-03-06" },
      FEBRUARY,
      false,
    ],
    [
      "an item closed after the due day, once it is over",
      { completedOn: "2019-03-06" },
      { ...FEBRUARY, closed: true },
      true,
    ],
    [
      "no item closed before the due day, once it is over",
      { completedOn: "2019-03-05" },
      { ...FEBRUARY, closed: true },
      false,
    ],
  ])("%s", (_, item, period, asked) => {
    expect(isAsked({ ...ITEM, ...item }, { ...FEBRUARY, ...period })).toBe(asked);
  });
});

describe("after a change of the calendar of workdays", () => {
  const before = reportingPeriod("2019-02", chineseWorkdays());
  const off = (...days: PlainDate[]) =>
    chineseWorkdays(days.map((day) => ({ day, workday: false })));
  test.each<[string, PlainDate, ReturnType<typeof off>, PlainDate, PlainDate]>([
    [
      "a due day that became a day off moves on",
      "2019-03-01",
      off("2019-03-05"),
      "2019-03-06",
      "2019-03-08",
    ],
    [
      "a day off within the grace prolongs it",
      "2019-03-01",
      off("2019-03-06"),
      "2019-03-05",
      "2019-03-08",
    ],
    [
      "on the due day itself it still moves",
      "2019-03-05",
      off("2019-03-05"),
      "2019-03-06",
      "2019-03-08",
    ],
    [
      "a passed due day stays, its grace moves",
      "2019-03-06",
      off("2019-03-05", "2019-03-07"),
      "2019-03-05",
      "2019-03-08",
    ],
    ["what is over stays as it was", "2019-03-08", off("2019-03-05"), "2019-03-05", "2019-03-07"],
    [
      "a day off after the grace changes nothing",
      "2019-03-01",
      off("2019-03-08"),
      "2019-03-05",
      "2019-03-07",
    ],
  ])("%s", (_, today, calendar, dueOn, graceUntil) => {
    expect(reckonAgain(before, today, calendar)).toEqual({ ...before, dueOn, graceUntil });
  });

  test("nobody becomes late by an entry made afterwards", () => {
    const postponed = { ...before, dueOn: "2019-03-08", graceUntil: "2019-03-12" } as const;
    const again = reckonAgain(postponed, "2019-03-07", chineseWorkdays());
    expect(again).toMatchObject({ dueOn: "2019-03-07", graceUntil: "2019-03-11" });
  });
});

test("a year's notice tells the days off in the week and the worked weekends", () => {
  const days = publishedDays(2019);
  expect(days.slice(0, 4)).toEqual([
    { day: "2019-01-01", workday: false, names: { en: "New Year's Day", zh: "元旦" } },
    { day: "2019-02-02", workday: true, names: { en: "Spring Festival", zh: "春节" } },
    { day: "2019-02-03", workday: true, names: { en: "Spring Festival", zh: "春节" } },
    { day: "2019-02-04", workday: false, names: { en: "Spring Festival", zh: "春节" } },
  ]);
  expect(days.some(({ day }) => day === "2019-02-09")).toBe(false);
  expect(publishedDays(2040)).toEqual([]);
  expect(NOTICED_YEARS.first).toBe(2004);
});
