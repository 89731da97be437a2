import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkReport, checkReportDraft, type ReportContext } from "@/lib/domain/check-report";
import { creditedPercent, EVIDENCE_KINDS } from "@/lib/domain/evidence";
import type { PlainDate } from "@/lib/domain/plain-date";
import {
  isAccepted,
  isReleased,
  isSubmitted,
  REPORT_ACTS,
  REPORT_STATES,
  type ReportAct,
  type ReportState,
  shownReportState,
  transition,
} from "@/lib/domain/report";
import { BLANK_REPORT, type ReportContent } from "@/lib/domain/report-content";

describe("the way of a report", () => {
  const allowed: [ReportState, Partial<Record<ReportAct, ReportState>>][] = [
    ["NOT_STARTED", { "save-draft": "DRAFT", submit: "PENDING_UNIT_APPROVAL" }],
    ["DRAFT", { "save-draft": "DRAFT", submit: "PENDING_UNIT_APPROVAL" }],
    ["MISSING", { "save-draft": "DRAFT", submit: "PENDING_UNIT_APPROVAL" }],
    ["EXEMPT", { "save-draft": "DRAFT", submit: "PENDING_UNIT_APPROVAL" }],
    ["PENDING_UNIT_APPROVAL", { approve: "SUBMITTED", "return-by-unit": "RETURNED" }],
    ["SUBMITTED", { accept: "ACCEPTED", "return-by-office": "RETURNED" }],
    ["RETURNED", { "save-draft": "RETURNED", submit: "PENDING_UNIT_APPROVAL" }],
    ["ACCEPTED", { correct: "CORRECTED" }],
    ["CORRECTED", { correct: "CORRECTED" }],
  ];
  test.each(allowed)("from %s it can go only where the rules say", (state, ways) => {
    const acts = REPORT_ACTS.map((act) => [act, transition(state, act)]);
    expect(Object.fromEntries(acts.filter(([, next]) => next !== null))).toEqual(ways);
  });

  test("a unit without an approver submits to the office at once", () => {
    expect(transition("DRAFT", "submit", false)).toBe("SUBMITTED");
    expect(transition("RETURNED", "submit", false)).toBe("SUBMITTED");
    expect(transition("DRAFT", "save-draft", false)).toBe("DRAFT");
  });

  test.each([...REPORT_STATES])("from %s there is a way out", (state) => {
    expect(REPORT_ACTS.some((act) => transition(state, act) !== null)).toBe(true);
  });

  test("no path reaches acceptance without submission and, where asked, the unit's approval", () => {
    const acts = fc.array(fc.constantFrom(...REPORT_ACTS), { maxLength: 30 });
    fc.assert(
      fc.property(acts, fc.boolean(), (path, approvalRequired) => {
        const passed: ReportState[] = ["NOT_STARTED"];
        for (const act of path) {
          const next = transition(passed.at(-1) ?? "NOT_STARTED", act, approvalRequired);
          if (next) passed.push(next);
        }
        const acceptedAt = passed.findIndex(isAccepted);
        if (acceptedAt < 0) return;
        expect(passed[acceptedAt - 1]).toBe("SUBMITTED");
        if (approvalRequired) expect(passed[acceptedAt - 2]).toBe("PENDING_UNIT_APPROVAL");
        expect(passed.slice(acceptedAt).every(isSubmitted)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  const shown: [string, ReportState, boolean, PlainDate, ReportState][] = [
    [
      "an untouched report is not started on its due day",
      "NOT_STARTED",
      false,
      "2019-03-05",
      "NOT_STARTED",
    ],
    ["an untouched report is missing the day after", "NOT_STARTED", false, "2019-03-06", "MISSING"],
    [
      "a report left with the unit's approver is missing",
      "PENDING_UNIT_APPROVAL",
      false,
      "2019-03-06",
      "MISSING",
    ],
    [
      "a returned report is missing until it comes again",
      "RETURNED",
      false,
      "2019-03-06",
      "MISSING",
    ],
    ["a submitted report is never missing", "SUBMITTED", false, "2019-03-06", "SUBMITTED"],
    ["a month without reporting is exempt", "NOT_STARTED", true, "2019-03-06", "EXEMPT"],
    ["a draft of one's own accord is a draft", "DRAFT", true, "2019-03-06", "DRAFT"],
    [
      "an accepted report of an exempt month is accepted",
      "ACCEPTED",
      true,
      "2019-03-06",
      "ACCEPTED",
    ],
  ];
  test.each(shown)("%s", (_title, stored, exempt, day, answer) => {
    expect(shownReportState(stored, { dueOn: "2019-03-05", exempt }, day)).toBe(answer);
  });
});

describe("a revision is released", () => {
  const approved = { stage: "UNIT", decision: "APPROVED" } as const;
  const returnedInside = { stage: "UNIT", decision: "RETURNED" } as const;
  const returnedByOffice = { stage: "OFFICE", decision: "RETURNED" } as const;
  test.each([
    ["when it reached the office", "SUBMITTED", [], true],
    ["when the office accepted it", "ACCEPTED", [], true],
    [
      "when the office returned what a unit without an approver filed",
      "RETURNED",
      [returnedByOffice],
      true,
    ],
    [
      "when the office returned what the approver released",
      "RETURNED",
      [approved, returnedByOffice],
      true,
    ],
    ["not while it waits for the approver", "PENDING_UNIT_APPROVAL", [], false],
    ["not when the unit returned it inside", "RETURNED", [returnedInside], false],
    ["not before anything was submitted", "DRAFT", [], false],
  ] as const)("%s", (_title, state, reviews, answer) => {
    expect(isReleased(state, reviews)).toBe(answer);
  });
});

const complete: ReportContent = {
  ...BLANK_REPORT,
  selfLight: "GREEN",
  percent: 60,
  done: "完成初步设计，已开工三个标段。",
  noChange: false,
  nextStep: "完成剩余两个标段招标",
  nextStepDue: "2019-04-30",
  milestonesReached: [{ milestoneId: 1, reachedOn: "2019-03-10" }],
  evidence: [{ kind: "PROJECT", description: "三个标段的开工令", link: null, file: null }],
};

const context: ReportContext = {
  day: "2019-03-27",
  planIssuedOn: "2018-09-10",
  period: { from: "2019-03-01", until: "2019-03-31" },
  lastAcceptedPercent: 40,
  milestones: [
    { id: 1, currentDue: "2019-03-31", reachedOn: null },
    { id: 2, currentDue: "2019-12-31", reachedOn: null },
  ],
  promise: null,
  indicatorIds: [],
  openBottleneckIds: [],
  helperUnitIds: [8],
  filingUnitId: 7,
};

describe("a report to be submitted", () => {
  test("that is complete has nothing against it", () => {
    expect(checkReport(complete, context)).toEqual({ issues: [], warnings: [] });
  });

  test("may say that a milestone due before the plan was issued was reached before it", () => {
    const early = { id: 9, currentDue: "2018-06-30", reachedOn: null } as const;
    const content = {
      ...complete,
      milestonesReached: [{ milestoneId: 9, reachedOn: "2018-06-20" as const }],
    };
    expect(checkReport(content, { ...context, milestones: [early] }).issues).toEqual([]);
  });

  test("needs a self light, a percent, what was done and a dated next step", () => {
    expect(checkReport(BLANK_REPORT, context)).toEqual({
      issues: ["selfLight", "percent", "done", "nextStep", "nextStepDue"].map((field) => ({
        field,
        code: "required",
      })),
      warnings: [],
    });
  });

  const faults: [string, Partial<ReportContent>, object][] = [
    [
      "a percent over 100",
      { percent: 101 },
      { field: "percent", code: "percent-range", params: { min: 0, max: 100 } },
    ],
    [
      "a negative percent",
      { percent: -1, evidence: [] },
      { field: "percent", code: "percent-range", params: { min: 0, max: 100 } },
    ],
    [
      "half a percent",
      { percent: 60.5 },
      { field: "percent", code: "percent-range", params: { min: 0, max: 100 } },
    ],
    [
      "501 characters of what was done",
      { done: "实".repeat(501) },
      { field: "done", code: "too-long", params: { max: 500, length: 501 } },
    ],
    [
      "only BLANK_REPORTs for what was done",
      { done: "  \n " },
      { field: "done", code: "required" },
    ],
    [
      "201 characters of next step",
      { nextStep: "步".repeat(201) },
      { field: "nextStep", code: "too-long", params: { max: 200, length: 201 } },
    ],
    [
      "a next step due yesterday",
      { nextStepDue: "2019-03-26" },
      { field: "nextStepDue", code: "in-the-past", params: { day: "2019-03-27" } },
    ],
    [
      "a next step due in more than a year",
      { nextStepDue: "2020-03-28" },
      { field: "nextStepDue", code: "too-far-ahead", params: { latest: "2020-03-27" } },
    ],
    [
      "a next step on a day that doesn't exist",
      { nextStepDue: "2019-02-30" },
      { field: "nextStepDue", code: "not-a-day" },
    ],
    [
      "help asked of the unit itself",
      { bottlenecks: [{ what: "用地", helperUnitId: 7, answerDue: "2019-04-01" }] },
      { field: "bottlenecks.0.helper", code: "helper-is-oneself" },
    ],
    [
      "help asked of a unit that can't be asked",
      { bottlenecks: [{ what: "用地", helperUnitId: 9, answerDue: "2019-04-01" }] },
      { field: "bottlenecks.0.helper", code: "helper-unknown" },
    ],
    [
      "a milestone of another item",
      { milestonesReached: [{ milestoneId: 9, reachedOn: "2019-03-10" }] },
      { field: "milestonesReached.9", code: "milestone-of-another-item" },
    ],
    [
      "a milestone reached without a day",
      { milestonesReached: [{ milestoneId: 1, reachedOn: null }] },
      { field: "milestonesReached.1", code: "required" },
    ],
    [
      "a milestone reached tomorrow",
      { milestonesReached: [{ milestoneId: 1, reachedOn: "2019-03-28" }] },
      { field: "milestonesReached.1", code: "in-the-future", params: { day: "2019-03-27" } },
    ],
    [
      "a milestone reached before the plan",
      { milestonesReached: [{ milestoneId: 1, reachedOn: "2018-09-09" }] },
      { field: "milestonesReached.1", code: "before-the-plan", params: { issuedOn: "2018-09-10" } },
    ],
    [
      "evidence that isn't described",
      { evidence: [{ kind: "DATA", description: "", link: null, file: null }] },
      { field: "evidence.0", code: "required" },
    ],
  ];
  test.each(faults)("with %s is not taken", (_title, change, issue) => {
    expect(checkReport({ ...complete, ...change }, context).issues).toEqual([issue]);
  });

  test("may stand on the very limits", () => {
    const limits = {
      ...complete,
      percent: 100,
      done: "𠮷".repeat(500),
      nextStep: "步".repeat(200),
      nextStepDue: "2020-03-27",
      milestonesReached: [
        { milestoneId: 1, reachedOn: "2019-03-27" },
        { milestoneId: 2, reachedOn: "2018-09-10" },
      ],
    } as const;
    expect(checkReport(limits, context)).toEqual({ issues: [], warnings: [] });
    expect(checkReport({ ...limits, nextStepDue: "2019-03-27" }, context).issues).toEqual([]);
  });

  test("with a lower percent than the last accepted is taken with a warning", () => {
    expect(checkReport({ ...complete, percent: 39 }, context)).toEqual({
      issues: [],
      warnings: [{ field: "percent", code: "percent-fell", params: { last: 40, percent: 39 } }],
    });
  });

  test("that claims a rise on meetings and documents alone is warned that it won't count", () => {
    const evidence = [
      { kind: "MEETING", description: "召开推进会", link: null, file: null },
      { kind: "DOCUMENT", description: "印发通知", link: null, file: null },
    ] as const;
    expect(checkReport({ ...complete, evidence }, context)).toEqual({
      issues: [],
      warnings: [
        { field: "evidence", code: "rise-without-results", params: { last: 40, percent: 60 } },
      ],
    });
  });
});

describe("no change this month", () => {
  const noChange: ReportContent = {
    ...complete,
    noChange: true,
    done: "待省厅批复",
    percent: 40,
    milestonesReached: [],
    evidence: [],
  };
  const quiet: ReportContext = { ...context, period: { from: "2019-02-01", until: "2019-02-28" } };

  test("is taken with a reason when no milestone fell due", () => {
    expect(checkReport(noChange, quiet)).toEqual({ issues: [], warnings: [] });
  });

  test("is not taken without a reason", () => {
    expect(checkReport({ ...noChange, done: "" }, quiet).issues).toEqual([
      { field: "done", code: "required" },
    ]);
  });

  test("is not taken when a milestone fell due unreached", () => {
    expect(checkReport(noChange, context).issues).toEqual([
      { field: "noChange", code: "no-change-but-milestone-due" },
    ]);
  });

  test("is taken when the milestone due was reached in an earlier month", () => {
    const milestones = [{ id: 1, currentDue: "2019-03-31", reachedOn: "2019-02-20" }] as const;
    expect(checkReport(noChange, { ...context, milestones }).issues).toEqual([]);
  });

  test("is not taken with a new percent or a milestone reached", () => {
    const { milestonesReached } = complete;
    expect(checkReport({ ...noChange, percent: 45, milestonesReached }, quiet).issues).toEqual([
      { field: "noChange", code: "no-change-but-milestone-reached" },
      { field: "noChange", code: "no-change-but-percent-moved" },
    ]);
  });
});

describe("a draft", () => {
  test("may be incomplete", () => {
    expect(checkReportDraft(BLANK_REPORT)).toEqual([]);
  });

  test("is judged by form and length only", () => {
    expect(
      checkReportDraft({
        ...BLANK_REPORT,
        percent: 120,
        done: "实".repeat(501),
        nextStepDue: "2019-02-30",
        milestonesReached: [{ milestoneId: 1, reachedOn: null }],
        evidence: [{ kind: "DATA", description: "数".repeat(201), link: null, file: null }],
      }),
    ).toEqual([
      { field: "done", code: "too-long", params: { max: 500, length: 501 } },
      { field: "percent", code: "percent-range", params: { min: 0, max: 100 } },
      { field: "nextStepDue", code: "not-a-day" },
      { field: "evidence.0", code: "too-long", params: { max: 200, length: 201 } },
    ]);
  });
});

describe("evidence", () => {
  test("data, cases and projects carry a rise; meetings and documents carry none", () => {
    expect(EVIDENCE_KINDS.map((kind) => [kind, creditedPercent(40, 60, [kind])])).toEqual([
      ["DATA", 60],
      ["CASE", 60],
      ["PROJECT", 60],
      ["MEETING", 40],
      ["DOCUMENT", 40],
    ]);
  });

  test("a fall counts without evidence, a first claim without evidence counts nothing", () => {
    expect(creditedPercent(40, 30, [])).toBe(30);
    expect(creditedPercent(40, 40, [])).toBe(40);
    expect(creditedPercent(null, 30, [])).toBe(0);
    expect(creditedPercent(null, 30, ["MEETING", "DATA"])).toBe(30);
  });
});
