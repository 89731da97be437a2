import { describe, expect, test } from "vitest";
import { dateOf } from "@/lib/db/day";
import { ANONYMOUS } from "@/lib/domain/actor";
import { plainDate } from "@/lib/domain/plain-date";
import { showFrame } from "@/lib/usecases/plan/show-frame";
import { showHandOver } from "@/lib/usecases/plan/show-hand-over";
import { listReforms } from "@/lib/usecases/reform/list-reforms";
import { showReform } from "@/lib/usecases/reform/show-reform";
import { approveReport } from "@/lib/usecases/report/approve-report";
import { returnReportByOffice } from "@/lib/usecases/report/return-report-by-office";
import { returnReportByUnit } from "@/lib/usecases/report/return-report-by-unit";
import { saveDraft } from "@/lib/usecases/report/save-draft";
import { submitReport } from "@/lib/usecases/report/submit-report";
import { resumeSession } from "@/lib/usecases/session/resume-session";
import { showUnit } from "@/lib/usecases/unit/show-unit";
import {
  A_REPORT,
  accepted,
  aDecision,
  buildFilingScene,
  JULY,
  submitted,
} from "@/tests/support/builders/filing-scene";
import { buildItem } from "@/tests/support/builders/item";
import { as, buildPerson, duty, NOON } from "@/tests/support/builders/person";
import { carriedOut, prepared, REFORM_DAY } from "@/tests/support/builders/reform-scene";
import { buildUnit } from "@/tests/support/builders/unit";
import { listenToQueries } from "@/tests/support/count-queries";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const listener = listenToQueries(db);
const admin = await buildPerson(db, duty("PLAN_ADMIN"));
const MOST = 8;

async function buildBusyUnit() {
  const scene = await buildFilingScene(db);
  const { plan, unit, otherUnit, item, reporter, supervisor } = scene;
  await accepted(db, scene);
  const [returned, begun] = [
    await buildItem(db, plan, { lead: [unit], text: "退回的措施。" }),
    await buildItem(db, plan, { lead: [unit], text: "起草的措施。" }),
  ];
  const bottleneck = {
    what: "用地未落实",
    helperUnitId: String(otherUnit.id),
    answerDue: "2018-08-20",
  };
  const content = { ...A_REPORT, bottlenecks: [bottleneck] };
  const filing = { itemId: returned.id, month: JULY, version: "0.0", content };
  const { number } = valueIn(await submitReport(as(db, reporter), { ...filing, confirmed: true }));
  const decision = { ...aDecision(scene, number), itemId: returned.id };
  valueIn(await approveReport(as(db, scene.approver), decision));
  const reason = { reasonCode: "EVIDENCE_MISSING", reason: "缺少开工数据" };
  valueIn(await returnReportByOffice(as(db, supervisor), { ...decision, ...reason }));
  const draft = { ...filing, itemId: begun.id, content: A_REPORT };
  valueIn(await saveDraft(as(db, reporter), draft));
  await db.prisma.itemRemark.createMany({
    data: ["先前的意见", "请尽快明确用地"].map((text) => ({
      itemId: item.id,
      text,
      authorId: supervisor.userId,
      writtenAt: NOON,
      writtenOn: dateOf(plan.today),
    })),
  });
  const period = await db.prisma.reportingPeriod.findFirstOrThrow({ where: { planId: plan.id } });
  await db.prisma.contribution.create({
    data: {
      itemId: item.id,
      periodId: period.id,
      unitId: otherUnit.id,
      question: "请提供项目数",
      askedById: reporter.userId,
      askedAt: NOON,
      answerDueOn: dateOf(plainDate("2018-08-03")),
    },
  });
  const former = await buildUnit(db);
  const taken = await buildItem(db, plan, { lead: [former] });
  await carriedOut(db, admin, [{ kind: "MERGE", from: former.name, to: unit.name }]);
  return { ...scene, returned, begun, former, taken };
}
const busy = await buildBusyUnit();

describe("the hand-over sheet", () => {
  test("tells a person of the unit all that goes on in it", async () => {
    const { plan, unit, otherUnit, item, returned, begun, taken, former } = busy;
    const shown = valueIn(await showHandOver(as(db, busy.approver), { planId: plan.id }));
    const { sheet } = shown;
    expect(shown.units).toEqual([{ id: unit.id, name: unit.name }]);
    expect(sheet?.items.map(({ itemId }) => itemId).toSorted()).toEqual(
      [item.id, returned.id, begun.id, taken.id].toSorted(),
    );
    expect(sheet?.items.find(({ itemId }) => itemId === item.id)).toMatchObject({
      percent: 40,
      promise: A_REPORT.nextStep,
      promiseDue: A_REPORT.nextStepDue,
      nextDueName: "制定方案",
      nextDueOn: "2018-09-30",
    });
    expect(sheet?.waiting).toMatchObject([
      { itemId: returned.id, month: JULY, state: "RETURNED", returnReason: "缺少开工数据" },
      { itemId: begun.id, month: JULY, state: "DRAFT", returnReason: null },
    ]);
    expect(sheet?.loops).toMatchObject([
      { itemId: item.id, kind: "request-ours", unit: otherUnit.name, what: "请提供项目数" },
      { itemId: returned.id, kind: "bottleneck-ours", unit: otherUnit.name, what: "用地未落实" },
    ]);
    expect(sheet?.remarks.map(({ text }) => text)).toEqual(["请尽快明确用地"]);
    expect(sheet?.people.map(({ role }) => role)).toEqual([
      "REPORTER",
      "REPORTER",
      "UNIT_APPROVER",
    ]);
    expect(sheet?.changes.filter(({ kind }) => kind === "DUTY")).toMatchObject([
      { itemId: taken.id, day: REFORM_DAY, from: former.name, role: "LEAD" },
    ]);
    expect(
      sheet?.changes.find(({ kind, itemId }) => kind === "LIGHT" && itemId === item.id),
    ).toMatchObject({ before: null });
  });

  test("shows the other side what it is asked for", async () => {
    const shown = valueIn(await showHandOver(as(db, busy.stranger), { planId: busy.plan.id }));
    expect(shown.sheet?.items).toEqual([]);
    expect(shown.sheet?.loops.map(({ kind, unit }) => [kind, unit])).toEqual([
      ["request-theirs", busy.unit.name],
      ["bottleneck-theirs", busy.unit.name],
    ]);
  });

  test("tells nobody outside the unit what the unit keeps to itself", async () => {
    const scene = await buildFilingScene(db);
    await submitted(db, scene);
    const decision = { ...aDecision(scene), reason: "这些话不能对外说" };
    valueIn(await returnReportByUnit(as(db, scene.approver), decision));
    const waiting = { ...scene, item: await buildItem(db, scene.plan, { lead: [scene.unit] }) };
    await submitted(db, waiting);
    const ask = { planId: scene.plan.id, unit: scene.unit.id };
    const toldTo = async (person: typeof scene.leader) =>
      valueIn(await showHandOver(as(db, person), ask)).sheet?.waiting;
    for (const person of [scene.leader, scene.supervisor, admin])
      expect(await toldTo(person)).toEqual([]);
    expect(await toldTo(scene.colleague)).toMatchObject([
      { itemId: scene.item.id, state: "RETURNED", returnReason: "这些话不能对外说" },
      { itemId: waiting.item.id, state: "PENDING_UNIT_APPROVAL", returnReason: null },
    ]);
  });

  test("tells the office what it sent back itself, with its reason", async () => {
    const ask = { planId: busy.plan.id, unit: busy.unit.id };
    const { sheet } = valueIn(await showHandOver(as(db, busy.supervisor), ask));
    expect(sheet?.waiting).toMatchObject([
      { itemId: busy.returned.id, state: "RETURNED", returnReason: "缺少开工数据" },
    ]);
  });

  test("is another unit's for the office only, which chooses first", async () => {
    const { plan, unit, otherUnit, supervisor, reporter } = busy;
    const ask = { planId: plan.id, unit: otherUnit.id };
    expect(refusalIn(await showHandOver(as(db, reporter), ask))).toEqual({ kind: "not-found" });
    const chosen = valueIn(await showHandOver(as(db, supervisor), { ...ask, unit: unit.id }));
    expect(chosen.sheet?.unit).toEqual({ id: unit.id, name: unit.name });
    const open = valueIn(await showHandOver(as(db, supervisor), { planId: plan.id }));
    expect(open.sheet).toBeNull();
    expect(open.units.map(({ id }) => id)).not.toContain(busy.former.id);
    const system = await buildPerson(db, duty("SYSTEM_ADMIN"));
    expect(refusalIn(await showHandOver(as(db, system), { planId: plan.id }))).toEqual({
      kind: "forbidden",
    });
  });
});

test(`the pages of units over time cost at most ${MOST} statements each`, async () => {
  const reformId = await prepared(db, admin, [
    { kind: "MERGE", from: `${busy.unit.name}、${busy.otherUnit.name}`, to: "市大局" },
  ]);
  const open = async (who: typeof admin, page: () => Promise<unknown>) =>
    (
      await listener.during(async () => {
        const session = { sessionId: who.sessionId };
        valueIn(await resumeSession(as(db, ANONYMOUS), session));
        valueIn(await showFrame(as(db, who), {}));
        await page();
      })
    ).length;
  const { supervisor, plan, unit } = busy;
  const ask = { planId: plan.id, unit: unit.id };
  const costs = {
    sheet: await open(supervisor, () => showHandOver(as(db, supervisor), ask)),
    reforms: await open(admin, () => listReforms(as(db, admin), {})),
    reform: await open(admin, () => showReform(as(db, admin), { reformId })),
    unit: await open(admin, () => showUnit(as(db, admin), { unitId: unit.id })),
  };
  expect(Object.entries(costs).filter(([, cost]) => cost > MOST)).toEqual([]);
  expect(costs.sheet).toBeGreaterThan(3);
});
