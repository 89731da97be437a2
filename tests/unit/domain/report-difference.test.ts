import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { BLANK_REPORT, type ReportContent } from "@/lib/domain/report-content";
import { compareReports, peculiaritiesOf } from "@/lib/domain/report-difference";

const data = (description: string) => ({
  kind: "DATA" as const,
  description,
  link: null,
  file: null,
});
const meeting = (description: string) => ({ ...data(description), kind: "MEETING" as const });

const LAST: ReportContent = {
  ...BLANK_REPORT,
  selfLight: "GREEN",
  percent: 40,
  done: "开工12个项目。",
  evidence: [data("开工清单")],
};
const NOW: ReportContent = {
  ...LAST,
  promiseKept: "KEPT",
  percent: 55,
  done: "开工15个项目。",
  evidence: [data("竣工清单")],
};
const item = {
  lastAccepted: { percent: 40, content: LAST },
  milestones: [
    { id: 1, name: "制定方案", reachedOn: plainDate("2018-08-01") },
    { id: 2, name: "完成", reachedOn: null },
  ],
  indicators: [
    { id: 7, name: "技改投资", unit: "亿元", readings: [{ value: 30 }, { value: 36.5 }] },
  ],
};

test("a report is told by what the last accepted one did not say", () => {
  const content: ReportContent = {
    ...NOW,
    selfLight: "AMBER",
    milestonesReached: [
      { milestoneId: 1, reachedOn: plainDate("2018-08-01") },
      { milestoneId: 2, reachedOn: plainDate("2018-08-20") },
    ],
    readings: [{ indicatorId: 7, value: 42 }],
    evidence: [data("开工清单"), meeting("推进会")],
  };
  expect(compareReports(content, item)).toEqual({
    percent: { before: 40, after: 55 },
    selfLight: { before: "GREEN", after: "AMBER" },
    done: {
      kind: "changed",
      parts: [
        { place: 0, kind: "same", text: "开工" },
        { place: 1, kind: "removed", text: "12" },
        { place: 2, kind: "added", text: "15" },
        { place: 3, kind: "same", text: "个项目。" },
      ],
    },
    reached: [{ name: "完成", on: "2018-08-20" }],
    readings: [{ name: "技改投资", unit: "亿元", before: 36.5, after: 42 }],
    evidence: [
      { kind: "DATA", description: "开工清单", counted: true, again: true },
      { kind: "MEETING", description: "推进会", counted: false, again: false },
    ],
  });
});

test("a first report has nothing before it", () => {
  const { percent, selfLight, done, evidence } = compareReports(NOW, {
    ...item,
    lastAccepted: null,
  });
  expect({ percent, selfLight, done }).toEqual({
    percent: { before: null, after: 55 },
    selfLight: { before: null, after: "GREEN" },
    done: { kind: "first" },
  });
  expect(evidence).toMatchObject([{ again: false }]);
});

describe("an approver is told to look first where", () => {
  const standing = { light: "GREEN" as const, openContributions: 0 };
  const cases: [string, Partial<ReportContent>, Partial<typeof standing> | object, string[]][] = [
    ["nothing is out of the ordinary", {}, {}, []],
    ["the percent fell", { percent: 39 }, {}, ["percent-fell"]],
    ["it rose by more than 30 points", { percent: 71 }, {}, ["percent-jumped"]],
    ["it rose by exactly 30", { percent: 70 }, {}, []],
    ["it rose on a meeting", { evidence: [meeting("推进会")] }, {}, ["rise-uncounted"]],
    ["the promise was kept in part", { promiseKept: "PARTLY" }, {}, ["promise-broken"]],
    ["the unit says that it lags", { selfLight: "AMBER" }, {}, ["says-lagging"]],
    ["green is said where the system says red", {}, { light: "RED" }, ["milder-than-system"]],
    [
      "amber is said where the system says red",
      { selfLight: "AMBER" },
      { light: "RED" },
      ["says-lagging", "milder-than-system"],
    ],
    [
      "red is said where the system says red",
      { selfLight: "RED" },
      { light: "RED" },
      ["says-lagging"],
    ],
    [
      "a milestone is claimed",
      { milestonesReached: [{ milestoneId: 2, reachedOn: null }] },
      {},
      ["milestone-claimed"],
    ],
    [
      "a bottleneck is raised",
      { bottlenecks: [{ what: "用地指标", helperUnitId: 3, answerDue: null }] },
      {},
      ["bottleneck-raised"],
    ],
    ["a delay is explained", { delayReason: "BLOCKED" }, {}, ["delay-told"]],
    ["the text is last month's", { done: LAST.done }, {}, ["text-repeated"]],
    ["the text is last month's and says so", { done: LAST.done, noChange: true }, {}, []],
    ["another unit owes an answer", {}, { openContributions: 1 }, ["contribution-open"]],
  ];
  test.each(cases)("%s", (_, change, at, expected) => {
    const content = { ...NOW, ...change };
    const difference = compareReports(content, item);
    expect(peculiaritiesOf(content, difference, { ...standing, ...at })).toEqual(expected);
  });
});
