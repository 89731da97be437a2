import { beforeAll, describe, expect, test } from "vitest";
import { dateOf } from "@/lib/db/day";
import { INDICATOR_STANDINGS, indicatorStanding } from "@/lib/domain/indicator";
import { plainDate } from "@/lib/domain/plain-date";
import { showIndicators } from "@/lib/usecases/board/show-indicators";
import { acceptReport } from "@/lib/usecases/report/accept-report";
import { aDecision, buildFilingScene, released } from "@/tests/support/builders/filing-scene";
import { buildItems } from "@/tests/support/builders/item";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { buildPlan } from "@/tests/support/builders/plan";
import { buildUnit } from "@/tests/support/builders/unit";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

type Wish = {
  itemId: number;
  name: string;
  comparator?: "AT_LEAST" | "AT_MOST" | "EXACTLY";
  target?: number;
  due?: string;
  /** Readings that came with the plan, by day. */
  readings?: Record<string, number>;
};

async function buildIndicator({ itemId, name, comparator, target, due, readings = {} }: Wish) {
  const before = await db.prisma.indicator.count({ where: { itemId } });
  return db.prisma.indicator.create({
    data: {
      itemId,
      ordinal: before + 1,
      name,
      comparator: comparator ?? "AT_LEAST",
      target: target ?? 80,
      unit: "%",
      scope: "CITY",
      dueOn: due ? dateOf(plainDate(due)) : null,
      readings: {
        create: Object.entries(readings).map(([day, value]) => ({
          readOn: dateOf(plainDate(day)),
          value,
        })),
      },
    },
  });
}

/** Indicators in every standing; the plan's day is 30 July 2018. */
async function buildIndicators() {
  const plan = await buildPlan(db, { keyAreas: 2 });
  const [roads, water] = [await buildUnit(db), await buildUnit(db)];
  const items = await buildItems(db, plan, [
    { lead: [roads] },
    { lead: [water], responsible: [roads], area: 1 },
    { lead: [water], area: 1 },
  ]);
  const [one = 0, two = 0, three = 0] = items.map(({ id }) => id);
  await buildIndicator({ itemId: two, name: "达标率", readings: { "2018-06-30": 80 } });
  await buildIndicator({
    itemId: one,
    name: "覆盖率",
    due: "2018-12-31",
    readings: { "2018-06-30": 55.5, "2018-05-31": 90 },
  });
  await buildIndicator({ itemId: two, name: "投诉", comparator: "AT_MOST", target: 5 });
  await buildIndicator({
    itemId: two,
    name: "完好率",
    due: "2018-07-29",
    readings: { "2018-06-30": 12 },
  });
  await buildIndicator({
    itemId: two,
    name: "批次",
    comparator: "EXACTLY",
    target: 3,
    readings: { "2018-06-30": 3.5 },
  });
  const withdrawn = await buildIndicator({ itemId: three, name: "撤销的" });
  await db.prisma.indicator.update({
    where: { id: withdrawn.id },
    data: { withdrawnOn: dateOf(plainDate("2018-07-10")) },
  });
  return { plan, roads, water, items, leader: await buildPerson(db, duty("LEADER")) };
}
let built: Awaited<ReturnType<typeof buildIndicators>>;
beforeAll(async () => {
  built = await buildIndicators();
});

async function indicators(view: object = {}) {
  const caller = as(db, built.leader);
  return valueIn(await showIndicators(caller, { planId: built.plan.id, ...view }));
}
const named = async (view: object) => (await indicators(view)).rows.map(({ name }) => name);
const EVERYTHING = ["覆盖率", "达标率", "投诉", "完好率", "批次"];

test("an indicator is shown with its item, its target, and its readings by month, oldest first", async () => {
  const { rows, counts } = await indicators();
  expect(rows.map(({ name, standing }) => `${name} ${standing}`)).toEqual([
    "覆盖率 ON_THE_WAY",
    "达标率 REACHED",
    "投诉 NO_READING",
    "完好率 MISSED",
    "批次 ON_THE_WAY",
  ]);
  expect(rows[0]).toEqual({
    id: rows[0]?.id,
    name: "覆盖率",
    comparator: "AT_LEAST",
    target: 80,
    unit: "%",
    dueOn: "2018-12-31",
    scope: "CITY",
    itemId: built.items[0]?.id,
    code: built.items[0]?.code,
    text: rows[0]?.text,
    filingUnit: built.roads.name,
    light: "NOT_DUE",
    readings: [
      { month: "2018-05", value: 90 },
      { month: "2018-06", value: 55.5 },
    ],
    standing: "ON_THE_WAY",
    place: rows[0]?.place,
  });
  expect(rows[0]?.text).toMatch(/^工作措施第/);
  expect(counts).toEqual({ REACHED: 1, ON_THE_WAY: 2, MISSED: 1, NO_READING: 1 });
});

describe("the indicators are those", () => {
  test.each<[string, () => object, string[]]>([
    ["of the plan", () => ({}), EVERYTHING],
    ["of a key area", () => ({ area: built.plan.keyAreas[0]?.id }), ["覆盖率"]],
    ["of a unit", () => ({ unit: built.water.id }), EVERYTHING.slice(1)],
    [
      "of what a unit helps with",
      () => ({ unit: built.roads.id, part: "responsible" }),
      EVERYTHING.slice(1),
    ],
    ["of what no unit files", () => ({ unit: "none" }), []],
    [
      "that make sense of a senseless address",
      () => ({ standing: "GREAT", after: "x" }),
      EVERYTHING,
    ],
  ])("%s, and each count is of those in its standing", async (_, view, expected) => {
    expect(await named(view())).toEqual(expected);
    const { counts } = await indicators(view());
    for (const standing of INDICATOR_STANDINGS) {
      const { rows } = await indicators({ ...view(), standing });
      expect(rows).toHaveLength(counts[standing]);
      expect(rows.map((row) => row.standing)).toEqual(rows.map(() => standing));
    }
  });
});

test("the database finds the standings that the rule gives, around every edge", async () => {
  const plan = await buildPlan(db);
  const [item] = await buildItems(db, plan, [{}]);
  const wishes = (["AT_LEAST", "AT_MOST", "EXACTLY"] as const).flatMap((comparator) =>
    [null, 79.9999, 80, 80.0001].flatMap((latest) =>
      ["2018-07-29", "2018-07-30", null].map((due) => ({ comparator, latest, due })),
    ),
  );
  for (const { comparator, latest, due } of wishes) {
    const readings = latest === null ? {} : { "2018-06-30": latest };
    const name = `${comparator} ${latest} ${due}`;
    await buildIndicator({
      itemId: item?.id ?? 0,
      name,
      comparator,
      ...(due && { due }),
      readings,
    });
  }
  const caller = as(db, built.leader);
  for (const standing of INDICATOR_STANDINGS) {
    const found: string[] = [];
    for (let after: string | undefined, more = true; more; more = after !== undefined) {
      const view = { planId: plan.id, standing, after };
      const page = valueIn(await showIndicators(caller, view));
      found.push(...page.rows.map(({ name }) => name));
      after = page.after;
    }
    const ruled = wishes.filter(({ comparator, latest, due }) => {
      const dueOn = due === null ? null : plainDate(due);
      return indicatorStanding({ comparator, target: 80, dueOn }, latest, plan.today) === standing;
    });
    expect(found).toEqual(ruled.map((one) => `${one.comparator} ${one.latest} ${one.due}`));
  }
});

test("only what the office accepted is a reading, told by the month of its report", async () => {
  const scene = await buildFilingScene(db);
  const indicator = await buildIndicator({ itemId: scene.item.id, name: "开工项目", target: 30 });
  const shown = async () => {
    const caller = as(db, scene.chief);
    return valueIn(await showIndicators(caller, { planId: scene.plan.id })).rows[0];
  };
  const readings = [{ indicatorId: indicator.id, value: "12" }];
  await released(db, scene, { readings } as object);
  expect(await shown()).toMatchObject({ readings: [], standing: "NO_READING" });
  valueIn(await acceptReport(as(db, scene.supervisor), aDecision(scene)));
  expect(await shown()).toMatchObject({
    readings: [{ month: "2018-07", value: 12 }],
    standing: "ON_THE_WAY",
  });
});

test("many indicators are read page by page, forwards and back", async () => {
  const plan = await buildPlan(db);
  const items = await buildItems(
    db,
    plan,
    Array.from({ length: 23 }, () => ({})),
  );
  for (const { id } of items)
    for (const name of ["甲", "乙"]) await buildIndicator({ itemId: id, name });
  const caller = as(db, built.leader);
  const page = async (view: object) =>
    valueIn(await showIndicators(caller, { planId: plan.id, ...view }));
  const first = await page({});
  const second = await page({ after: first.after });
  const third = await page({ after: second.after });
  expect([first, second, third].map(({ rows }) => rows.length)).toEqual([20, 20, 6]);
  const ids = [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id));
  expect(new Set(ids).size).toBe(46);
  expect([first.before, third.after]).toEqual([undefined, undefined]);
  expect((await page({ before: third.before })).rows).toEqual(second.rows);
  expect((await page({ before: second.before })).before).toBeUndefined();
});

test("the indicators are for the office, the leader and the plan's administrator", async () => {
  const scene = await buildFilingScene(db);
  const input = { planId: scene.plan.id };
  for (const person of [scene.reporter, scene.approver, scene.stranger])
    expect(refusalIn(await showIndicators(as(db, person), input))).toEqual({ kind: "forbidden" });
  for (const person of [scene.supervisor, scene.chief, scene.leader])
    expect(valueIn(await showIndicators(as(db, person), input)).rows).toEqual([]);
  expect(refusalIn(await showIndicators(as(db, scene.chief), { planId: 999_999 }))).toEqual({
    kind: "not-found",
  });
});
