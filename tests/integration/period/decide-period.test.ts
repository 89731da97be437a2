import { describe, expect, test } from "vitest";
import { openPlan } from "@/lib/db/open-plan";
import { plainDate } from "@/lib/domain/plain-date";
import type { Command } from "@/lib/usecases/define";
import { closePeriod } from "@/lib/usecases/period/close-period";
import { exemptPeriod } from "@/lib/usecases/period/exempt-period";
import { liftExemption } from "@/lib/usecases/period/lift-exemption";
import { publishPeriod } from "@/lib/usecases/period/publish-period";
import { reopenPeriod } from "@/lib/usecases/period/reopen-period";
import { acceptReport } from "@/lib/usecases/report/accept-report";
import { approveReport } from "@/lib/usecases/report/approve-report";
import { openFiling } from "@/lib/usecases/report/open-filing";
import { returnReportByOffice } from "@/lib/usecases/report/return-report-by-office";
import { saveDraft } from "@/lib/usecases/report/save-draft";
import { submitReport } from "@/lib/usecases/report/submit-report";
import {
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
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
/** July 2018 is due on Monday 6 August; its grace ends on the 8th. */
const AFTER_GRACE = plainDate("2018-08-09");
const REASON = "防汛关键期，减轻基层负担。";

const july = ({ plan }: FilingScene, more: object = {}) => ({
  planId: plan.id,
  month: JULY,
  reason: REASON,
  ...more,
});
const periodOf = ({ plan }: FilingScene) =>
  db.prisma.reportingPeriod.findFirstOrThrow({ where: { planId: plan.id, month: JULY } });
const decisionsOf = async (scene: FilingScene) =>
  db.prisma.periodDecision.findMany({
    where: { periodId: (await periodOf(scene)).id },
    orderBy: { id: "asc" },
    omit: { id: true, periodId: true },
  });
const lastEntry = () => db.prisma.auditEntry.findFirst({ orderBy: { id: "desc" } });
const lightOf = async ({ plan, item }: FilingScene) => {
  valueIn(await openPlan(db, plan.id, NOON));
  const standing = await db.prisma.itemStanding.findUniqueOrThrow({ where: { itemId: item.id } });
  return standing.light;
};

/** A scene on a day after the grace of July, whose periods have opened. */
async function afterGrace(begin: (scene: FilingScene) => Promise<unknown> = async () => null) {
  const scene = await buildFilingScene(db);
  await begin(scene);
  await turnToDay(db, scene.plan, AFTER_GRACE);
  return scene;
}
async function closed(begin?: (scene: FilingScene) => Promise<unknown>) {
  const scene = await afterGrace(begin);
  valueIn(await closePeriod(as(db, scene.chief), july(scene)));
  return scene;
}
async function published(begin?: (scene: FilingScene) => Promise<unknown>) {
  const scene = await closed(begin);
  valueIn(await publishPeriod(as(db, scene.chief), july(scene)));
  return scene;
}

describe("the office", () => {
  test("exempts a month, and what was missing is asked no more", async () => {
    const scene = await afterGrace();
    expect(await lightOf(scene)).toBe("NO_DATA");
    const { periodId } = valueIn(await exemptPeriod(as(db, scene.supervisor), july(scene)));
    expect(await periodOf(scene)).toMatchObject({ id: periodId, exemptReason: REASON });
    expect(await lightOf(scene)).toBe("NOT_DUE");
    expect(await decisionsOf(scene)).toEqual([
      {
        act: "EXEMPTED",
        reason: REASON,
        until: null,
        decidedById: scene.supervisor.userId,
        decidedAt: NOON,
        decidedOn: new Date("2018-08-09T00:00:00Z"),
      },
    ]);
    expect(await lastEntry()).toMatchObject({
      action: "period.exempt",
      actorId: scene.supervisor.userId,
      subjectType: "period",
      subjectId: String(periodId),
      details: { month: JULY, reason: REASON },
    });
  });

  test("lifts the exemption, and the month is missing again", async () => {
    const scene = await afterGrace();
    valueIn(await exemptPeriod(as(db, scene.supervisor), july(scene)));
    valueIn(await liftExemption(as(db, scene.chief), july(scene, { reason: "汛期已过" })));
    expect(await periodOf(scene)).toMatchObject({ exemptReason: null });
    expect(await lightOf(scene)).toBe("NO_DATA");
    expect((await decisionsOf(scene)).map(({ act }) => act)).toEqual([
      "EXEMPTED",
      "EXEMPTION_LIFTED",
    ]);
    expect(await lastEntry()).toMatchObject({ action: "period.lift-exemption" });
  });

  test("closes, reopens until a day and publishes what stands accepted", async () => {
    const scene = await closed((begun) => accepted(db, begun));
    expect(await periodOf(scene)).toMatchObject({ closedAt: NOON, reopenedUntil: null });
    const until = "2018-08-15";
    valueIn(await reopenPeriod(as(db, scene.chief), july(scene, { until })));
    expect(await periodOf(scene)).toMatchObject({ reopenedUntil: new Date(until) });
    expect(await lastEntry()).toMatchObject({
      action: "period.reopen",
      details: { month: JULY, until, reason: REASON },
    });
    valueIn(await closePeriod(as(db, scene.chief), july(scene, { reason: "" })));
    expect(await periodOf(scene)).toMatchObject({ reopenedUntil: null, publishedAt: null });
    const result = valueIn(await publishPeriod(as(db, scene.chief), july(scene)));
    expect(result).toMatchObject({ reports: 1 });
    const report = await db.prisma.progressReport.findFirstOrThrow({
      where: { itemId: scene.item.id },
    });
    expect(report).toMatchObject({
      publishedRevisionId: report.acceptedRevisionId,
      publishedPercent: 40,
    });
    expect((await decisionsOf(scene)).map(({ act, reason }) => [act, reason])).toEqual([
      ["CLOSED", REASON],
      ["REOPENED", REASON],
      ["CLOSED", null],
      ["PUBLISHED", REASON],
    ]);
  });

  test("does not publish while a report waits for it", async () => {
    const scene = await closed((begun) => released(db, begun));
    const before = await fingerprint(db);
    const result = await publishPeriod(as(db, scene.chief), july(scene));
    expect(refusalIn(result)).toEqual({ kind: "conflict", code: "period-waiting" });
    expect(await fingerprint(db)).toEqual(before);
  });

  test.each([
    ["not-a-day", "2018-02-30", undefined],
    ["reopened-in-the-past", "2018-08-08", { day: "2018-08-09" }],
    ["reopened-too-long", "2019-01-01", { latest: "2018-10-08" }],
  ])("can not reopen until a day that makes no sense: %s", async (code, until, params) => {
    const scene = await closed();
    const result = await reopenPeriod(as(db, scene.chief), july(scene, { until }));
    const issue = params ? { field: "until", code, params } : { field: "until", code };
    expect(refusalIn(result)).toEqual({ kind: "invalid", issues: [issue] });
  });
});

const ACTS: [string, Command<unknown>, (scene: FilingScene) => Promise<unknown>, boolean][] = [
  ["exempted", exemptPeriod, async () => null, true],
  [
    "asked again",
    liftExemption,
    async (scene) => valueIn(await exemptPeriod(as(db, scene.chief), july(scene))),
    true,
  ],
  ["closed", closePeriod, async () => null, false],
  [
    "reopened",
    reopenPeriod,
    async (scene) => valueIn(await closePeriod(as(db, scene.chief), july(scene))),
    false,
  ],
  [
    "published",
    publishPeriod,
    async (scene) => valueIn(await closePeriod(as(db, scene.chief), july(scene))),
    false,
  ],
];

describe.each(ACTS)("a period is not %s, and nothing is written,", (_, act, prepare, byOffice) => {
  test("by people without the part for it", async () => {
    const scene = await afterGrace();
    await prepare(scene);
    const others = [scene.reporter, scene.approver, scene.leader, scene.stranger];
    const before = await fingerprint(db);
    for (const person of byOffice ? others : [...others, scene.supervisor]) {
      const result = await act(as(db, person), july(scene, { until: "2018-08-20" }));
      expect(refusalIn(result)).toEqual({ kind: "forbidden" });
    }
    expect(await fingerprint(db)).toEqual(before);
  });

  test("where there is no such period", async () => {
    const scene = await afterGrace();
    for (const wrong of [{ month: "2018-09" }, { planId: 999_999 }]) {
      const result = await act(as(db, scene.chief), july(scene, { until: "2018-08-20", ...wrong }));
      expect(refusalIn(result)).toEqual({ kind: "not-found" });
    }
  });

  test("once it is published", async () => {
    const scene = await published();
    const before = await fingerprint(db);
    const result = await act(as(db, scene.chief), july(scene, { until: "2018-08-20" }));
    expect(refusalIn(result)).toEqual({ kind: "conflict", code: "period-act-not-possible" });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("without its reason, where one is asked", async () => {
    const scene = await afterGrace();
    await prepare(scene);
    const result = await act(
      as(db, scene.chief),
      july(scene, { until: "2018-08-20", reason: "  " }),
    );
    const free = act === closePeriod || act === publishPeriod;
    expect(result.ok).toBe(free);
    if (!free)
      expect(refusalIn(result)).toEqual({
        kind: "invalid",
        issues: [{ field: "reason", code: "required" }],
      });
  });
});

test.each(ACTS.filter(([, act]) => act !== reopenPeriod))(
  "a period is %s once by two at the same time",
  async (_, act, prepare) => {
    const scene = await afterGrace();
    await prepare(scene);
    const twice = await Promise.all([
      act(as(db, scene.chief), july(scene)),
      act(as(db, scene.chief), july(scene)),
    ]);
    expect(twice.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  },
);

describe("a closed period", () => {
  const filings: [string, (scene: FilingScene) => Promise<unknown>][] = [
    ["saved", (scene) => saveDraft(as(db, scene.colleague), aSubmission(scene))],
    ["submitted", (scene) => submitReport(as(db, scene.reporter), aSubmission(scene))],
  ];
  test.each(filings)("takes nothing more: nothing is %s", async (_, file) => {
    const scene = await closed();
    const before = await fingerprint(db);
    expect(await file(scene)).toEqual({
      ok: false,
      refusal: { kind: "conflict", code: "period-closed" },
    });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("lets no approver release what was submitted in time", async () => {
    const scene = await closed((begun) => submitted(db, begun));
    const result = await approveReport(as(db, scene.approver), aDecision(scene));
    expect(refusalIn(result)).toEqual({ kind: "conflict", code: "period-closed" });
  });

  test("is filed again while it is reopened, and not a day longer", async () => {
    const scene = await closed();
    valueIn(await reopenPeriod(as(db, scene.chief), july(scene, { until: "2018-08-20" })));
    await turnToDay(db, scene.plan, plainDate("2018-08-20"));
    valueIn(await saveDraft(as(db, scene.reporter), aSubmission(scene)));
    await turnToDay(db, scene.plan, plainDate("2018-08-21"));
    const form = aSubmission(scene, { version: "0.1" });
    const result = await submitReport(as(db, scene.reporter), form);
    expect(refusalIn(result)).toEqual({ kind: "conflict", code: "period-closed" });
  });

  test("lets the office decide on what it has, until the publication", async () => {
    const scene = await closed((begun) => released(db, begun));
    valueIn(await acceptReport(as(db, scene.supervisor), aDecision(scene)));
    const other = await closed((begun) => released(db, begun));
    const decision = { ...aDecision(other), reasonCode: "EVIDENCE_MISSING", reason: "缺数据" };
    valueIn(await returnReportByOffice(as(db, other.supervisor), decision));
    valueIn(await publishPeriod(as(db, other.chief), july(other)));
    const form = aSubmission(other, { version: "1.0" });
    expect(refusalIn(await submitReport(as(db, other.reporter), form))).toEqual({
      kind: "conflict",
      code: "period-published",
    });
  });

  test("offers nobody what it does not take", async () => {
    const scene = await closed((begun) => accepted(db, begun));
    const untouched = await closed();
    const may = async (of: FilingScene) =>
      valueIn(await openFiling(as(db, of.approver), { itemId: of.item.id, month: JULY })).may;
    expect(await may(untouched)).toMatchObject({ approve: false, correct: false });
    expect(await may(scene)).toMatchObject({ approve: false, correct: true });
    const key = { itemId: untouched.item.id, month: JULY };
    const opened = valueIn(await openFiling(as(db, untouched.reporter), key));
    expect(opened.may).toMatchObject({ file: false, askToCorrect: false });
  });

  test("is closed after the filing that was under way, never before its end", async () => {
    const scene = await afterGrace();
    const [filed, shut] = await Promise.all([
      submitReport(as(db, scene.reporter), { ...aSubmission(scene), confirmed: true }),
      closePeriod(as(db, scene.chief), july(scene)),
    ]);
    expect(shut.ok).toBe(true);
    const reports = await db.prisma.reportRevision.count({
      where: { report: { itemId: scene.item.id } },
    });
    expect(reports).toBe(filed.ok ? 1 : 0);
    if (!filed.ok) expect(filed.refusal).toEqual({ kind: "conflict", code: "period-closed" });
  });
});
