import { describe, expect, test } from "vitest";
import { creditedPercent, EVIDENCE_KINDS } from "@/lib/domain/evidence";
import { BLANK_REPORT, type ReportContent } from "@/lib/domain/report-content";
import { assessRisks, RISK_WEIGHTS, type RiskContext } from "@/lib/domain/report-risk";

const CONTEXT: RiskContext = {
  day: "2019-03-04",
  period: { from: "2019-02-01", until: "2019-02-28" },
  lastAcceptedPercent: 40,
  milestones: [],
  promise: { due: "2019-02-28" },
  dueOn: "2019-03-05",
  lastEvidence: [],
};
const evidence = (...kinds: (typeof EVIDENCE_KINDS)[number][]) =>
  kinds.map((kind) => ({ kind, description: "材料3份", link: null, file: null }));
const REPORT: ReportContent = {
  ...BLANK_REPORT,
  promiseKept: "KEPT",
  percent: 45,
  evidence: evidence("DATA"),
};
const PLAN = { id: 1, name: "制定方案", currentDue: "2019-02-15", reachedOn: null } as const;

test("a report that rises a little on a result calls for nothing", () => {
  expect(assessRisks(REPORT, CONTEXT)).toEqual([]);
});

describe("a percent", () => {
  test.each<[string, number | null, number | null, string[]]>([
    ["that stays", 40, 40, []],
    ["that goes back by a point", 40, 39, ["percent-back"]],
    ["that rises by 30 points", 40, 70, []],
    ["that rises by 31 points", 40, 71, ["percent-jump"]],
    ["that begins at 30", null, 30, []],
    ["that begins at 31", null, 31, ["percent-jump"]],
    ["that is not given", 40, null, []],
  ])("%s", (_, lastAcceptedPercent, percent, codes) => {
    const risks = assessRisks({ ...REPORT, percent }, { ...CONTEXT, lastAcceptedPercent });
    expect(risks.map(({ code }) => code)).toEqual(codes);
  });

  test("is told with what it was and what it is", () => {
    expect(assessRisks({ ...REPORT, percent: 10 }, CONTEXT)).toEqual([
      { code: "percent-back", before: 40, percent: 10 },
    ]);
  });
});

describe("meetings and papers lift nothing (R12, R17):", () => {
  const rise = { code: "rise-uncounted", before: 40, percent: 45 };
  test.each([
    ["nothing at all", evidence(), [rise]],
    ["a meeting", evidence("MEETING"), [rise]],
    ["a paper", evidence("DOCUMENT"), [rise]],
    ["twenty meetings and papers", evidence(...Array(10).fill("MEETING"), "DOCUMENT"), [rise]],
    ["a figure", evidence("DATA"), []],
    ["a case", evidence("CASE"), []],
    ["a project", evidence("PROJECT"), []],
    ["a meeting beside a figure", evidence("MEETING", "DATA"), []],
  ])("a rise on %s", (_, told, risks) => {
    expect(assessRisks({ ...REPORT, evidence: told }, CONTEXT)).toEqual(risks);
  });

  test("a percent that does not rise needs no result", () => {
    const still = { ...REPORT, percent: 40, evidence: evidence("MEETING") };
    expect(assessRisks(still, CONTEXT)).toEqual([]);
  });

  test("what the flag warns of is what acceptance does not credit", () => {
    for (const kind of EVIDENCE_KINDS)
      for (const percent of [39, 40, 41, 100]) {
        const risks = assessRisks({ ...REPORT, percent, evidence: evidence(kind) }, CONTEXT);
        const warned = risks.some(({ code }) => code === "rise-uncounted");
        expect(warned).toBe(creditedPercent(40, percent, [kind]) !== percent);
      }
  });
});

describe("evidence", () => {
  const piece = { kind: "DATA" as const, description: "统计表", link: null, file: null };
  const file = { id: "f", name: "a.pdf", size: 1, contentType: "application/pdf" };
  const bare = [{ code: "evidence-bare" }];
  test.each<[string, ReportContent["evidence"], object[]]>([
    ["that counts and is words alone", [piece], bare],
    ["with no number but a date", [{ ...piece, description: "2019年 2月5日的统计表" }], bare],
    ["with a figure in its words", [{ ...piece, description: "2019年2月开工12个" }], []],
    ["with a file", [{ ...piece, file }], []],
    ["with an address", [{ ...piece, link: "https://oa.example/1" }], []],
    ["of which one piece can be checked", [piece, { ...piece, file }], []],
    ["that does not count anyway", [{ ...piece, kind: "MEETING" }], []],
    ["that is not there", [], []],
  ])("%s", (_, told, risks) => {
    expect(assessRisks({ ...REPORT, percent: 40, evidence: told }, CONTEXT)).toEqual(risks);
  });

  const last = [...evidence("DATA"), { ...piece, file }];
  const again = [{ code: "evidence-repeated" }];
  test.each<[string, Partial<ReportContent>, object[]]>([
    ["all of it given last time", { evidence: last }, again],
    ["a part of what was given last time", { evidence: evidence("DATA") }, again],
    ["a new piece beside the old", { evidence: [...last, ...evidence("CASE")] }, []],
    [
      "the same words of another file",
      { evidence: [{ ...piece, file: { ...file, id: "g" } }] },
      [],
    ],
    ["all of it given last time, where nothing changed", { evidence: last, noChange: true }, []],
    ["none", { percent: 40, evidence: [] }, []],
  ])("repeated: %s", (_, content, risks) => {
    const context = { ...CONTEXT, lastEvidence: last };
    expect(assessRisks({ ...REPORT, ...content }, context)).toEqual(risks);
  });
});

describe("a milestone", () => {
  const claim = { milestonesReached: [{ milestoneId: 1, reachedOn: "2019-02-10" as const }] };
  const due = PLAN.currentDue;
  const name = PLAN.name;
  test.each<[string, object, Partial<ReportContent>, object[]]>([
    ["due in the period and not reached", {}, {}, [{ code: "milestone-missed", name, due }]],
    [
      "due in the period and claimed",
      {},
      claim,
      [{ code: "milestone-claimed", name, due, reachedOn: "2019-02-10" }],
    ],
    [
      "due in the period and reached before",
      { reachedOn: "2019-01-20" },
      {},
      [{ code: "milestone-due", name, due, reachedOn: "2019-01-20" }],
    ],
    [
      "due later and claimed",
      { currentDue: "2019-12-31" },
      claim,
      [{ code: "milestone-claimed", name, due: "2019-12-31", reachedOn: "2019-02-10" }],
    ],
    ["due the day before the period", { currentDue: "2019-01-31" }, {}, []],
    ["due the day after the period", { currentDue: "2019-03-01" }, {}, []],
  ])("%s", (_, change, content, risks) => {
    const context = { ...CONTEXT, milestones: [{ ...PLAN, ...change }] };
    expect(assessRisks({ ...REPORT, ...content }, context)).toEqual(risks);
  });
});

describe("a promise", () => {
  test.each([
    ["KEPT", []],
    [null, []],
    ["PARTLY", [{ code: "promise-partly-kept", due: "2019-02-28" }]],
    ["NOT_KEPT", [{ code: "promise-not-kept", due: "2019-02-28" }]],
  ] as const)("answered %s", (promiseKept, risks) => {
    expect(assessRisks({ ...REPORT, promiseKept }, CONTEXT)).toEqual(risks);
  });

  test("that was never given is not broken", () => {
    const answered = { ...REPORT, promiseKept: "NOT_KEPT" as const };
    expect(assessRisks(answered, { ...CONTEXT, promise: null })).toEqual([]);
  });
});

test("lateness is told and weighs nothing: no place in the queue is by speed (R11)", () => {
  expect(assessRisks(REPORT, { ...CONTEXT, day: "2019-03-05" })).toEqual([]);
  expect(assessRisks(REPORT, { ...CONTEXT, day: "2019-03-06" })).toEqual([
    { code: "late", due: "2019-03-05" },
  ]);
  expect(Object.entries(RISK_WEIGHTS).filter(([, weight]) => weight === 0)).toEqual([["late", 0]]);
});
