import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, monthsBetween } from "@/lib/domain/calendar";
import {
  expectedProgress,
  expectedSteps,
  forecastCompletion,
  forecastRange,
  percentToMeet,
} from "@/lib/domain/progress";

describe("expected progress", () => {
  const three = [
    { currentDue: "2018-06-30" },
    { currentDue: "2019-06-30" },
    { currentDue: "2020-12-31" },
  ] as const;

  test("rises by equal steps, each from the day after a milestone's due day", () => {
    const days = ["2018-06-30", "2018-07-01", "2019-06-30", "2019-07-01", "2021-01-01"] as const;
    expect(days.map((day) => expectedProgress(three, day))).toEqual([0, 33, 33, 67, 100]);
  });

  test("rises by the weights that a plan gives", () => {
    const weighed = [
      { currentDue: "2018-06-30", weight: 1 },
      { currentDue: "2020-12-31", weight: 3 },
    ] as const;
    expect(expectedProgress(weighed, "2019-01-01")).toBe(25);
  });

  test("is nothing without milestones", () => {
    expect(expectedProgress([], "2019-01-01")).toBe(0);
  });

  test("never falls, and lies between 0 and 100", () => {
    const milestone = fc.record({
      currentDue: fc.nat(700).map((days) => addDays("2018-01-01", days)),
      weight: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(milestone), fc.nat(700), (milestones, days) => {
        const today = expectedProgress(milestones, addDays("2018-01-01", days));
        const tomorrow = expectedProgress(milestones, addDays("2018-01-01", days + 1));
        expect(0 <= today && today <= tomorrow && tomorrow <= 100).toBe(true);
      }),
    );
  });
});

const course = (...percents: number[]) =>
  monthsBetween("2018-01", "2018-12")
    .slice(0, percents.length)
    .map((month, index) => ({ month, percent: percents[index] ?? 0 }));

describe("the steps of expected progress", () => {
  test("stand on the day after each due day, milestones of one day together", () => {
    const milestones = [
      { currentDue: "2018-12-31", weight: 2 },
      { currentDue: "2018-06-30", weight: 1 },
      { currentDue: "2018-12-31", weight: 1 },
    ] as const;
    expect(expectedSteps(milestones)).toEqual([
      { from: "2018-07-01", percent: 25 },
      { from: "2019-01-01", percent: 100 },
    ]);
  });

  test("are none without milestones", () => {
    expect(expectedSteps([])).toEqual([]);
  });
});

describe("the range of the forecast", () => {
  test("lies between the fastest and the slowest pace of two reports that follow each other", () => {
    // Paces: 20 points in 28 days, then 5 in 31; 55 are left.
    expect(forecastRange(course(20, 40, 45))).toEqual({
      kind: "range",
      from: { month: "2018-03", percent: 45 },
      earliest: "2018-06-16",
      likely: "2018-08-08",
      latest: "2019-03-07",
      reports: 3,
    });
  });

  test("has no end where some report did not rise", () => {
    expect(forecastRange(course(20, 20, 30))).toMatchObject({ kind: "range", latest: null });
  });

  test("needs three reports and a rise, and none once all is done", () => {
    expect(
      [[], course(10, 20), course(20, 20, 20), course(30, 40, 20), course(60, 100)].map((c) =>
        forecastRange(c),
      ),
    ).toEqual([
      { kind: "few-reports", reports: 0, needed: 3 },
      { kind: "few-reports", reports: 2, needed: 3 },
      { kind: "no-rise", reports: 3 },
      { kind: "no-rise", reports: 3 },
      { kind: "done", on: "2018-02-28" },
    ]);
  });

  test("holds the forecast itself, whatever the reports", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(99), { minLength: 3, maxLength: 12 }), (percents) => {
        const range = forecastRange(course(...percents));
        const likely = forecastCompletion(course(...percents));
        if (range.kind !== "range") {
          expect(likely).toBeNull();
          return;
        }
        expect(range.likely).toBe(likely);
        expect(range.earliest <= range.likely).toBe(true);
        expect(range.latest === null || range.likely <= range.latest).toBe(true);
      }),
    );
  });
});

describe("the forecast", () => {
  test("goes on at the pace of the accepted reports", () => {
    // 20 points in the 59 days from 31 January to 31 March: the other 60 take 177 days more.
    expect(forecastCompletion(course(20, 30, 40))).toBe("2018-09-24");
  });

  test("looks at the last six reports only", () => {
    expect(forecastCompletion(course(0, 0, 0, 50, 55, 60, 65, 70, 75))).toBe(
      forecastCompletion(course(0, 0, 0, 50, 55, 60, 65, 70, 75).slice(3)),
    );
  });

  test("is the end of the month in which all was done", () => {
    expect(forecastCompletion(course(20, 30, 100))).toBe("2018-03-31");
  });

  test("is not made from two reports, nor from a standstill or a fall", () => {
    expect(forecastCompletion(course(20, 60))).toBe(null);
    expect(forecastCompletion(course(20, 20, 20))).toBe(null);
    expect(forecastCompletion(course(40, 30, 20))).toBe(null);
  });

  test("does not depend on the order in which reports are given", () => {
    expect(forecastCompletion(course(20, 30, 40).reverse())).toBe("2018-09-24");
  });

  test("tells the least percent of the next report that would meet the due day", () => {
    const reports = course(20, 24, 28);
    const due = "2018-10-31";
    const next = percentToMeet(reports, due);
    expect(next).toEqual({ month: "2018-04", percent: 47 });
    const withNext = (percent: number) =>
      forecastCompletion([...reports, { month: "2018-04", percent }]);
    expect(withNext(47)).toBe("2018-10-22");
    expect(withNext(46)).toBe("2018-11-01");
  });

  test("asks for everything at once when the due day comes before the next report", () => {
    expect(percentToMeet(course(20, 24, 28), "2018-04-15")).toEqual({
      month: "2018-04",
      percent: 100,
    });
  });
});
