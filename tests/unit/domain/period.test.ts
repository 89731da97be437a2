import { expect, test } from "vitest";
import {
  currentPeriodMonth,
  nextOpening,
  openedMonths,
  reportedSpan,
  reportingPeriod,
  reportsOn,
} from "@/lib/domain/reporting-period";
import { chineseWorkdays } from "@/lib/domain/workdays";

const calendar = chineseWorkdays();

test.each([
  ["due on the 5th when that is a workday", "2019-02", "2019-02-25", "2019-03-05", "2019-03-07"],
  ["due on the Monday after a weekend 5th", "2018-04", "2018-04-25", "2018-05-07", "2018-05-09"],
  ["due after the National Day week", "2018-09", "2018-09-25", "2018-10-08", "2018-10-10"],
  ["due after Spring Festival", "2019-01", "2019-01-25", "2019-02-11", "2019-02-13"],
  ["over the new year", "2018-12", "2018-12-25", "2019-01-07", "2019-01-09"],
] as const)("a month's report is %s", (_title, month, opensOn, dueOn, graceUntil) => {
  expect(reportingPeriod(month, calendar)).toEqual({ month, opensOn, dueOn, graceUntil });
});

test.each([
  ["2019-03-24", "2019-02"],
  ["2019-03-25", "2019-03"],
  ["2019-03-31", "2019-03"],
  ["2019-01-10", "2018-12"],
] as const)("on %s people report on %s", (day, month) => {
  expect(currentPeriodMonth(day)).toBe(month);
});

test("a quarterly item reports at the end of each quarter, a monthly one always", () => {
  expect(reportsOn("2019-03", "QUARTERLY")).toBe(true);
  expect(reportsOn("2019-04", "QUARTERLY")).toBe(false);
  expect(reportsOn("2019-04", "MONTHLY")).toBe(true);
});

test("nobody reports on a month that the office exempted", () => {
  const floods = new Set(["2019-06"] as const);
  expect(reportsOn("2019-06", "MONTHLY", floods)).toBe(false);
  expect(reportsOn("2019-06", "QUARTERLY", floods)).toBe(false);
  expect(reportsOn("2019-07", "MONTHLY", floods)).toBe(true);
});

test("a plan registered after the 25th asks for its first report a month later", () => {
  expect(openedMonths("2018-09-26", "2018-12-25")).toEqual(["2018-10", "2018-11", "2018-12"]);
  expect(openedMonths("2018-09-25", "2018-10-24")).toEqual(["2018-09"]);
  expect(openedMonths("2018-09-26", "2018-09-30")).toEqual([]);
});

test("a report tells about its month, a quarterly one about the quarter", () => {
  expect(reportedSpan("2019-02", "MONTHLY")).toEqual({ from: "2019-02-01", until: "2019-02-28" });
  expect(reportedSpan("2019-03", "QUARTERLY")).toEqual({ from: "2019-01-01", until: "2019-03-31" });
});

test("the next period opens on a 25th to come, for quarterly items on that of a quarter's last month", () => {
  expect([
    nextOpening("2019-03-18", "MONTHLY"),
    nextOpening("2019-03-25", "MONTHLY"),
    nextOpening("2019-03-18", "QUARTERLY"),
    nextOpening("2019-03-25", "QUARTERLY"),
  ]).toEqual([
    { month: "2019-03", opensOn: "2019-03-25" },
    { month: "2019-04", opensOn: "2019-04-25" },
    { month: "2019-03", opensOn: "2019-03-25" },
    { month: "2019-06", opensOn: "2019-06-25" },
  ]);
});
