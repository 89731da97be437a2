import { expect, test } from "vitest";
import { dayOf, dayOrNull } from "@/lib/db/day";
import { plainDate } from "@/lib/domain/plain-date";
import { FIRST, idIn, itemIn, later } from "@/tests/support/builders/amended-item";
import { amend, buildAmendmentScene, withChanges } from "@/tests/support/builders/amendment-scene";
import { openTestLedger } from "@/tests/support/test-ledger";

const db = await openTestLedger();
const { prisma } = db;

test("a moved day changes the current day alone: the baseline never moves", async () => {
  const scene = await buildAmendmentScene(db);
  await amend(db, scene.plan, withChanges(scene, { [FIRST]: later }));
  const item = await itemIn(db, scene, FIRST);
  const days = item.milestones.map(({ name, baselineDueOn, currentDueOn, withdrawnOn }) => [
    name,
    dayOf(baselineDueOn),
    dayOf(currentDueOn),
    withdrawnOn,
  ]);
  expect(days).toEqual([
    ["出台政策", "2018-06-30", "2018-06-30", null],
    ["完成", "2020-12-31", "2021-06-30", null],
  ]);
  expect(dayOrNull(item.finalDueOn)).toBe("2021-06-30");
  expect(item.deadlinePrinted).toBe("2018年6月出台政策，2021年6月完成");
  expect(item.amendments.map(({ field, before, after }) => ({ field, before, after }))).toEqual([
    {
      field: "DEADLINE",
      before: {
        printed: "2018年6月出台政策，2020年12月完成",
        milestones: [
          { name: "出台政策", dueOn: "2018-06-30" },
          { name: "完成", dueOn: "2020-12-31" },
        ],
      },
      after: {
        printed: "2018年6月出台政策，2021年6月完成",
        milestones: [
          { name: "出台政策", dueOn: "2018-06-30" },
          { name: "完成", dueOn: "2021-06-30" },
        ],
      },
    },
  ]);
  expect(item.amendments[0]).toMatchObject({
    number: "试政〔2019〕1号",
    reason: "按修订后的方案调整。",
    approvedById: null,
    undoneOn: null,
  });
});

test("a node that is no longer printed is withdrawn, one that was reached stays, a new one has its own baseline", async () => {
  const scene = await buildAmendmentScene(db);
  const [reached, dropped] = (await itemIn(db, scene, FIRST)).milestones;
  const reachedOn = new Date("2018-07-01");
  await prisma.milestone.update({ where: { id: reached?.id ?? 0 }, data: { reachedOn } });
  const amended = withChanges(scene, {
    [FIRST]: () => ({
      deadline: { printed: "2019年12月建成投用", kind: "MONTH" },
      milestones: [{ what: "建成投用", precision: "MONTH", dueDay: plainDate("2019-12-31") }],
    }),
  });
  await amend(db, scene.plan, amended);
  const item = await itemIn(db, scene, FIRST);
  const nodes = item.milestones.map(({ id, ordinal, name, baselineDueOn, withdrawnOn }) => ({
    id,
    ordinal,
    name,
    baseline: dayOf(baselineDueOn),
    withdrawn: dayOrNull(withdrawnOn),
  }));
  expect(nodes).toEqual([
    {
      id: expect.any(Number),
      ordinal: 1,
      name: "建成投用",
      baseline: "2019-12-31",
      withdrawn: null,
    },
    {
      id: reached?.id,
      ordinal: 2,
      name: "出台政策",
      baseline: "2018-06-30",
      withdrawn: null,
    },
    {
      id: dropped?.id,
      ordinal: 3,
      name: "完成",
      baseline: "2020-12-31",
      withdrawn: scene.plan.today,
    },
  ]);
  expect(item.standing).toMatchObject({ nextDueName: "建成投用" });
  expect(await amend(db, scene.plan, amended)).toMatchObject({ changed: 0, same: 170 });
  expect((await itemIn(db, scene, FIRST)).amendments).toEqual(item.amendments);
});

test("a withdrawn node that is printed again is the same, with its first baseline", async () => {
  const scene = await buildAmendmentScene(db);
  const withdrawn = withChanges(scene, {
    [FIRST]: (item) => ({
      deadline: { printed: "2018年6月出台政策", kind: "MONTH" },
      milestones: item.milestones.slice(0, 1),
    }),
  });
  await amend(db, scene.plan, withdrawn);
  await amend(db, scene.plan, withChanges(scene, { [FIRST]: later }));
  const { milestones } = await itemIn(db, scene, FIRST);
  expect(
    milestones.map(({ name, baselineDueOn, withdrawnOn }) => [
      name,
      dayOf(baselineDueOn),
      withdrawnOn,
    ]),
  ).toEqual([
    ["出台政策", "2018-06-30", null],
    ["完成", "2020-12-31", null],
  ]);
});

test("a changed target keeps its readings, one that is gone is withdrawn", async () => {
  const scene = await buildAmendmentScene(db);
  const code = scene.table.items.find(({ indicators }) => indicators.length > 1)?.code ?? "";
  const before = await itemIn(db, scene, code);
  const [first, second] = before.indicators;
  await prisma.indicatorReading.create({
    data: { indicatorId: first?.id ?? 0, readOn: new Date("2018-07-20"), value: 5 },
  });
  await amend(
    db,
    scene.plan,
    withChanges(scene, {
      [code]: ({ indicators }) => ({
        indicators: indicators.slice(0, 1).map((each) => ({ ...each, value: 9999 })),
      }),
    }),
  );
  const after = await itemIn(db, scene, code);
  expect(
    after.indicators
      .slice(0, 2)
      .map(({ id, target, withdrawnOn }) => [id, Number(target), dayOrNull(withdrawnOn)]),
  ).toEqual([
    [first?.id, 9999, null],
    [second?.id, Number(second?.target), scene.plan.today],
  ]);
  expect(after.amendments.map(({ field }) => field)).toEqual(["TARGET"]);
});

test("work that is no longer ongoing reports by months", async () => {
  const scene = await buildAmendmentScene(db);
  const where = { id: idIn(scene, FIRST) };
  await prisma.workItem.update({ where, data: { cycle: "QUARTERLY" } });
  await amend(db, scene.plan, withChanges(scene, { [FIRST]: later }));
  expect(await itemIn(db, scene, FIRST)).toMatchObject({
    cycle: "MONTHLY",
    deadlineKind: "STAGED",
  });
});
