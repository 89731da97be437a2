import { describe, expect, test } from "vitest";
import { dayOf, dayOrNull } from "@/lib/db/day";
import { plainDate } from "@/lib/domain/plain-date";
import type { PlanItem } from "@/lib/usecases/plan/plan-input";
import { acceptReport } from "@/lib/usecases/report/accept-report";
import { approveReport } from "@/lib/usecases/report/approve-report";
import { submitReport } from "@/lib/usecases/report/submit-report";
import {
  type AmendmentScene,
  amend,
  buildAmendmentScene,
  peopleOf,
  planOf,
  takeBack,
  withChanges,
  withoutMeasure,
} from "@/tests/support/builders/amendment-scene";
import { A_REPORT, JULY } from "@/tests/support/builders/filing-scene";
import { as } from "@/tests/support/builders/person";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const { prisma } = db;

/** The document's first item: two nodes, two leads. */
const FIRST = "1-1-1-01";

const idIn = ({ ids }: AmendmentScene, code: string) => ids.get(code) ?? 0;

async function itemIn(scene: AmendmentScene, code: string) {
  return prisma.workItem.findUniqueOrThrow({
    where: { id: idIn(scene, code) },
    include: {
      keyArea: true,
      milestones: { orderBy: { ordinal: "asc" } },
      indicators: { orderBy: { ordinal: "asc" } },
      assignments: { include: { unit: true }, orderBy: [{ role: "asc" }, { ordinal: "asc" }] },
      amendments: { orderBy: { id: "asc" } },
      standing: true,
    },
  });
}

/** Files, releases and accepts the July report of an item at 40 %. */
async function acceptJuly(scene: AmendmentScene, code: string) {
  const { reporter, approver, office } = await peopleOf(db, scene, code);
  const itemId = idIn(scene, code);
  const key = { itemId, month: JULY };
  const form = { ...key, version: "0.0", content: A_REPORT, confirmed: true };
  valueIn(await submitReport(as(db, reporter), form));
  valueIn(await approveReport(as(db, approver), { ...key, revision: 1 }));
  valueIn(await acceptReport(as(db, office), { ...key, revision: 1 }));
}

const COUNTED = `SELECT key_area_id, filing_unit_id, light, count(*)::int AS count FROM item_standing
  GROUP BY 1, 2, 3 ORDER BY 1, 2 NULLS LAST, 3`;
const TALLIED = `SELECT key_area_id, filing_unit_id, light, sum(change)::int AS count FROM light_tally
  GROUP BY 1, 2, 3 HAVING sum(change) <> 0 ORDER BY 1, 2 NULLS LAST, 3`;
const rowsOf = async (query: string) => (await db.pool.query(query)).rows;

/** All tables but those that tell of the amendment itself; counts as sums. */
async function printOfPlans() {
  const { amendment: _, import_batch: __, light_tally: ___, ...tables } = await fingerprint(db);
  return { ...tables, tallied: await rowsOf(TALLIED) };
}

const later = (item: PlanItem): Partial<PlanItem> => ({
  deadline: { printed: "2018年6月出台政策，2021年6月完成", kind: "STAGED" },
  milestones: item.milestones.map((milestone, index) =>
    index === 1 ? { ...milestone, dueDay: plainDate("2021-06-30") } : milestone,
  ),
});

test("the same table again changes nothing", async () => {
  const scene = await buildAmendmentScene(db);
  const before = await printOfPlans();
  expect(await amend(db, scene.plan, scene.table)).toMatchObject({
    added: 0,
    changed: 0,
    dropped: 0,
    same: 170,
  });
  expect(await printOfPlans()).toEqual(before);
  expect(await prisma.amendment.count()).toBe(0);
});

test("a changed item keeps its id, code, reports, evidence and progress", async () => {
  const scene = await buildAmendmentScene(db);
  await acceptJuly(scene, FIRST);
  const kept = () =>
    Promise.all([
      prisma.progressReport.findMany({ where: { itemId: idIn(scene, FIRST) } }),
      prisma.evidence.count(),
      prisma.reportRevision.count(),
    ]);
  const before = await kept();
  const amended = withChanges(scene, {
    [FIRST]: (item) => ({ ...later(item), text: `${item.text}落实长效机制。`, no: "(9)" }),
  });
  expect(await amend(db, scene.plan, amended)).toMatchObject({ changed: 1, same: 169 });
  expect(await kept()).toEqual(before);
  const item = await itemIn(scene, FIRST);
  expect(item).toMatchObject({ code: FIRST, ordinal: 1, printedNumber: "(9)" });
  expect(item.measureText).toMatch(/落实长效机制。$/);
  expect(item.standing).toMatchObject({ percent: 40, ordinal: 1 });
});

test("a moved day changes the current day alone: the baseline never moves", async () => {
  const scene = await buildAmendmentScene(db);
  await amend(db, scene.plan, withChanges(scene, { [FIRST]: later }));
  const item = await itemIn(scene, FIRST);
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
  const [reached, dropped] = (await itemIn(scene, FIRST)).milestones;
  const reachedOn = new Date("2018-07-01");
  await prisma.milestone.update({ where: { id: reached?.id ?? 0 }, data: { reachedOn } });
  await amend(
    db,
    scene.plan,
    withChanges(scene, {
      [FIRST]: () => ({
        deadline: { printed: "2019年12月建成投用", kind: "MONTH" },
        milestones: [{ what: "建成投用", precision: "MONTH", dueDay: plainDate("2019-12-31") }],
      }),
    }),
  );
  const item = await itemIn(scene, FIRST);
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
  const { milestones } = await itemIn(scene, FIRST);
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
  const before = await itemIn(scene, code);
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
  const after = await itemIn(scene, code);
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

test("an item that is dropped is revoked: no light and no count any more, its reports and history stay", async () => {
  const scene = await buildAmendmentScene(db);
  await acceptJuly(scene, FIRST);
  const itemId = idIn(scene, FIRST);
  const history = await prisma.lightEntry.count({ where: { itemId } });
  const result = await amend(db, scene.plan, withoutMeasure(scene, FIRST));
  expect(result).toMatchObject({ added: 0, changed: 0, dropped: 1, same: 169 });
  const item = await itemIn(scene, FIRST);
  expect(item).toMatchObject({ state: "REVOKED", ordinal: 170, standing: null });
  expect(item.amendments).toMatchObject([
    { field: "STATE", before: { state: "REGISTERED" }, after: { state: "REVOKED" } },
  ]);
  expect(await prisma.lightEntry.count({ where: { itemId } })).toBe(history);
  expect(await prisma.progressReport.count({ where: { itemId } })).toBe(1);
  const standings = await prisma.itemStanding.findMany({
    where: { planId: scene.plan.id },
    orderBy: { ordinal: "asc" },
  });
  expect(standings.map(({ ordinal }) => ordinal)).toEqual(
    Array.from({ length: 169 }, (_, index) => index + 1),
  );
  expect(await rowsOf(TALLIED)).toEqual(await rowsOf(COUNTED));
});

test("an added item gets a free code and its place, and is asked for reports from its day on", async () => {
  const scene = await buildAmendmentScene(db, { today: "2018-12-20" });
  const template = scene.table.items[0] as PlanItem;
  const added = {
    ...template,
    text: "建设长江国际低碳产业园，引进循环经济龙头企业。",
    milestones: [],
    indicators: [],
    deadline: { printed: "持续推进", kind: "ONGOING" as const },
  };
  const amended = { ...scene.table, items: [added, ...scene.table.items] };
  expect(await amend(db, scene.plan, amended)).toMatchObject({ added: 1, changed: 0, same: 170 });
  const item = await prisma.workItem.findFirstOrThrow({
    where: { planId: scene.plan.id, ordinal: 1 },
    include: { standing: true, amendments: true },
  });
  const leaves = scene.table.items.filter(({ code }) => code.startsWith("1-1-1-"));
  expect(item.code).toBe(`1-1-1-${String(leaves.length + 1).padStart(2, "0")}`);
  expect(item).toMatchObject({
    measureText: added.text,
    state: "REGISTERED",
    standing: { light: "NOT_DUE", since: new Date("2018-12-20"), ordinal: 1 },
    amendments: [{ field: "STATE", before: { state: null }, after: { state: "REGISTERED" } }],
  });
  expect(await itemIn(scene, FIRST)).toMatchObject({ ordinal: 2, standing: { ordinal: 2 } });
});

test("an item that was dropped and is printed again is a new one: its code is not used twice", async () => {
  const scene = await buildAmendmentScene(db);
  await amend(db, scene.plan, withoutMeasure(scene, FIRST));
  const result = await amend(db, scene.plan, scene.table);
  expect(result).toMatchObject({ added: 1, dropped: 0, same: 169 });
  const [first] = await prisma.workItem.findMany({
    where: { planId: scene.plan.id },
    orderBy: { ordinal: "asc" },
  });
  expect(first?.id).toBe(result.changes.added[0]);
  expect(first?.code).not.toBe(FIRST);
  expect(await itemIn(scene, FIRST)).toMatchObject({ state: "REVOKED", ordinal: 171 });
});

test("work that is no longer ongoing reports by months", async () => {
  const scene = await buildAmendmentScene(db);
  const where = { id: idIn(scene, FIRST) };
  await prisma.workItem.update({ where, data: { cycle: "QUARTERLY" } });
  await amend(db, scene.plan, withChanges(scene, { [FIRST]: later }));
  expect(await itemIn(scene, FIRST)).toMatchObject({ cycle: "MONTHLY", deadlineKind: "STAGED" });
});

test("a report that is sent while its item is dropped is either kept or refused, and leaves no light", async () => {
  const scene = await buildAmendmentScene(db);
  const { reporter } = await peopleOf(db, scene, FIRST);
  const itemId = idIn(scene, FIRST);
  const form = { itemId, month: JULY, version: "0.0", content: A_REPORT, confirmed: true };
  const [sent] = await Promise.all([
    submitReport(as(db, reporter), form),
    amend(db, scene.plan, withoutMeasure(scene, FIRST)),
  ]);
  const revoked = { ok: false, refusal: { kind: "conflict", code: "item-revoked" } };
  if (!sent.ok) expect(sent).toEqual(revoked);
  expect(await prisma.progressReport.count({ where: { itemId } })).toBe(sent.ok ? 1 : 0);
  expect(await itemIn(scene, FIRST)).toMatchObject({ state: "REVOKED", standing: null });
  expect(await rowsOf(TALLIED)).toEqual(await rowsOf(COUNTED));
});

describe("who files after an amendment", () => {
  const COLLECTIVE = "4-1-3-00";

  test("is the new first lead; what the former has begun goes over to it", async () => {
    const scene = await buildAmendmentScene(db);
    const { filingUnitId, assignments } = await itemIn(scene, FIRST);
    const second = assignments[1]?.unit;
    const period = await prisma.reportingPeriod.findFirstOrThrow({
      where: { planId: scene.plan.id },
    });
    const report = await prisma.progressReport.create({
      data: {
        itemId: idIn(scene, FIRST),
        periodId: period.id,
        unitId: filingUnitId ?? 0,
        state: "DRAFT",
      },
    });
    const result = await amend(
      db,
      scene.plan,
      withChanges(scene, {
        [FIRST]: ({ registered, ...item }) => ({
          ...item,
          registered: { ...registered, lead: registered.lead.toReversed() },
        }),
      }),
    );
    const item = await itemIn(scene, FIRST);
    expect(item).toMatchObject({
      filingUnitId: second?.id,
      standing: { filingUnitId: second?.id },
    });
    expect(item.amendments.map(({ field }) => field)).toEqual(["LEAD"]);
    const moved = () => prisma.progressReport.findUniqueOrThrow({ where: { id: report.id } });
    expect(await moved()).toMatchObject({ unitId: second?.id });
    await takeBack(db, scene.plan, result);
    expect(await moved()).toMatchObject({ unitId: filingUnitId });
  });

  test("is still the coordinator where the lead stays a collective, else a lead that is a unit", async () => {
    const coordinators = { [COLLECTIVE]: "市人民政府办公厅" };
    const scene = await buildAmendmentScene(db, { coordinators });
    const before = await itemIn(scene, COLLECTIVE);
    const lead = (names: string[]) =>
      withChanges(scene, {
        [COLLECTIVE]: ({ registered }) => ({ registered: { ...registered, lead: names } }),
      });
    await amend(db, scene.plan, lead(["各区人民政府"]));
    expect(await itemIn(scene, COLLECTIVE)).toMatchObject({
      coordinatorUnitId: before.coordinatorUnitId,
      filingUnitId: before.coordinatorUnitId,
    });
    await amend(db, scene.plan, lead(["市教育局"]));
    const unit = await prisma.unit.findUniqueOrThrow({ where: { name: "市教育局" } });
    expect(await itemIn(scene, COLLECTIVE)).toMatchObject({
      coordinatorUnitId: null,
      filingUnitId: unit.id,
    });
    expect(await rowsOf(TALLIED)).toEqual(await rowsOf(COUNTED));
  });
});

test("headings that moved, were retitled or are new take their items with them", async () => {
  const scene = await buildAmendmentScene(db);
  const { keyAreas, items } = scene.table;
  const rename = (heading: { no: string; title: string }) =>
    heading.no === "二、" ? { ...heading, no: "五、" } : heading;
  const fresh = { no: "二、", title: "新增重点工作", mainTasks: [{ no: "(一)", title: "新任务" }] };
  const moved = keyAreas.map((area) => ({ ...area, ...rename(area) }));
  const first = items[0] as PlanItem;
  const added = {
    ...first,
    keyArea: fresh,
    mainTask: fresh.mainTasks[0] ?? fresh,
    text: "全新的一项工作。",
  };
  const amended = {
    keyAreas: [...moved, fresh],
    items: [...items.map((item) => ({ ...item, keyArea: rename(item.keyArea) })), added],
  };
  const areasBefore = await prisma.keyArea.findMany({
    where: { planId: scene.plan.id },
    orderBy: { ordinal: "asc" },
  });
  const result = await amend(db, scene.plan, amended);
  const areas = await prisma.keyArea.findMany({
    where: { planId: scene.plan.id },
    orderBy: { ordinal: "asc" },
  });
  expect(areas.map(({ id, printedNumber }) => [id, printedNumber])).toEqual([
    ...areasBefore.map(({ id, printedNumber }) => [
      id,
      printedNumber === "二、" ? "五、" : printedNumber,
    ]),
    [expect.any(Number), "二、"],
  ]);
  const renumbered = items.filter(({ keyArea }) => keyArea.no === "二、").length;
  expect(result).toMatchObject({ added: 1, changed: renumbered, dropped: 0 });
  expect(await rowsOf(TALLIED)).toEqual(await rowsOf(COUNTED));
  await takeBack(db, scene.plan, result);
  expect(
    (
      await prisma.keyArea.findMany({
        where: { planId: scene.plan.id },
        orderBy: { ordinal: "asc" },
      })
    ).slice(0, areasBefore.length),
  ).toEqual(areasBefore);
});

describe("an amendment that is taken back", () => {
  test("leaves every table as it was, the record of the amendment aside", async () => {
    const scene = await buildAmendmentScene(db);
    await acceptJuly(scene, FIRST);
    const target =
      scene.table.items.findLast(({ indicators }) => indicators.length > 1)?.code ?? "";
    const [, second = "", third = ""] = scene.table.items.map(({ code }) => code);
    const before = await printOfPlans();
    const table = withChanges(scene, {
      [FIRST]: later,
      [second]: ({ registered, text }) => ({
        text: `${text}同时建立台账。`,
        deadline: { printed: "2018年7月1日完成", kind: "MONTH" },
        milestones: [{ what: "完成", precision: "DAY", dueDay: plainDate("2018-07-01") }],
        registered: { lead: registered.responsible, responsible: [] },
      }),
      [target]: () => ({ indicators: [] }),
    });
    const items = [
      ...table.items.slice(100),
      ...table.items.slice(0, 100).filter(({ code }) => code !== third),
    ];
    const result = await amend(db, scene.plan, { ...table, items });
    expect(result).toMatchObject({ added: 0, changed: 3, dropped: 1, same: 166 });
    expect(await printOfPlans()).not.toEqual(before);
    expect(await rowsOf(TALLIED)).toEqual(await rowsOf(COUNTED));
    await takeBack(db, scene.plan, result);
    expect(await printOfPlans()).toEqual(before);
    const batch = { batchId: result.changes.batchId };
    const amendments = await prisma.amendment.findMany({ where: batch });
    expect(amendments.length).toBeGreaterThan(4);
    expect(new Set(amendments.map(({ undoneOn }) => dayOrNull(undoneOn)))).toEqual(
      new Set([scene.plan.today]),
    );
  });

  test("on a later day lets dropped items stand again with the lights that they have by then", async () => {
    const scene = await buildAmendmentScene(db);
    const [, second = ""] = scene.table.items.map(({ code }) => code);
    const table = withChanges(scene, { [second]: later });
    const items = table.items.filter(({ code }) => code !== FIRST);
    const result = await amend(db, scene.plan, { ...table, items });
    const day = "2018-10-10";
    await prisma.plan.update({
      where: { id: scene.plan.id },
      data: { demonstrationDay: new Date(day) },
    });
    const lights = async () => {
      const found = [await itemIn(scene, FIRST), await itemIn(scene, second)];
      return found.map(({ standing }) => standing && [standing.light, dayOf(standing.assessedOn)]);
    };
    await takeBack(db, await planOf(db, scene.plan.id), result);
    const after = await lights();
    // As where nothing was ever amended: another copy of the plan on that day.
    const other = await buildAmendmentScene(db, { today: day });
    const untouched = [await itemIn(other, FIRST), await itemIn(other, second)];
    expect(after).toEqual(untouched.map(({ standing }) => [standing?.light, day]));
    expect(await itemIn(scene, FIRST)).toMatchObject({ state: "REGISTERED", ordinal: 1 });
    expect(await rowsOf(TALLIED)).toEqual(await rowsOf(COUNTED));
  });

  test("revokes what it added, behind all others", async () => {
    const scene = await buildAmendmentScene(db);
    const template = scene.table.items[0] as PlanItem;
    const added = { ...template, text: "建设长江国际低碳产业园，引进循环经济龙头企业。" };
    const result = await amend(db, scene.plan, {
      ...scene.table,
      items: [added, ...scene.table.items],
    });
    await takeBack(db, scene.plan, result);
    const last = await prisma.workItem.findFirstOrThrow({
      where: { planId: scene.plan.id },
      orderBy: { ordinal: "desc" },
      include: { standing: true },
    });
    expect(last).toMatchObject({
      id: result.changes.added[0],
      ordinal: 171,
      state: "REVOKED",
      standing: null,
    });
    expect(await itemIn(scene, FIRST)).toMatchObject({ ordinal: 1, standing: { ordinal: 1 } });
    expect(await rowsOf(TALLIED)).toEqual(await rowsOf(COUNTED));
  });
});
