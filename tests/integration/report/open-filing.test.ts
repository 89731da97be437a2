import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { BLANK_REPORT } from "@/lib/domain/report-content";
import { approveReport } from "@/lib/usecases/report/approve-report";
import { openFiling } from "@/lib/usecases/report/open-filing";
import { returnReportByOffice } from "@/lib/usecases/report/return-report-by-office";
import { saveDraft } from "@/lib/usecases/report/save-draft";
import {
  A_REPORT,
  accepted,
  aDecision,
  aSubmission,
  buildFilingScene,
  type FilingScene,
  JULY,
  released,
  submitted,
} from "@/tests/support/builders/filing-scene";
import { as, NOON } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
/** A_REPORT as the ledger keeps it. */
const FILED = {
  ...BLANK_REPORT,
  ...A_REPORT,
  percent: 40,
  evidence: [{ kind: "DATA", description: "开工 12 个项目", link: null, file: null }],
};
/** Where nothing was promised there is nothing to answer. */
const SUBMITTED = { ...FILED, promiseKept: null };

const key = ({ item }: FilingScene, month = JULY) => ({ itemId: item.id, month });

test("a reporter opens a blank report of the month", async () => {
  const scene = await buildFilingScene(db);
  expect(valueIn(await openFiling(as(db, scene.reporter), key(scene)))).toEqual({
    plan: expect.objectContaining({ id: scene.plan.id, today: "2018-07-30" }),
    item: {
      id: scene.item.id,
      code: scene.item.code,
      text: expect.stringContaining("工作措施"),
      unit: { id: scene.unit.id, name: scene.unit.name, approvalRequired: true },
      acceptanceCriteria: null,
      deadlinePrinted: null,
      indicators: [],
      openBottlenecks: [],
      cycle: "MONTHLY",
      revoked: false,
      withdrawnMilestones: [],
      milestones: [
        {
          id: scene.item.milestones[0]?.id,
          name: "制定方案",
          currentDue: "2018-09-30",
          baselineDue: "2018-09-30",
          reachedOn: null,
          weight: 1,
        },
        {
          id: scene.item.milestones[1]?.id,
          name: "完成",
          currentDue: "2018-12-31",
          baselineDue: "2018-12-31",
          reachedOn: null,
          weight: 1,
        },
      ],
    },
    period: {
      id: expect.any(Number),
      month: JULY,
      opensOn: "2018-07-25",
      dueOn: "2018-08-06",
      graceUntil: "2018-08-08",
      exemptReason: null,
      closed: false,
      reopenedUntil: null,
      published: false,
    },
    report: null,
    lastAccepted: null,
    version: "0.0",
    startingContent: BLANK_REPORT,
    carried: BLANK_REPORT,
    surroundings: { changes: [], bottlenecks: [], units: expect.anything() },
    partners: { jointLeads: [], helpers: [], contributions: [], asking: null },
    difference: null,
    side: { remarks: [], matters: [], risks: [], done: null, likeTexts: [], correctionRisks: [] },
    light: "NOT_DUE",
    may: {
      file: true,
      approve: false,
      review: false,
      remark: false,
      ask: true,
      signFor: [],
      correct: false,
      askToCorrect: false,
      reviewCorrection: false,
    },
  });
});

describe("a form begins", () => {
  test("with the draft, word for word", async () => {
    const scene = await buildFilingScene(db);
    valueIn(await saveDraft(as(db, scene.colleague), aSubmission(scene)));
    const filing = valueIn(await openFiling(as(db, scene.reporter), key(scene)));
    expect(filing).toMatchObject({ version: "0.1", startingContent: FILED });
    expect(filing.report?.draft).toEqual({
      version: 1,
      content: FILED,
      savedById: scene.colleague.userId,
      savedBy: scene.colleague.displayName,
      savedAt: NOON,
      formKey: null,
      formStep: 0,
    });
  });

  test("after a return with what was returned, and why", async () => {
    const scene = await buildFilingScene(db);
    const reached = [{ milestoneId: scene.item.milestones[0]?.id ?? 0, reachedOn: "2018-07-20" }];
    await released(db, scene, { milestonesReached: reached });
    const decision = { ...aDecision(scene), reasonCode: "OTHER", reason: "数据没有出处" };
    valueIn(await returnReportByOffice(as(db, scene.supervisor), decision));
    const filing = valueIn(await openFiling(as(db, scene.reporter), key(scene)));
    const content = { ...SUBMITTED, milestonesReached: reached };
    expect(filing).toMatchObject({ version: "1.0", startingContent: content });
    expect(filing.report).toEqual({
      id: expect.any(Number),
      state: "RETURNED",
      late: false,
      returns: 1,
      acceptedPercent: null,
      unit: scene.unit.name,
      published: null,
      corrections: [],
      draft: null,
      latest: {
        id: expect.any(Number),
        number: 1,
        content,
        submittedBy: scene.reporter.displayName,
        submittedOn: "2018-07-30",
        reviews: [
          {
            stage: "UNIT",
            decision: "APPROVED",
            reasonCode: null,
            reason: null,
            reviewer: scene.approver.displayName,
            reviewedOn: "2018-07-30",
          },
          {
            stage: "OFFICE",
            decision: "RETURNED",
            reasonCode: "OTHER",
            reason: "数据没有出处",
            reviewer: scene.supervisor.displayName,
            reviewedOn: "2018-07-30",
          },
        ],
      },
    });
  });

  test("next month from last month's light and percent, and its promise; what was done is told anew", async () => {
    const scene = await buildFilingScene(db);
    await accepted(db, scene);
    await turnToDay(db, scene.plan, plainDate("2018-08-27"));
    const filing = valueIn(await openFiling(as(db, scene.reporter), key(scene, "2018-08")));
    expect(filing.startingContent).toEqual({ ...BLANK_REPORT, selfLight: "GREEN", percent: 40 });
    expect(filing.lastAccepted).toEqual({ month: JULY, percent: 40, content: SUBMITTED });
  });
});

test("what is still being typed stays in the unit that types it", async () => {
  const scene = await buildFilingScene(db);
  valueIn(await saveDraft(as(db, scene.reporter), aSubmission(scene)));
  for (const person of [scene.supervisor, scene.leader, scene.approver]) {
    const filing = valueIn(await openFiling(as(db, person), key(scene)));
    expect(filing.report?.draft).toBeNull();
    expect(filing.startingContent).toEqual(BLANK_REPORT);
  }
});

test("each sees the step that is theirs, and only while it can be taken", async () => {
  const scene = await buildFilingScene(db);
  const steps = async () => {
    const may = [];
    for (const person of [scene.reporter, scene.approver, scene.supervisor, scene.leader])
      may.push(valueIn(await openFiling(as(db, person), key(scene))).may);
    return may.map(({ file, approve, review }) => [file, approve, review]);
  };
  const none = [false, false, false];
  expect(await steps()).toEqual([[true, false, false], none, none, none]);
  await submitted(db, scene);
  expect(await steps()).toEqual([none, [false, true, false], none, none]);
  valueIn(await approveReport(as(db, scene.approver), aDecision(scene)));
  expect(await steps()).toEqual([none, none, [false, false, true], none]);
});

test("a report is not found by another unit, before its month opens, or without its item", async () => {
  const scene = await buildFilingScene(db);
  const asked = [
    openFiling(as(db, scene.stranger), key(scene)),
    openFiling(as(db, scene.reporter), key(scene, "2018-08")),
    openFiling(as(db, scene.reporter), { itemId: 999_999, month: JULY }),
  ];
  for (const result of asked) expect(refusalIn(await result)).toEqual({ kind: "not-found" });
  const nonsense = await openFiling(as(db, scene.reporter), key(scene, "2018-13"));
  expect(refusalIn(nonsense).kind).toBe("invalid");
});
