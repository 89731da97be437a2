import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  dayInZone,
  daysBetween,
  lastDayOfMonth,
  monthOf,
  monthsBetween,
  shiftMonth,
  weekday,
} from "@/lib/domain/calendar";
import { isMonth, isPlainDate, month, plainDate } from "@/lib/domain/plain-date";
import { addWorkdays, chineseWorkdays, nextWorkdayOnOrAfter } from "@/lib/domain/workdays";

const anyDay = fc
  .date({
    min: new Date("1990-01-01T00:00:00Z"),
    max: new Date("2060-12-31T00:00:00Z"),
    noInvalidDate: true,
  })
  .map((instant) => dayInZone(instant, "UTC"));

describe("days and months", () => {
  test.each([
    ["2019-03-18", true],
    ["2020-02-29", true],
    ["2019-02-29", false],
    ["2019-3-18", false],
    ["2019-13-01", false],
    ["2019-03-18T00:00", false],
    ["", false],
  ])("%s is a day: %s", (text, answer) => {
    expect(isPlainDate(text)).toBe(answer);
  });

  test.each([
    ["2019-03", true],
    ["2019-00", false],
    ["2019-13", false],
    ["2019-03-18", false],
  ])("%s is a month: %s", (text, answer) => {
    expect(isMonth(text)).toBe(answer);
  });

  test("a text that is no day or month is refused with the text in the error", () => {
    expect(() => plainDate("18/03/2019")).toThrow("Not a calendar day: 18/03/2019");
    expect(() => month("2019")).toThrow("Not a calendar month: 2019");
  });

  test("the day in Shanghai begins at 16:00 UTC", () => {
    expect(dayInZone(new Date("2019-03-17T15:59:59Z"))).toBe("2019-03-17");
    expect(dayInZone(new Date("2019-03-17T16:00:00Z"))).toBe("2019-03-18");
  });

  test("a month ends on its own last day", () => {
    expect(lastDayOfMonth("2018-06")).toBe("2018-06-30");
    expect(lastDayOfMonth("2019-02")).toBe("2019-02-28");
    expect(lastDayOfMonth("2020-02")).toBe("2020-02-29");
    expect(lastDayOfMonth("2018-12")).toBe("2018-12-31");
  });

  test("a month after the 31st is the last day of a shorter month", () => {
    expect(addMonths("2019-01-31", 1)).toBe("2019-02-28");
    expect(addMonths("2019-03-31", -1)).toBe("2019-02-28");
    expect(addMonths("2018-12-15", 12)).toBe("2019-12-15");
  });

  test("months run on over the new year", () => {
    expect(shiftMonth("2018-12", 1)).toBe("2019-01");
    expect(shiftMonth("2019-01", -1)).toBe("2018-12");
    expect(monthsBetween("2018-11", "2019-02")).toEqual([
      "2018-11",
      "2018-12",
      "2019-01",
      "2019-02",
    ]);
    expect(monthsBetween("2019-02", "2019-01")).toEqual([]);
  });

  test("the week runs from Monday 1 to Sunday 7", () => {
    expect(weekday("2019-03-18")).toBe(1);
    expect(weekday("2019-03-17")).toBe(7);
  });

  test("going so many days on and counting the days between agree", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  test("days compare as text, and the last day of its month is never before a day", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (first, second) => {
        expect(first < second).toBe(daysBetween(first, second) > 0);
        expect(lastDayOfMonth(monthOf(first)) >= first).toBe(true);
        expect(monthOf(addDays(lastDayOfMonth(monthOf(first)), 1))).toBe(
          shiftMonth(monthOf(first), 1),
        );
      }),
    );
  });
});

describe("workdays", () => {
  const calendar = chineseWorkdays();

  test.each([
    ["Spring Festival 2018 is off", "2018-02-15", false],
    ["a make-up Sunday before it is worked", "2018-02-11", true],
    ["a make-up Saturday after it is worked", "2018-02-24", true],
    ["an ordinary Saturday is off", "2018-03-03", false],
    ["an ordinary Monday is worked", "2019-03-18", true],
    ["National Day of a year not yet announced counts as an ordinary Tuesday", "2030-10-01", true],
    ["a Saturday of a year before the notices is off", "1999-05-01", false],
  ] as const)("%s", (_title, day, worked) => {
    expect(calendar.isWorkday(day)).toBe(worked);
  });

  test("the administrator's entry outranks the published calendar", () => {
    const own = chineseWorkdays([
      { day: "2030-10-01", workday: false },
      { day: "2018-03-03", workday: true },
    ]);
    expect(own.isWorkday("2030-10-01")).toBe(false);
    expect(own.isWorkday("2018-03-03")).toBe(true);
  });

  test("a day off moves to the next workday, a workday stays", () => {
    expect(nextWorkdayOnOrAfter("2018-05-05", calendar)).toBe("2018-05-07");
    expect(nextWorkdayOnOrAfter("2019-02-05", calendar)).toBe("2019-02-11");
    expect(nextWorkdayOnOrAfter("2019-03-05", calendar)).toBe("2019-03-05");
  });

  test("workdays are counted from the day after, over weekends and holidays", () => {
    expect(addWorkdays("2019-03-15", 2, calendar)).toBe("2019-03-19");
    expect(addWorkdays("2018-09-28", 2, calendar)).toBe("2018-09-30");
    expect(addWorkdays("2018-09-30", 1, calendar)).toBe("2018-10-08");
    expect(addWorkdays("2019-03-16", 0, calendar)).toBe("2019-03-16");
  });
});
