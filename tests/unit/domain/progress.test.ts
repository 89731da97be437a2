import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, monthsBetween } from "@/lib/domain/calendar";
import { expectedProgress, forecastCompletion, percentToMeet } from "@/lib/domain/progress";

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

describe("the forecast", () => {
  const course = (...percents: number[]) =>
    monthsBetween("2018-01", "2018-12")
      .slice(0, percents.length)
      .map((month, index) => ({ month, percent: percents[index] ?? 0 }));

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
