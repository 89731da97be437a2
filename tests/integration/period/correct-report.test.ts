import { describe, expect, test } from "vitest";
import type { Person } from "@/lib/domain/actor";
import { showItem } from "@/lib/usecases/item/show-item";
import { showFrame } from "@/lib/usecases/plan/show-frame";
import { acceptCorrection } from "@/lib/usecases/report/accept-correction";
import { acceptReport } from "@/lib/usecases/report/accept-report";
import { approveReport } from "@/lib/usecases/report/approve-report";
import { correctReport } from "@/lib/usecases/report/correct-report";
import { listReviews } from "@/lib/usecases/report/list-reviews";
import { openFiling } from "@/lib/usecases/report/open-filing";
import { refuseCorrection } from "@/lib/usecases/report/refuse-correction";
import { submitReport } from "@/lib/usecases/report/submit-report";
import {
  aCorrection,
  CORRECTION_REASON,
  publishedReport,
} from "@/tests/support/builders/correction-scene";
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
import { buildItem } from "@/tests/support/builders/item";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

const correct = (scene: FilingScene, change: object = {}, person: Person = scene.approver) =>
  correctReport(as(db, person), aCorrection(scene, change));
const reportOf = ({ item }: FilingScene) =>
  db.prisma.progressReport.findFirstOrThrow({ where: { itemId: item.id } });
const seenBy = async (person: Person, { item }: FilingScene) =>
  valueIn(await openFiling(as(db, person), { itemId: item.id, month: JULY }));
const lastEntry = () => db.prisma.auditEntry.findFirst({ orderBy: { id: "desc" } });

describe("a correction", () => {
  test("waits for the office, and until then nothing counts but what was accepted", async () => {
    const scene = await publishedReport(db);
    const before = await reportOf(scene);
    const readings = [{ indicatorId: scene.indicator.id, value: "10" }];
    const result = valueIn(await correct(scene, { readings }));
    expect(result).toEqual({ reportId: before.id, number: 2, code: scene.item.code });
    const { correctionRevisionId, ...after } = await reportOf(scene);
    const { correctionRevisionId: none, ...former } = before;
    expect([none, after]).toEqual([null, former]);
    const revision = await db.prisma.reportRevision.findUniqueOrThrow({
      where: { id: correctionRevisionId ?? 0 },
      include: { evidence: true, readings: true },
    });
    expect(revision).toMatchObject({
      number: 2,
      kind: "CORRECTION",
      percent: 35,
      correctionReason: CORRECTION_REASON,
      submittedById: scene.approver.userId,
      evidence: [{ kind: "DATA", description: "开工 12 个项目" }],
    });
    expect(revision.readings.map(({ value }) => Number(value))).toEqual([10]);
    expect(await lastEntry()).toMatchObject({
      action: "report.correct",
      subjectId: String(before.id),
      details: { itemId: scene.item.id, month: JULY, revision: 2 },
    });
    const { corrections } = valueIn(
      await listReviews(as(db, scene.supervisor), { planId: scene.plan.id }),
    );
    expect(corrections).toEqual([
      {
        itemId: scene.item.id,
        code: scene.item.code,
        text: expect.stringContaining("工作措施"),
        month: JULY,
        unitName: scene.unit.name,
        from: 40,
        to: 35,
        reason: CORRECTION_REASON,
        risks: expect.any(Array),
      },
    ]);
  });

  test("accepted counts from then on, and the published figure stays beside it", async () => {
    const scene = await publishedReport(db);
    const readings = [{ indicatorId: scene.indicator.id, value: "10" }];
    valueIn(await correct(scene, { readings }));
    const result = valueIn(await acceptCorrection(as(db, scene.supervisor), aDecision(scene, 2)));
    expect(result).toMatchObject({ percent: 35 });
    const report = await reportOf(scene);
    expect(report).toMatchObject({
      state: "CORRECTED",
      acceptedPercent: 35,
      publishedPercent: 40,
      correctionRevisionId: null,
    });
    expect(report.acceptedRevisionId).not.toBe(report.publishedRevisionId);
    const standing = await db.prisma.itemStanding.findUniqueOrThrow({
      where: { itemId: scene.item.id },
    });
    expect(standing.percent).toBe(35);
    const filing = await seenBy(scene.reporter, scene);
    expect(filing.report).toMatchObject({
      published: { percent: 40, done: "完成方案初稿。" },
      latest: { number: 2, content: { percent: 35 } },
      corrections: [{ number: 2, reason: CORRECTION_REASON, pending: false }],
    });
    expect(filing.item.indicators[0]?.readings.map(({ value }) => value)).toEqual([10]);
    const shown = valueIn(await showItem(as(db, scene.leader), { itemId: scene.item.id }));
    expect(shown.reports.find(({ month }) => month === JULY)).toMatchObject({
      publishedPercent: 40,
      acceptedPercent: 35,
      correctionReason: CORRECTION_REASON,
    });
    expect(await lastEntry()).toMatchObject({
      action: "report.accept-correction",
      details: { former: 40, percent: 35 },
    });
  });

  test("refused leaves the report what it was, says why, and is no return of the report", async () => {
    const scene = await publishedReport(db);
    valueIn(await correct(scene));
    const decision = { ...aDecision(scene, 2), reason: "没有依据" };
    valueIn(await refuseCorrection(as(db, scene.chief), decision));
    expect(await reportOf(scene)).toMatchObject({
      state: "ACCEPTED",
      acceptedPercent: 40,
      correctionRevisionId: null,
      returns: 0,
    });
    const { corrections } = (await seenBy(scene.reporter, scene)).report ?? { corrections: [] };
    expect(corrections).toMatchObject([
      { number: 2, pending: false, reviews: [{ decision: "RETURNED", reason: "没有依据" }] },
    ]);
    expect(await lastEntry()).toMatchObject({ action: "report.refuse-correction" });
    expect(valueIn(await correct(scene, { percent: "36" })).number).toBe(3);
  });

  test("can follow another: the published figure stays the first", async () => {
    const scene = await publishedReport(db);
    valueIn(await correct(scene));
    valueIn(await acceptCorrection(as(db, scene.supervisor), aDecision(scene, 2)));
    valueIn(await correct(scene, { revision: 2, percent: "30" }));
    valueIn(await acceptCorrection(as(db, scene.supervisor), aDecision(scene, 3)));
    expect(await reportOf(scene)).toMatchObject({ acceptedPercent: 30, publishedPercent: 40 });
  });

  test("of a report accepted in an open period stands without a published figure", async () => {
    const scene = await buildFilingScene(db);
    await accepted(db, scene);
    valueIn(await correct(scene));
    valueIn(await acceptCorrection(as(db, scene.supervisor), aDecision(scene, 2)));
    expect(await reportOf(scene)).toMatchObject({ acceptedPercent: 35, publishedPercent: null });
  });

  test("sent twice by one form is one", async () => {
    const scene = await publishedReport(db);
    const requestKey = crypto.randomUUID();
    const twice = await Promise.all([
      correct(scene, { requestKey }),
      correct(scene, { requestKey }),
    ]);
    expect(twice.map(valueIn)).toEqual([
      valueIn(await correct(scene, { requestKey })),
      expect.anything(),
    ]);
    expect(
      await db.prisma.reportRevision.count({ where: { report: { itemId: scene.item.id } } }),
    ).toBe(2);
  });

  test("whose form filed another report before, by a key that says nothing here, is a correction as any", async () => {
    const requestKey = crypto.randomUUID();
    const other = await buildFilingScene(db);
    valueIn(await submitReport(as(db, other.reporter), { ...aSubmission(other), requestKey }));
    const scene = await publishedReport(db);
    expect(valueIn(await correct(scene, { requestKey })).number).toBe(2);
  });

  test("waits in the office's queue of whatever month, with what to look at, and is counted", async () => {
    const scene = await publishedReport(db);
    const text =
      "本月现场核查企业和项目27家，其中19家已落实到位，其余列入下月清单；组织6个区逐项对账。";
    const item = await buildItem(db, scene.plan, { lead: [scene.otherUnit] });
    const other = { ...scene, item };
    await db.prisma.reportingPeriod.updateMany({ data: { closedAt: null, publishedAt: null } });
    valueIn(
      await submitReport(as(db, scene.stranger), {
        ...aSubmission(other, { done: text }),
        confirmed: true,
      }),
    );
    valueIn(await approveReport(as(db, scene.stranger), aDecision(other)));
    valueIn(await correct(scene, { percent: "95", done: text }));
    const office = as(db, scene.supervisor);
    const { corrections } = valueIn(
      await listReviews(office, { planId: scene.plan.id, period: "2018-08" }),
    );
    const risks = [
      { code: "text-like-other", percent: 100, item: item.code },
      { code: "percent-jump", before: 40, percent: 95 },
    ];
    expect(corrections).toMatchObject([{ code: scene.item.code, from: 40, to: 95, risks }]);
    expect((await seenBy(scene.supervisor, scene)).side.correctionRisks).toMatchObject(risks);
    expect((await seenBy(scene.leader, scene)).side.correctionRisks).toEqual([]);
    const [plan] = valueIn(await showFrame(office, {})).filter(({ id }) => id === scene.plan.id);
    expect(plan?.toReview).toBe(2);
  });

  test("is offered to the unit's approver, and its reporter is told so", async () => {
    const scene = await publishedReport(db);
    const offers = async (person: Person) => {
      const { correct, askToCorrect } = (await seenBy(person, scene)).may;
      return [correct, askToCorrect];
    };
    expect(await offers(scene.approver)).toEqual([true, false]);
    expect(await offers(scene.reporter)).toEqual([false, true]);
    expect(await offers(scene.leader)).toEqual([false, false]);
    valueIn(await correct(scene));
    expect(await offers(scene.approver)).toEqual([false, false]);
  });

  test("that waits is seen by its unit and the office alone", async () => {
    const scene = await publishedReport(db);
    valueIn(await correct(scene));
    for (const person of [scene.reporter, scene.approver, scene.supervisor])
      expect((await seenBy(person, scene)).report?.corrections).toHaveLength(1);
    const helper = await buildPerson(db, duty("LEADER"));
    expect((await seenBy(helper, scene)).report?.corrections).toEqual([]);
  });
});

describe("a correction is refused, and nothing is written,", () => {
  const cases: [string, object, object][] = [
    ["without its reason", { reason: " " }, { field: "reason", code: "required" }],
    [
      "with too long a reason",
      { reason: "长".repeat(301) },
      { field: "reason", code: "too-long", params: { max: 300, length: 301 } },
    ],
    ["without a percent", { percent: "" }, { field: "percent", code: "required" }],
    ["with words for a percent", { percent: "四成" }, { field: "percent", code: "not-a-number" }],
    [
      "beyond a hundred",
      { percent: "101" },
      { field: "percent", code: "percent-range", params: { min: 0, max: 100 } },
    ],
    ["without what was done", { done: "" }, { field: "done", code: "required" }],
    ["that changes nothing", { percent: "40" }, { field: "percent", code: "nothing-corrected" }],
    [
      "with a reading of another item",
      { readings: [{ indicatorId: 999_999, value: "3" }] },
      { field: "readings.999999", code: "indicator-of-another-item" },
    ],
  ];
  test.each(cases)("%s", async (_, change, issue) => {
    const scene = await publishedReport(db);
    const readings = scene.readings;
    const before = await fingerprint(db);
    const result = await correct(scene, { readings, ...change });
    expect(refusalIn(result)).toEqual({ kind: "invalid", issues: [issue] });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("from people who do not speak for the unit", async () => {
    const scene = await publishedReport(db);
    const before = await fingerprint(db);
    for (const person of [scene.reporter, scene.stranger, scene.supervisor, scene.leader])
      expect(refusalIn(await correct(scene, {}, person))).toEqual({ kind: "not-found" });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("from the approver of a unit in which reporters release what they file", async () => {
    const scene = await buildFilingScene(db, { approvalRequired: false });
    await submitted(db, scene);
    valueIn(await acceptReport(as(db, scene.supervisor), aDecision(scene)));
    expect(refusalIn(await correct(scene))).toEqual({ kind: "not-found" });
    valueIn(await correct(scene, {}, scene.reporter));
  });

  test("while another waits", async () => {
    const scene = await publishedReport(db);
    valueIn(await correct(scene));
    const result = await correct(scene, { percent: "30" });
    expect(refusalIn(result)).toEqual({ kind: "conflict", code: "correction-pending" });
  });

  test("on a revision that is no longer the accepted one", async () => {
    const scene = await publishedReport(db);
    valueIn(await correct(scene));
    valueIn(await acceptCorrection(as(db, scene.supervisor), aDecision(scene, 2)));
    const result = await correct(scene, { percent: "30" });
    expect(refusalIn(result)).toEqual({ kind: "conflict", code: "stale-review" });
  });

  test("of what was not accepted", async () => {
    const scene = await buildFilingScene(db);
    await released(db, scene);
    expect(refusalIn(await correct(scene))).toEqual({ kind: "not-found" });
  });

  test("of a revoked item", async () => {
    const scene = await publishedReport(db);
    await db.prisma.workItem.update({ where: { id: scene.item.id }, data: { state: "REVOKED" } });
    expect(refusalIn(await correct(scene))).toEqual({ kind: "conflict", code: "item-revoked" });
  });
});
