import { describe, expect, test } from "vitest";
import type { ReaderAbilities } from "@/lib/domain/clear-light";
import type { LightFacts } from "@/lib/domain/light-facts";
import { type ReportStage, reportStage } from "@/lib/domain/report-stage";
import {
  accepted,
  CHIEF,
  facts,
  late,
  missing,
  NOBODY,
  plan,
  REPORTER,
  TODAY,
  told,
  WINTER,
} from "@/tests/support/builders/clearing-item";

describe("each reason leads to the act that clears it:", () => {
  test.each<[string, Partial<LightFacts>, string[]]>([
    [
      "a late milestone, with the report that is asked for",
      { milestones: [late(1, "制定方案", "2019-03-10")], reports: missing("2019-02") },
      [
        "REPORTER: milestone, file 2019-02 #milestonesReached.1, clears 1,2 → GREEN",
        "REPORTER: report, file 2019-02, clears 2 → AMBER (milestone-late)",
      ],
    ],
    [
      "or with the next one, once that of the month is accepted",
      { milestones: [late(1, "制定方案", "2019-03-10")] },
      ["REPORTER: milestone, wait 2019-03, clears 1 → GREEN"],
    ],
    [
      "three missing reports, with the last of them",
      { reports: missing("2018-12", "2019-01", "2019-02") },
      [
        "REPORTER: remedy, remedy, clears 1 → RED (many-reports-missing)",
        "REPORTER: report, file 2019-02, clears 1,2,3 → GREEN",
      ],
    ],
    [
      "a report that waits for the office, by the office",
      {
        reports: [
          ...missing("2019-02"),
          accepted("2019-02", { state: "SUBMITTED", acceptedOn: null }),
        ],
      },
      ["OFFICE: report, decide 2019-02, clears 1 → GREEN"],
    ],
    [
      "too low a percent, with one that is high enough",
      {
        milestones: [
          { ...late(1, "制定方案", "2019-01-15"), reachedOn: "2019-01-15", weight: 9 },
          { ...late(2, "完成", "2019-03-10"), currentDue: "2020-12-31", weight: 1 },
        ],
        reports: WINTER.map((month) => accepted(month, { percent: 60 })),
        remedyPlans: [{ submittedOn: "2019-01-01", endedOn: null }],
      },
      ["REPORTER: percent, wait 2019-03, clears 1 → GREEN"],
    ],
    [
      "a bottleneck, by its helper or by telling that it is overcome",
      {
        bottlenecks: [{ id: 7, answerDue: "2019-03-01", answeredOn: null }],
        reports: missing("2019-02"),
      },
      [
        "HELPER: bottleneck, answer, clears 1 → NO_DATA (report-missing)",
        "REPORTER: settle, file 2019-02 #bottlenecks, clears 1,2 → GREEN",
        "REPORTER: report, file 2019-02, clears 2 → AMBER (bottleneck-unanswered)",
      ],
    ],
    [
      "a passed final day, by closing the item, after which nothing else counts",
      {
        finalDue: "2019-03-10",
        bottlenecks: [{ id: 7, answerDue: "2019-03-01", answeredOn: null }],
      },
      [
        "REPORTER: complete, closure-ask, clears 1,2 → DONE",
        "HELPER: bottleneck, answer, clears 2 → RED (final-due-passed)",
      ],
    ],
    [
      "a low self-rating, by rating anew",
      { reports: [...missing("2019-02"), accepted("2019-02", { selfLight: "RED" })] },
      ["REPORTER: self-light, wait 2019-03, clears 1 → GREEN"],
    ],
    [
      "a refuted verification, by another",
      { verifications: [{ day: "2019-03-01", outcome: "REFUTED" }] },
      ["OFFICE: verify, verify, clears 1 → GREEN"],
    ],
  ])("%s", (_, rest, expected) => {
    expect(told(plan(facts(rest)))).toEqual(expected);
  });
});

describe("two amber periods without a remedy plan", () => {
  const judged = facts({
    milestones: [late(1, "制定方案", "2019-01-15")],
    deadlineKind: "STAGED",
    reports: missing("2019-02"),
  });

  test("end with the plan, or with what had made the item amber", () => {
    expect(told(plan(judged))).toEqual([
      "REPORTER: milestone, file 2019-02 #milestonesReached.1, clears 1,2,3 → GREEN",
      "REPORTER: remedy, remedy, clears 2 → RED (milestone-seriously-late)",
      "REPORTER: report, file 2019-02, clears 3 → RED (milestone-seriously-late)",
    ]);
  });
});

test("the office's own light stands until the chief ends it, whatever else is done", () => {
  const override = {
    from: "2019-03-01",
    until: "2019-04-05",
    by: "主任",
    reason: "进度存疑",
  } as const;
  const judged = facts({
    overrides: [{ light: "RED", ...override }],
    reports: missing("2019-02"),
  });
  const { acts, allDone } = plan(judged, CHIEF);
  expect(told({ acts, allDone })).toEqual([
    "me: office-light, office-light, clears 1 → NO_DATA (report-missing)",
    "REPORTER: report, file 2019-02, clears 2 → RED (office-set)",
  ]);
  expect(allDone).toEqual({ light: "GREEN", because: null });
});

describe("the move is that of whoever has the report:", () => {
  const judged = facts({
    milestones: [late(1, "制定方案", "2019-03-10")],
    reports: missing("2019-02"),
  });
  const stages: [ReportStage, ReaderAbilities, string[]][] = [
    ["FILE", REPORTER, ["me", "me"]],
    ["APPROVE", REPORTER, ["APPROVER", "APPROVER"]],
    ["DECIDE", { ...NOBODY, reviews: true }, ["me", "me"]],
  ];
  test.each(stages)("%s", (stage, reader, whose) => {
    const { acts } = plan(judged, reader, { told: { "2019-02": { stage, claims: [1] } } });
    expect(acts.map(({ by, mine }) => (mine ? "me" : by))).toEqual(whose);
  });

  test("of a closed period, the chief reopens it or the next report takes its place", () => {
    const { acts } = plan(judged, NOBODY, { told: { "2019-02": { stage: "CLOSED" } } });
    expect(acts.map(({ kind, by, step }) => [kind, by, step.to])).toEqual([
      ["milestone", "REPORTER", "wait"],
      ["report", "REPORTER", "wait"],
      ["reopen", "CHIEF", "reopen"],
    ]);
  });

  test("a claim in a report that says nothing of the milestone is no claim", () => {
    const { acts } = plan(judged, NOBODY, { told: { "2019-02": { stage: "DECIDE" } } });
    expect(acts.map(({ kind, step }) => [kind, step.to])).toEqual([
      ["milestone", "wait"],
      ["report", "decide"],
    ]);
  });
});

test("where nobody files, the office first names who does", () => {
  const { acts } = plan(
    facts({ reports: missing("2019-02") }),
    { ...NOBODY, namesUnit: true },
    { filed: false },
  );
  expect(told({ acts, allDone: { light: "GREEN", because: null } })).toEqual([
    "me: name-unit, name-unit, clears  → NO_DATA (report-missing)",
    "REPORTER: report, file 2019-02, clears 1 → GREEN",
  ]);
});

test("before the first report, filing it is enough where the milestone is only near", () => {
  const judged: LightFacts = {
    registeredOn: "2019-03-10",
    deadlineKind: "STAGED",
    finalDue: "2019-04-10",
    milestones: [{ ...late(1, "制定方案", "2019-03-10"), currentDue: "2019-04-10" }],
  };
  expect(told(plan(judged, REPORTER, { reported: false }))).toEqual([
    "me: milestone, wait 2019-03, clears 1 → GREEN",
    "me: report, wait 2019-03, clears 1 → GREEN",
  ]);
});

test("a helper's own people answer", () => {
  const judged = facts({ bottlenecks: [{ id: 7, answerDue: "2019-03-01", answeredOn: null }] });
  const helper = { ...NOBODY, answersFor: (unitId: number) => unitId === 3 };
  expect(plan(judged, helper).acts).toEqual([
    {
      kind: "bottleneck",
      params: { what: "用地指标不足" },
      by: "HELPER",
      helper: { id: 3, name: "市自然资源局" },
      step: { to: "answer" },
      clears: [1],
      after: { light: "GREEN", because: null },
      mine: true,
    },
  ]);
});

test("the stage of a report follows its state and its period", () => {
  const open = { exemptReason: null, closed: false, reopenedUntil: null, published: false };
  const closed = { ...open, closed: true };
  expect([
    reportStage("NOT_STARTED", open, TODAY),
    reportStage("RETURNED", open, TODAY),
    reportStage("PENDING_UNIT_APPROVAL", open, TODAY),
    reportStage("SUBMITTED", closed, TODAY),
    reportStage("CORRECTED", closed, TODAY),
    reportStage("DRAFT", closed, TODAY),
    reportStage("PENDING_UNIT_APPROVAL", closed, TODAY),
    reportStage("DRAFT", { ...closed, reopenedUntil: TODAY }, TODAY),
  ]).toEqual(["FILE", "FILE", "APPROVE", "DECIDE", "ACCEPTED", "CLOSED", "CLOSED", "FILE"]);
});

test.each([
  ["closure-ask", { asksForClosure: true }, "me: complete, closure-ask, clears 1 → DONE"],
  [
    "closure-agree",
    { asksForClosure: true },
    "JOINT_LEAD: complete, closure-agree, clears 1 → DONE",
  ],
  ["closure-agree", { agreesToClosure: true }, "me: complete, closure-agree, clears 1 → DONE"],
  ["closure-complete", { verifies: true }, "CHIEF: complete, closure-complete, clears 1 → DONE"],
  ["closure-complete", { completes: true }, "me: complete, closure-complete, clears 1 → DONE"],
] as const)("a closure at %s is whose turn it is: %j", (closing, can, expected) => {
  const judged = facts({ finalDue: "2019-03-10" });
  expect(told(plan(judged, { ...NOBODY, ...can }, { closing }))).toEqual([expected]);
});
