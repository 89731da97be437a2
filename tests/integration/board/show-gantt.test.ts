import { beforeAll, describe, expect, test } from "vitest";
import { dateOf } from "@/lib/db/day";
import { plainDate } from "@/lib/domain/plain-date";
import { ledgerAddress } from "@/lib/text/ledger-address";
import { nodesView } from "@/lib/text/schedule-address";
import { showGantt } from "@/lib/usecases/board/show-gantt";
import { buildFilingScene } from "@/tests/support/builders/filing-scene";
import { buildItems } from "@/tests/support/builders/item";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { buildPlan } from "@/tests/support/builders/plan";
import { buildUnit } from "@/tests/support/builders/unit";
import { itemsBehind } from "@/tests/support/items-behind";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

const node = (name: string, due: string, reachedOn?: string) => ({
  name,
  due: plainDate(due),
  ...(reachedOn && { reachedOn: plainDate(reachedOn) }),
});

/** Items with nodes from 2018 to 2022; the plan's day is 30 July 2018. */
async function buildGantt() {
  const plan = await buildPlan(db, { keyAreas: 2 });
  const [roads, water] = [await buildUnit(db), await buildUnit(db)];
  const items = await buildItems(db, plan, [
    { lead: [roads], milestones: [node("方案", "2018-07-16"), node("完成", "2020-12-31")] },
    { lead: [roads], milestones: [node("完成", "2022-12-31")] },
    { lead: [water], milestones: [node("方案", "2018-12-31", "2018-07-20")], area: 1 },
    { lead: [water], milestones: [node("撤销的", "2019-03-31")], area: 1 },
    { lead: [water], area: 1 },
  ]);
  const ids = items.map(({ milestones }) => milestones[0]?.id ?? 0);
  await db.prisma.milestone.update({
    where: { id: ids[0] ?? 0 },
    data: { baselineDueOn: dateOf(plainDate("2018-06-30")), precision: "MONTH" },
  });
  await db.prisma.milestone.update({
    where: { id: ids[3] ?? 0 },
    data: { withdrawnOn: dateOf(plainDate("2018-07-10")) },
  });
  return { plan, roads, water, items, leader: await buildPerson(db, duty("LEADER")) };
}
let built: Awaited<ReturnType<typeof buildGantt>>;
beforeAll(async () => {
  built = await buildGantt();
});

const caller = () => as(db, built.leader);
async function gantt(view: object = {}) {
  return valueIn(await showGantt(caller(), { planId: built.plan.id, ...view }));
}
/** The places (1 to 5) of the items that are drawn, in order. */
async function drawn(view: object = {}): Promise<number[]> {
  const { rows } = await gantt(view);
  return rows.map(({ id }) => built.items.findIndex((item) => item.id === id) + 1);
}

test("a line of the drawing has the item and each node's first, present and reached day", async () => {
  const { rows, years, choosable, yearsChosen } = await gantt();
  expect({ years, choosable, yearsChosen }).toEqual({
    years: { from: 2018, until: 2022 },
    choosable: { from: 2018, until: 2022 },
    yearsChosen: false,
  });
  const [first, , third] = rows;
  expect(first).toMatchObject({
    id: built.items[0]?.id,
    code: built.items[0]?.code,
    keyAreaId: built.plan.keyAreas[0]?.id,
    keyAreaNumber: "第1",
    keyAreaTitle: "重点工作1",
    filingUnit: built.roads.name,
    light: "AMBER",
    milestones: [
      {
        name: "方案",
        precision: "MONTH",
        baselineDue: "2018-06-30",
        currentDue: "2018-07-16",
        reachedOn: null,
      },
      { name: "完成", precision: "DAY", baselineDue: "2020-12-31", currentDue: "2020-12-31" },
    ],
  });
  expect(third?.milestones).toMatchObject([{ reachedOn: "2018-07-20" }]);
});

describe("the drawing holds", () => {
  test.each<[string, () => object, number[]]>([
    ["every item with a node", () => ({}), [1, 2, 3]],
    ["the items with a node in the years asked", () => ({ from: "2019", until: "2021" }), [1]],
    ["the same when the later year is named first", () => ({ from: "2021", until: "2019" }), [1]],
    ["from a year on", () => ({ from: "2021" }), [2]],
    ["up to a year", () => ({ until: "2018" }), [1, 3]],
    ["a key area", () => ({ area: built.plan.keyAreas[1]?.id }), [3]],
    ["a unit", () => ({ unit: built.roads.id }), [1, 2]],
    ["what a unit helps with", () => ({ unit: built.roads.id, part: "responsible" }), []],
    ["a light", () => ({ light: "AMBER" }), [1]],
    ["overdue nodes", () => ({ due: "overdue" }), [1]],
  ])("%s, and its number leads to exactly those", async (_, view, expected) => {
    expect(await drawn(view())).toEqual(expected);
    const { filter, count, plan } = await gantt(view());
    expect(count).toBe(expected.length);
    const address = ledgerAddress(plan.id, nodesView(filter, filter.nodes));
    const behind = await itemsBehind(caller(), address);
    expect(behind).toEqual({ ids: expected.map((at) => built.items[at - 1]?.id), count });
  });

  test.each([
    { from: "1066" },
    { until: "99999" },
    { from: "soon", light: "PURPLE", due: "never" },
    { after: "x" },
  ])("everything when an address says what makes no sense: %j", async (view) => {
    expect(await drawn(view)).toEqual([1, 2, 3]);
  });

  test("at most twelve years", async () => {
    expect((await gantt({ from: "2000", until: "2100" })).years).toEqual({
      from: 2000,
      until: 2011,
    });
  });
});

test("a long plan is drawn page by page, forwards and back", async () => {
  const plan = await buildPlan(db);
  const items = await buildItems(
    db,
    plan,
    Array.from({ length: 90 }, () => ({ milestones: [node("完成", "2018-12-31")] })),
  );
  const page = async (view: object) =>
    valueIn(await showGantt(caller(), { planId: plan.id, ...view }));
  const first = await page({});
  const second = await page({ after: first.after });
  const third = await page({ after: second.after });
  const ids = [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id));
  expect(ids).toEqual(items.map(({ id }) => id));
  expect([first, second, third].map(({ rows }) => rows.length)).toEqual([40, 40, 10]);
  expect([first.before, third.after, first.count]).toEqual([undefined, undefined, 90]);
  expect((await page({ before: third.before })).rows).toEqual(second.rows);
  expect((await page({ before: second.before })).before).toBeUndefined();
});

test("a plan without nodes draws its own year", async () => {
  const plan = await buildPlan(db);
  const shown = valueIn(await showGantt(caller(), { planId: plan.id }));
  expect(shown).toMatchObject({ rows: [], count: 0, years: { from: 2018, until: 2018 } });
});

test("the drawing is for the office, the leader and the plan's administrator", async () => {
  const scene = await buildFilingScene(db);
  const input = { planId: scene.plan.id };
  for (const person of [scene.reporter, scene.approver, scene.stranger])
    expect(refusalIn(await showGantt(as(db, person), input))).toEqual({ kind: "forbidden" });
  for (const person of [scene.supervisor, scene.chief, scene.leader])
    expect(valueIn(await showGantt(as(db, person), input)).rows).toHaveLength(1);
  expect(refusalIn(await showGantt(as(db, scene.chief), { planId: 999_999 }))).toEqual({
    kind: "not-found",
  });
});
