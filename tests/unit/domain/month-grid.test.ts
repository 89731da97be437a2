import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysBetween, lastDayOfMonth, weekday } from "@/lib/domain/calendar";
import { monthGrid } from "@/lib/domain/month-grid";
import { month } from "@/lib/domain/plain-date";

/** The weeks as a calendar on a wall prints them. */
const printed = (of: string) =>
  monthGrid(month(of)).map((week) =>
    week.map((day) => (day === null ? "--" : day.slice(8))).join(" "),
  );

describe("a month is laid out in weeks from Monday to Sunday", () => {
  test.each([
    [
      "that begins on a Friday and touches five weeks",
      "2019-03",
      [
        "-- -- -- -- 01 02 03",
        "04 05 06 07 08 09 10",
        "11 12 13 14 15 16 17",
        "18 19 20 21 22 23 24",
        "25 26 27 28 29 30 31",
      ],
    ],
    [
      "that fills four weeks exactly",
      "2021-02",
      [
        "01 02 03 04 05 06 07",
        "08 09 10 11 12 13 14",
        "15 16 17 18 19 20 21",
        "22 23 24 25 26 27 28",
      ],
    ],
    [
      "that begins on a Sunday and touches six weeks",
      "2018-07",
      [
        "-- -- -- -- -- -- 01",
        "02 03 04 05 06 07 08",
        "09 10 11 12 13 14 15",
        "16 17 18 19 20 21 22",
        "23 24 25 26 27 28 29",
        "30 31 -- -- -- -- --",
      ],
    ],
    [
      "of a leap year",
      "2020-02",
      [
        "-- -- -- -- -- 01 02",
        "03 04 05 06 07 08 09",
        "10 11 12 13 14 15 16",
        "17 18 19 20 21 22 23",
        "24 25 26 27 28 29 --",
      ],
    ],
  ])("%s", (_, of, weeks) => {
    expect(printed(of)).toEqual(weeks);
  });
});

test("every month has each of its days once, in order, under its own weekday", () => {
  const months = fc
    .record({ year: fc.integer({ min: 1900, max: 2300 }), number: fc.integer({ min: 1, max: 12 }) })
    .map(({ year, number }) => month(`${year}-${String(number).padStart(2, "0")}`));
  fc.assert(
    fc.property(months, (of) => {
      const weeks = monthGrid(of);
      const days = weeks.flat().flatMap((day) => day ?? []);
      expect(days).toHaveLength(Number(lastDayOfMonth(of).slice(8)));
      expect(days.every((day, index) => daysBetween(days[0] ?? day, day) === index)).toBe(true);
      for (const week of weeks) {
        expect(week).toHaveLength(7);
        expect(week.some((day) => day !== null)).toBe(true);
        expect(week.every((day, index) => day === null || weekday(day) === index + 1)).toBe(true);
      }
    }),
  );
});
