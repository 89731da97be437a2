import { describe, expect, test } from "vitest";
import type { Person } from "@/lib/domain/actor";
import { plainDate } from "@/lib/domain/plain-date";
import { returnReportByOffice } from "@/lib/usecases/report/return-report-by-office";
import { returnReportByUnit } from "@/lib/usecases/report/return-report-by-unit";
import { saveDraft } from "@/lib/usecases/report/save-draft";
import { submitReport } from "@/lib/usecases/report/submit-report";
import {
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
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const DAY = (text: string) => new Date(`${text}T00:00:00Z`);

function storedReport(reportId: number) {
  return db.prisma.progressReport.findUniqueOrThrow({
    where: { id: reportId },
    include: {
      draft: true,
      revisions: {
        orderBy: { number: "asc" },
        include: { claims: true, evidence: { orderBy: { ordinal: "asc" } } },
      },
    },
  });
}

describe("a submitted report", () => {
  test("is kept as the first revision and waits for the unit's approver", async () => {
    const scene = await buildFilingScene(db);
    const form = aSubmission(scene, {
      milestonesReached: [
        { milestoneId: scene.item.milestones[0]?.id ?? 0, reachedOn: "2018-07-20" },
      ],
      evidence: [
        { kind: "DATA", description: "开工 12 个项目" },
        { kind: "MEETING", description: "召开推进会" },
      ],
    });
    const result = await submitReport(as(db, scene.reporter), form);
    const { reportId } = valueIn(result);
    expect(valueIn(result)).toEqual({
      reportId,
      number: 1,
      state: "PENDING_UNIT_APPROVAL",
      code: scene.item.code,
      again: false,
    });
    const report = await storedReport(reportId);
    const revisionId = report.revisions[0]?.id;
    expect(report).toMatchObject({
      itemId: scene.item.id,
      unitId: scene.unit.id,
      state: "PENDING_UNIT_APPROVAL",
      late: false,
      returns: 0,
      latestRevisionId: revisionId,
      acceptedRevisionId: null,
      acceptedPercent: null,
      draft: null,
      revisions: [
        {
          number: 1,
          kind: "SUBMISSION",
          selfLight: "GREEN",
          percent: 40,
          done: "完成方案初稿。",
          noChange: false,
          nextStep: "征求各区意见",
          nextStepDueOn: DAY("2018-08-31"),
          submittedById: scene.reporter.userId,
          submittedAt: NOON,
          submittedOn: DAY("2018-07-30"),
          claims: [{ milestoneId: scene.item.milestones[0]?.id, reachedOn: DAY("2018-07-20") }],
          evidence: [
            { ordinal: 1, kind: "DATA", description: "开工 12 个项目" },
            { ordinal: 2, kind: "MEETING", description: "召开推进会" },
          ],
        },
      ],
    });
    const entry = { subjectType: "report", subjectId: String(reportId) };
    expect(await db.prisma.auditEntry.findMany({ where: entry })).toMatchObject([
      {
        action: "report.submit",
        actorId: scene.reporter.userId,
        at: NOON,
        details: { itemId: scene.item.id, month: JULY, revision: 1 },
      },
    ]);
  });

  test("goes to the office at once where the unit has no approver", async () => {
    const scene = await buildFilingScene(db, { approvalRequired: false });
    expect(await submitted(db, scene)).toMatchObject({ state: "SUBMITTED" });
  });

  test("replaces the draft that it came from", async () => {
    const scene = await buildFilingScene(db);
    valueIn(await saveDraft(as(db, scene.reporter), aSubmission(scene)));
    const { reportId } = await submitted(db, scene, { version: "0.1" });
    expect((await storedReport(reportId)).draft).toBeNull();
  });

  test("is late from the day after the due day", async () => {
    for (const [day, late] of [
      ["2018-08-06", false],
      ["2018-08-07", true],
    ] as const) {
      const scene = await buildFilingScene(db);
      await turnToDay(db, scene.plan, plainDate(day));
      const { reportId } = await submitted(db, scene);
      expect((await storedReport(reportId)).late, day).toBe(late);
    }
  });

  test("that the office sent back stays in time, or late, when it is submitted again", async () => {
    for (const [day, late] of [
      ["2018-08-06", false],
      ["2018-08-07", true],
    ] as const) {
      const scene = await buildFilingScene(db);
      await turnToDay(db, scene.plan, plainDate(day));
      await released(db, scene);
      const reason = { reasonCode: "OTHER", reason: "缺少开工数据" };
      const decision = { ...aDecision(scene), ...reason };
      valueIn(await returnReportByOffice(as(db, scene.supervisor), decision));
      await turnToDay(db, scene.plan, plainDate("2018-08-08"));
      const { reportId } = await submitted(db, scene, { version: "1.0" });
      expect((await storedReport(reportId)).late, day).toBe(late);
    }
  });

  test("that its own unit sent back is late when it comes after the due day", async () => {
    const scene = await buildFilingScene(db);
    await turnToDay(db, scene.plan, plainDate("2018-08-06"));
    await submitted(db, scene);
    const decision = { ...aDecision(scene), reason: "再核对一次" };
    valueIn(await returnReportByUnit(as(db, scene.approver), decision));
    await turnToDay(db, scene.plan, plainDate("2018-08-08"));
    const { reportId } = await submitted(db, scene, { version: "1.0" });
    expect((await storedReport(reportId)).late).toBe(true);
  });

  test("may be passed over a warning only with the person's word: a rise without a result", async () => {
    const scene = await buildFilingScene(db);
    const form = aSubmission(scene, { evidence: [{ kind: "MEETING", description: "开会" }] });
    const before = await fingerprint(db);
    expect(refusalIn(await submitReport(as(db, scene.reporter), form))).toEqual({
      kind: "conflict",
      code: "to-confirm",
      current: [
        { field: "evidence", code: "rise-without-results", params: { last: 0, percent: 40 } },
      ],
    });
    expect(await fingerprint(db)).toEqual(before);
    const confirmed = await submitReport(as(db, scene.reporter), { ...form, confirmed: true });
    expect(valueIn(confirmed)).toMatchObject({ number: 1 });
  });

  test("after a return is the second revision; the first stays word for word", async () => {
    const scene = await buildFilingScene(db);
    const { reportId } = await released(db, scene);
    const reason = { ...aDecision(scene), reasonCode: "OTHER", reason: "数据没有出处" };
    valueIn(await returnReportByOffice(as(db, scene.supervisor), reason));
    const [first] = (await storedReport(reportId)).revisions;
    await submitted(db, scene, { version: "1.0", done: "补充数据出处。" });
    const { revisions, ...report } = await storedReport(reportId);
    expect(revisions[0]).toEqual(first);
    expect(revisions[1]).toMatchObject({ number: 2, done: "补充数据出处。" });
    expect(report).toMatchObject({
      state: "PENDING_UNIT_APPROVAL",
      returns: 1,
      latestRevisionId: revisions[1]?.id,
    });
  });

  test("can not be changed or deleted even by a statement on the database itself", async () => {
    const scene = await buildFilingScene(db);
    await submitted(db, scene);
    for (const statement of [
      "UPDATE report_revision SET percent = 100",
      "DELETE FROM evidence",
      "TRUNCATE milestone_claim",
    ])
      await expect(db.pool.query(statement), statement).rejects.toThrow(/never changed or deleted/);
  });
});

describe("a submission is refused, and nothing is written,", () => {
  test.each([
    ["a percent above 100", { percent: "120" }, "percent", "percent-range"],
    ["a percent left empty", { percent: "" }, "percent", "required"],
    ["a percent that is no whole number", { percent: "4.5" }, "percent", "not-a-number"],
    ["a next step in the past", { nextStepDue: "2018-07-29" }, "nextStepDue", "in-the-past"],
    ["a next step on no day", { nextStepDue: "2018-02-30" }, "nextStepDue", "not-a-day"],
    ["a text far too long", { done: "长".repeat(20_000) }, "done", "too-long"],
    [
      "a change hidden as none",
      { noChange: true, milestonesReached: [{ milestoneId: 1, reachedOn: "2018-07-20" }] },
      "noChange",
      "no-change-but-milestone-reached",
    ],
  ])("for %s, at its field", async (_, typed, field, code) => {
    const scene = await buildFilingScene(db);
    const before = await fingerprint(db);
    const refusal = refusalIn(
      await submitReport(as(db, scene.reporter), aSubmission(scene, typed)),
    );
    expect(refusal.kind === "invalid" && refusal.issues).toContainEqual(
      expect.objectContaining({ field, code }),
    );
    expect(await fingerprint(db)).toEqual(before);
  });

  test("for a milestone reached on no day, and for another item's", async () => {
    const scene = await buildFilingScene(db);
    const other = await buildFilingScene(db);
    const own = scene.item.milestones[0]?.id ?? 0;
    const foreign = other.item.milestones[0]?.id ?? 0;
    const form = aSubmission(scene, {
      milestonesReached: [
        { milestoneId: own, reachedOn: "2018-06-31" },
        { milestoneId: foreign, reachedOn: "2018-07-20" },
      ],
    });
    const before = await fingerprint(db);
    expect(refusalIn(await submitReport(as(db, scene.reporter), form))).toEqual({
      kind: "invalid",
      issues: [
        { field: `milestonesReached.${own}`, code: "not-a-day" },
        { field: `milestonesReached.${foreign}`, code: "milestone-of-another-item" },
      ],
    });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("when a colleague has saved since, giving what stands now", async () => {
    const scene = await buildFilingScene(db);
    valueIn(await saveDraft(as(db, scene.colleague), aSubmission(scene, { done: "同事所写" })));
    const before = await fingerprint(db);
    expect(refusalIn(await submitReport(as(db, scene.reporter), aSubmission(scene)))).toMatchObject(
      {
        kind: "conflict",
        code: "stale",
        current: { draft: { version: 1, savedBy: scene.colleague.displayName } },
      },
    );
    expect(await fingerprint(db)).toEqual(before);
  });

  const outsiders: [string, (scene: FilingScene) => Person][] = [
    ["another unit's reporter", (scene) => scene.stranger],
    ["the unit's approver", (scene) => scene.approver],
    ["the office", (scene) => scene.supervisor],
    ["the leader", (scene) => scene.leader],
  ];
  test.each(outsiders)("from %s, as if the report were not there", async (_, who) => {
    const scene = await buildFilingScene(db);
    const before = await fingerprint(db);
    const refusal = refusalIn(await submitReport(as(db, who(scene)), aSubmission(scene)));
    expect(refusal).toEqual({ kind: "not-found" });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("from a person who must first change a one-time password", async () => {
    const scene = await buildFilingScene(db);
    const before = await fingerprint(db);
    const person = { ...scene.reporter, mustChangePassword: true };
    expect(refusalIn(await submitReport(as(db, person), aSubmission(scene)))).toEqual({
      kind: "forbidden",
    });
    expect(await fingerprint(db)).toEqual(before);
  });
});

test("text with a character that no database keeps is filed without it", async () => {
  const scene = await buildFilingScene(db);
  const { reportId } = await submitted(db, scene, { done: "完成\u0000初稿" });
  expect((await storedReport(reportId)).revisions[0]?.done).toBe("完成初稿");
});
