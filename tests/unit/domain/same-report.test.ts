import { expect, test } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { BLANK_REPORT, type ReportContent } from "@/lib/domain/report-content";
import { isSameReport } from "@/lib/domain/same-report";

const REPORT: ReportContent = {
  ...BLANK_REPORT,
  promiseKept: "KEPT",
  selfLight: "GREEN",
  percent: 40,
  done: "完成方案初稿。",
  nextStep: "征求意见",
  nextStepDue: plainDate("2018-08-31"),
  readings: [
    { indicatorId: 2, value: 3 },
    { indicatorId: 1, value: 5 },
  ],
  evidence: [{ kind: "DATA", description: "开工 12 个项目", link: null, file: null }],
  bottlenecks: [{ what: "用地", helperUnitId: 7, answerDue: plainDate("2018-08-31") }],
  settledBottlenecks: [9, 4],
};

test("a report is the same however its lists are ordered and its texts padded", () => {
  const stored: ReportContent = {
    ...REPORT,
    done: "  完成方案初稿。\n",
    readings: [
      { indicatorId: 1, value: 5 },
      { indicatorId: 2, value: 3 },
      { indicatorId: 3, value: null },
    ],
    settledBottlenecks: [4, 9],
  };
  expect(isSameReport(REPORT, stored)).toBe(true);
});

test.each<[string, Partial<ReportContent>]>([
  ["a word", { done: "完成方案二稿。" }],
  ["a figure", { percent: 41 }],
  ["a choice", { promiseKept: "PARTLY" }],
  ["a reading", { readings: [{ indicatorId: 2, value: 4 }] }],
  ["a piece of evidence", { evidence: [] }],
  ["a bottleneck's day", { bottlenecks: [{ what: "用地", helperUnitId: 7, answerDue: null }] }],
  ["what is overcome", { settledBottlenecks: [4] }],
])("a report that differs in %s is another", (_, change) => {
  expect(isSameReport(REPORT, { ...REPORT, ...change })).toBe(false);
});
