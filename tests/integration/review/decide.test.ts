import { describe, expect, test } from "vitest";
import type { Command } from "@/lib/usecases/define";
import { raiseMatter } from "@/lib/usecases/major-matter/raise-matter";
import { acceptReport } from "@/lib/usecases/report/accept-report";
import { approveReport } from "@/lib/usecases/report/approve-report";
import { returnReportByOffice } from "@/lib/usecases/report/return-report-by-office";
import { returnReportByUnit } from "@/lib/usecases/report/return-report-by-unit";
import {
  accepted,
  aDecision,
  buildFilingScene,
  type FilingScene,
  released,
  submitted,
} from "@/tests/support/builders/filing-scene";
import { as, NOON } from "@/tests/support/builders/person";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const DAY = (text: string) => new Date(`${text}T00:00:00Z`);

const reportOf = ({ item }: FilingScene) =>
  db.prisma.progressReport.findFirstOrThrow({ where: { itemId: item.id } });
const reviewsOf = ({ item }: FilingScene) =>
  db.prisma.review.findMany({
    where: { revision: { report: { itemId: item.id } } },
    orderBy: { id: "asc" },
    omit: { id: true, revisionId: true },
  });
const lastEntry = () => db.prisma.auditEntry.findFirst({ orderBy: { id: "desc" } });

describe("a report", () => {
  test("released by the unit's approver reaches the office", async () => {
    const scene = await buildFilingScene(db);
    const { reportId } = await submitted(db, scene);
    const result = await approveReport(as(db, scene.approver), aDecision(scene));
    expect(valueIn(result)).toEqual({ reportId, code: scene.item.code });
    expect(await reportOf(scene)).toMatchObject({ state: "SUBMITTED", returns: 0 });
    expect(await reviewsOf(scene)).toEqual([
      {
        stage: "UNIT",
        decision: "APPROVED",
        reasonCode: null,
        reason: null,
        reviewerId: scene.approver.userId,
        reviewedAt: NOON,
        reviewedOn: DAY("2018-07-30"),
      },
    ]);
    expect(await lastEntry()).toMatchObject({
      action: "report.approve",
      actorId: scene.approver.userId,
      subjectType: "report",
      subjectId: String(reportId),
      details: aDecision(scene),
    });
  });

  test("sent back by the unit tells why and is not counted as a return of the office", async () => {
    const scene = await buildFilingScene(db);
    const { reportId } = await submitted(db, scene);
    const decision = { ...aDecision(scene), reason: "  请写明数据。 " };
    const result = await returnReportByUnit(as(db, scene.approver), decision);
    expect(valueIn(result)).toEqual({ reportId, code: scene.item.code });
    expect(await reportOf(scene)).toMatchObject({ state: "RETURNED", returns: 0 });
    expect(await reviewsOf(scene)).toMatchObject([
      { stage: "UNIT", decision: "RETURNED", reason: "请写明数据。" },
    ]);
    expect(await lastEntry()).toMatchObject({
      action: "report.return-by-unit",
      details: { ...aDecision(scene), reason: "请写明数据。" },
    });
  });

  test("sent back by the office counts the return", async () => {
    const scene = await buildFilingScene(db);
    const { reportId } = await released(db, scene);
    const decision = {
      ...aDecision(scene),
      reasonCode: "EVIDENCE_MISSING",
      reason: "数据没有出处",
    };
    const result = await returnReportByOffice(as(db, scene.supervisor), decision);
    expect(valueIn(result)).toEqual({ reportId, code: scene.item.code });
    expect(await reportOf(scene)).toMatchObject({ state: "RETURNED", returns: 1 });
    expect((await reviewsOf(scene)).at(-1)).toEqual({
      stage: "OFFICE",
      decision: "RETURNED",
      reasonCode: "EVIDENCE_MISSING",
      reason: "数据没有出处",
      reviewerId: scene.supervisor.userId,
      reviewedAt: NOON,
      reviewedOn: DAY("2018-07-30"),
    });
    expect(await lastEntry()).toMatchObject({ action: "report.return-by-office" });
  });

  test("accepted counts: percent, milestones, light and the board's numbers change together", async () => {
    const scene = await buildFilingScene(db);
    const [plan, done] = scene.item.milestones;
    const standing = () =>
      db.prisma.itemStanding.findUniqueOrThrow({
        where: { itemId: scene.item.id },
        select: { light: true, selfLight: true, percent: true, nextDueName: true, nextDueOn: true },
      });
    const { reportId } = await released(db, scene, {
      milestonesReached: [{ milestoneId: plan?.id ?? 0, reachedOn: "2018-07-20" }],
    });
    expect(await standing()).toEqual({
      light: "NOT_DUE",
      selfLight: "GREEN",
      percent: null,
      nextDueName: "制定方案",
      nextDueOn: DAY("2018-09-30"),
    });
    const result = await acceptReport(as(db, scene.supervisor), aDecision(scene));
    expect(valueIn(result)).toEqual({ reportId, code: scene.item.code, percent: 40 });
    expect(await standing()).toEqual({
      light: "GREEN",
      selfLight: "GREEN",
      percent: 40,
      nextDueName: "完成",
      nextDueOn: DAY("2018-12-31"),
    });
    const report = await reportOf(scene);
    expect(report).toMatchObject({
      state: "ACCEPTED",
      acceptedRevisionId: report.latestRevisionId,
      acceptedOn: DAY("2018-07-30"),
      acceptedPercent: 40,
    });
    const milestones = { where: { itemId: scene.item.id }, orderBy: { id: "asc" } } as const;
    expect(await db.prisma.milestone.findMany(milestones)).toMatchObject([
      { id: plan?.id, reachedOn: DAY("2018-07-20"), reachedByRevisionId: report.latestRevisionId },
      { id: done?.id, reachedOn: null, reachedByRevisionId: null },
    ]);
    expect(await lastEntry()).toMatchObject({
      action: "report.accept",
      actorId: scene.supervisor.userId,
      subjectId: String(reportId),
      details: { ...aDecision(scene), percent: 40 },
    });
    const { rows: tallied } = await db.pool.query(
      "SELECT light, sum(change)::int AS count FROM light_tally WHERE plan_id = $1 GROUP BY light HAVING sum(change) <> 0",
      [scene.plan.id],
    );
    expect(tallied).toEqual([{ light: "GREEN", count: 1 }]);
  });

  test("whose rise has no result behind it is accepted with the former percent (R12)", async () => {
    const scene = await buildFilingScene(db);
    const evidence = [{ kind: "MEETING", description: "召开推进会" }];
    expect(await accepted(db, scene, { evidence })).toMatchObject({ percent: 0 });
    expect(await reportOf(scene)).toMatchObject({ state: "ACCEPTED", acceptedPercent: 0 });
  });
});

const DECISIONS: [string, Command<unknown>, object][] = [
  ["released by the approver", approveReport, {}],
  ["returned by the approver", returnReportByUnit, { reason: "缺数据" }],
  ["accepted by the office", acceptReport, {}],
  ["returned by the office", returnReportByOffice, { reason: "缺数据", reasonCode: "TOO_VAGUE" }],
];
const byUnit = (decide: Command<unknown>) =>
  decide === approveReport || decide === returnReportByUnit;

describe.each(DECISIONS)("a report can not be %s, and nothing is written,", (_, decide, more) => {
  const ready = async (scene: FilingScene) =>
    byUnit(decide) ? submitted(db, scene) : released(db, scene);
  const decider = (scene: FilingScene) => (byUnit(decide) ? scene.approver : scene.supervisor);

  test("by people without the part for it", async () => {
    const scene = await buildFilingScene(db);
    await ready(scene);
    const before = await fingerprint(db);
    const [other, refusal] = byUnit(decide)
      ? ([[scene.supervisor, scene.leader, scene.reporter, scene.stranger], "not-found"] as const)
      : ([[scene.approver, scene.leader, scene.reporter, scene.stranger], "forbidden"] as const);
    for (const person of other) {
      const result = await decide(as(db, person), { ...aDecision(scene), ...more });
      expect(refusalIn(result)).toEqual({ kind: refusal });
    }
    expect(await fingerprint(db)).toEqual(before);
  });

  test("on a former revision", async () => {
    const scene = await buildFilingScene(db);
    await ready(scene);
    valueIn(
      byUnit(decide)
        ? await returnReportByUnit(as(db, scene.approver), { ...aDecision(scene), reason: "改" })
        : await returnReportByOffice(as(db, scene.chief), {
            ...aDecision(scene),
            reasonCode: "OTHER",
            reason: "改",
          }),
    );
    if (byUnit(decide)) await submitted(db, scene, { version: "1.0" });
    else await released(db, scene, { version: "1.0" });
    const before = await fingerprint(db);
    const result = await decide(as(db, decider(scene)), { ...aDecision(scene, 1), ...more });
    expect(refusalIn(result)).toEqual({ kind: "conflict", code: "stale-review" });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("twice", async () => {
    const scene = await buildFilingScene(db);
    await accepted(db, scene);
    const before = await fingerprint(db);
    const result = await decide(as(db, decider(scene)), { ...aDecision(scene), ...more });
    expect(refusalIn(result)).toEqual({ kind: "conflict", code: "already-decided" });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("before anything was submitted", async () => {
    const scene = await buildFilingScene(db);
    const before = await fingerprint(db);
    const result = await decide(as(db, decider(scene)), { ...aDecision(scene), ...more });
    expect(refusalIn(result)).toEqual({ kind: "not-found" });
    expect(await fingerprint(db)).toEqual(before);
  });
});

test.each([
  ["the unit", returnReportByUnit],
  ["the office", returnReportByOffice],
])("%s can not send a report back without saying why", async (_, giveBack) => {
  const scene = await buildFilingScene(db);
  await released(db, scene);
  const wordless = { ...aDecision(scene), reasonCode: "OTHER", reason: "  " };
  const result = await giveBack(as(db, scene.supervisor), wordless);
  expect(refusalIn(result)).toEqual({
    kind: "invalid",
    issues: [{ field: "reason", code: "required" }],
  });
});

test("two reviewers at once decide once", async () => {
  const scene = await buildFilingScene(db);
  await released(db, scene);
  const [taken, sentBack] = await Promise.all([
    acceptReport(as(db, scene.supervisor), aDecision(scene)),
    returnReportByOffice(as(db, scene.chief), {
      ...aDecision(scene),
      reasonCode: "OTHER",
      reason: "缺数据",
    }),
  ]);
  expect([taken.ok, sentBack.ok].toSorted()).toEqual([false, true]);
  expect(refusalIn(taken.ok ? sentBack : taken)).toEqual({
    kind: "conflict",
    code: "already-decided",
  });
  expect((await reviewsOf(scene)).filter((review) => review.stage === "OFFICE")).toHaveLength(1);
  expect((await reportOf(scene)).state).toBe(taken.ok ? "ACCEPTED" : "RETURNED");
});

test("the office names which of the known shortcomings a returned report has", async () => {
  const scene = await buildFilingScene(db);
  await released(db, scene);
  const before = await fingerprint(db);
  for (const [reasonCode, code] of [
    ["", "required"],
    [undefined, "required"],
    ["HURRY", "malformed"],
  ]) {
    const decision = { ...aDecision(scene), reason: "缺数据", reasonCode };
    expect(refusalIn(await returnReportByOffice(as(db, scene.supervisor), decision))).toEqual({
      kind: "invalid",
      issues: [{ field: "reasonCode", code }],
    });
  }
  expect(await fingerprint(db)).toEqual(before);
});

describe("accepted together with others", () => {
  const together = (scene: FilingScene) =>
    acceptReport(as(db, scene.supervisor), { ...aDecision(scene), onlyCalm: true });

  test("a report with nothing unusual is", async () => {
    const scene = await buildFilingScene(db);
    await released(db, scene, { percent: "20" });
    expect(valueIn(await together(scene))).toMatchObject({ percent: 20 });
  });

  test("one in which something calls for a look meanwhile is not, and nothing is written", async () => {
    const scene = await buildFilingScene(db);
    await released(db, scene, { percent: "20" });
    const matter = { itemId: scene.item.id, matter: "边坡滑塌" };
    valueIn(await raiseMatter(as(db, scene.reporter), matter));
    const before = await fingerprint(db);
    expect(refusalIn(await together(scene))).toEqual({ kind: "conflict", code: "became-risky" });
    expect(await fingerprint(db)).toEqual(before);
    valueIn(await acceptReport(as(db, scene.supervisor), aDecision(scene)));
  });
});
