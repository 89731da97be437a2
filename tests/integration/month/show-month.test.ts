import { expect, test } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { showFrame } from "@/lib/usecases/plan/show-frame";
import { returnReportByUnit } from "@/lib/usecases/report/return-report-by-unit";
import { showMonth } from "@/lib/usecases/report/show-month";
import {
  accepted,
  aDecision,
  buildFilingScene,
  released,
  submitted,
} from "@/tests/support/builders/filing-scene";
import { buildItem } from "@/tests/support/builders/item";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

test("a reporter sees what the unit has to file, with last month's promise", async () => {
  const scene = await buildFilingScene(db);
  await accepted(db, scene);
  await turnToDay(db, scene.plan, plainDate("2018-08-27"));
  const month = valueIn(await showMonth(as(db, scene.reporter), { planId: scene.plan.id }));
  expect(month).toMatchObject({
    plan: { id: scene.plan.id, today: "2018-08-27" },
    period: { month: "2018-08", opensOn: "2018-08-25", dueOn: "2018-09-05" },
    filed: [],
    takes: true,
    earlier: [],
    waiting: 0,
    counts: { todo: 1, total: 1 },
    page: { number: 1, last: 1 },
    files: true,
    approves: false,
  });
  expect(month.toFile).toEqual([
    {
      itemId: scene.item.id,
      code: scene.item.code,
      text: expect.stringContaining("工作措施"),
      light: "GREEN",
      unitId: scene.unit.id,
      unitName: scene.unit.name,
      state: null,
      open: true,
      promise: "征求各区意见",
      promiseDue: "2018-08-31",
      dueMilestones: [],
      fallsDue: false,
      lastPercent: 40,
      lastSelfLight: "GREEN",
      lastDelayReason: null,
      changes: 0,
      remark: null,
      acceptanceCriteria: null,
      returned: null,
      mayFile: true,
    },
  ]);
});

test("a report moves from to-file to filed and back when it is returned, with the reason", async () => {
  const scene = await buildFilingScene(db);
  const codes = async () => {
    const { toFile, filed } = valueIn(
      await showMonth(as(db, scene.reporter), { planId: scene.plan.id }),
    );
    const said = ({ state, returned }: (typeof toFile)[number]) => [
      state,
      returned?.reason ?? null,
    ];
    return { toFile: toFile.map(said), filed: filed.map(said) };
  };
  expect(await codes()).toEqual({ toFile: [[null, null]], filed: [] });
  await submitted(db, scene);
  expect(await codes()).toEqual({ toFile: [], filed: [["PENDING_UNIT_APPROVAL", null]] });
  const back = { ...aDecision(scene), reason: "请写明数据" };
  valueIn(await returnReportByUnit(as(db, scene.approver), back));
  expect(await codes()).toEqual({ toFile: [["RETURNED", "请写明数据"]], filed: [] });
  await released(db, scene, { version: "1.0" });
  expect(await codes()).toEqual({ toFile: [], filed: [["SUBMITTED", null]] });
});

test("an approver sees what waits for the unit's release, and no other unit's", async () => {
  const scene = await buildFilingScene(db);
  await submitted(db, scene);
  const ask = { planId: scene.plan.id };
  const month = valueIn(await showMonth(as(db, scene.approver), ask));
  expect(month).toMatchObject({ files: false, approves: true, waiting: 1 });
  const elsewhere = valueIn(await showMonth(as(db, scene.stranger), ask));
  expect(elsewhere).toMatchObject({ toFile: [], filed: [], waiting: 0 });
});

test("the month is the units' own page", async () => {
  const scene = await buildFilingScene(db);
  for (const person of [scene.supervisor, scene.chief, scene.leader])
    expect(refusalIn(await showMonth(as(db, person), { planId: scene.plan.id }))).toEqual({
      kind: "forbidden",
    });
});

test("a quarterly item is asked for only in the last month of a quarter, and filed work stays in sight", async () => {
  const scene = await buildFilingScene(db);
  const quarterly = await buildItem(db, scene.plan, { lead: [scene.unit], cycle: "QUARTERLY" });
  const asked = async () => {
    const { toFile } = valueIn(await showMonth(as(db, scene.reporter), { planId: scene.plan.id }));
    const frame = valueIn(await showFrame(as(db, scene.reporter), {}));
    return {
      items: toFile.map(({ itemId }) => itemId),
      announced: frame.find(({ id }) => id === scene.plan.id)?.toFile,
    };
  };
  expect(await asked()).toEqual({ items: [scene.item.id], announced: 1 });
  await turnToDay(db, scene.plan, plainDate("2018-09-27"));
  expect((await asked()).items.toSorted()).toEqual([scene.item.id, quarterly.id].toSorted());
  expect((await asked()).announced).toBe(2);
});

test("in an exempt month nothing is asked", async () => {
  const scene = await buildFilingScene(db);
  await db.prisma.reportingPeriod.updateMany({
    where: { planId: scene.plan.id },
    data: { exemptReason: "防汛" },
  });
  const month = valueIn(await showMonth(as(db, scene.reporter), { planId: scene.plan.id }));
  expect(month.toFile).toEqual([]);
  const frame = valueIn(await showFrame(as(db, scene.reporter), {}));
  expect(frame.find(({ id }) => id === scene.plan.id)?.toFile).toBe(0);
});

test("the frame counts what waits for each person, plan by plan", async () => {
  const scene = await buildFilingScene(db);
  const waiting = async (person: typeof scene.reporter) => {
    const plans = valueIn(await showFrame(as(db, person), {}));
    return plans.find(({ id }) => id === scene.plan.id);
  };
  expect(await waiting(scene.reporter)).toEqual({
    id: scene.plan.id,
    shortTitle: expect.stringContaining("方案"),
    documentNumber: expect.stringContaining("试政"),
    demonstrationDay: "2018-07-30",
    toFile: 1,
    toApprove: 0,
    toReview: 0,
    toAnswer: 0,
    openMatters: 0,
  });
  await submitted(db, scene);
  expect(await waiting(scene.reporter)).toMatchObject({ toFile: 0, toApprove: 0 });
  expect(await waiting(scene.approver)).toMatchObject({ toFile: 0, toApprove: 1 });
  expect(await waiting(scene.stranger)).toMatchObject({ toFile: 0, toApprove: 0 });
});

test("before the first period opens there is nothing to file, in the frame as in the month", async () => {
  const scene = await buildFilingScene(db);
  await db.prisma.reportingPeriod.deleteMany({ where: { planId: scene.plan.id } });
  await turnToDay(db, scene.plan, plainDate("2018-07-20"));
  const month = valueIn(await showMonth(as(db, scene.reporter), { planId: scene.plan.id }));
  expect(month).toMatchObject({ period: null, toFile: [], filed: [] });
  const frame = valueIn(await showFrame(as(db, scene.reporter), {}));
  expect(frame.find(({ id }) => id === scene.plan.id)?.toFile).toBe(0);
});

test("a plan that is not registered yet is in nobody's frame", async () => {
  const scene = await buildFilingScene(db);
  await db.prisma.plan.update({ where: { id: scene.plan.id }, data: { state: "DRAFT" } });
  const person = await buildPerson(db, duty("SUPERVISOR"));
  const frame = valueIn(await showFrame(as(db, person), {}));
  expect(frame.map(({ id }) => id)).not.toContain(scene.plan.id);
});
