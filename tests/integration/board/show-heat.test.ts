import { expect, test } from "vitest";
import { worstLight } from "@/lib/domain/light";
import { plainDate } from "@/lib/domain/plain-date";
import { showBoard } from "@/lib/usecases/board/show-board";
import { showHeat } from "@/lib/usecases/board/show-heat";
import { accepted, buildFilingScene } from "@/tests/support/builders/filing-scene";
import { buildItems } from "@/tests/support/builders/item";
import { as } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

async function buildScene() {
  const scene = await buildFilingScene(db);
  const { plan, unit, otherUnit } = scene;
  const milestones = [{ name: "完成", due: plainDate("2018-08-10") }];
  const items = await buildItems(
    db,
    plan,
    Array.from({ length: 44 }, (_, index) => ({
      lead: [index < 2 ? otherUnit : unit],
      milestones,
    })),
  );
  await accepted(db, scene);
  await turnToDay(db, plan, plainDate("2018-10-15"));
  return { ...scene, items };
}

test("the map of units says of each month's end what the board of that day says of each unit", async () => {
  const { plan, supervisor } = await buildScene();
  const office = as(db, supervisor);
  const heat = valueIn(await showHeat(office, { planId: plan.id }));
  expect(heat.columns.map(({ day }) => day)).toEqual([
    "2018-07-31",
    "2018-08-31",
    "2018-09-30",
    "2018-10-15",
  ]);
  for (const [step, { day }] of heat.columns.entries()) {
    const { byUnit } = valueIn(await showBoard(office, { planId: plan.id, on: day }));
    expect(heat.units.map(({ id, counts }) => ({ id, counts: counts[step] }))).toEqual(
      byUnit.map(({ id, counts }) => ({ id, counts })),
    );
  }
});

test("the map of items shows each item's light at each month's end, a page at a time", async () => {
  const { plan, supervisor, item } = await buildScene();
  const office = as(db, supervisor);
  const query = { planId: plan.id, rows: "items" };
  const first = valueIn(await showHeat(office, query)).items;
  expect(first?.rows).toHaveLength(40);
  expect(first?.before).toBeUndefined();
  expect(first?.rows[0]).toMatchObject({ id: item.id });
  const entries = await db.prisma.lightEntry.findMany({ where: { itemId: item.id } });
  const lightOn = (day: string) =>
    entries.find(({ validFrom, validUntil }) => {
      const instant = new Date(day);
      return validFrom <= instant && (validUntil === null || validUntil > instant);
    })?.light;
  expect(first?.rows[0]?.lights).toEqual(
    ["2018-07-31", "2018-08-31", "2018-09-30", "2018-10-15"].map(lightOn),
  );
  const second = valueIn(await showHeat(office, { ...query, after: String(first?.after) })).items;
  expect(second?.rows).toHaveLength(5);
  expect(second?.after).toBeUndefined();
  const back = valueIn(await showHeat(office, { ...query, before: String(second?.before) })).items;
  expect(back?.rows.map(({ id }) => id)).toEqual(first?.rows.map(({ id }) => id));
});

test("the map of items can be narrowed to a unit", async () => {
  const { plan, supervisor, otherUnit, items } = await buildScene();
  const query = { planId: plan.id, rows: "items", unit: otherUnit.id };
  const heat = valueIn(await showHeat(as(db, supervisor), query));
  expect(heat.items?.rows.map(({ id }) => id)).toEqual(items.slice(0, 2).map(({ id }) => id));
  expect(worstLight(heat.items?.rows.flatMap(({ lights }) => lights.at(-1) ?? []) ?? [])).toBe(
    "RED",
  );
  const none = valueIn(await showHeat(as(db, supervisor), { ...query, unit: "none" }));
  expect(none.items?.rows).toEqual([]);
});

test("a plan of many months shows twelve of them, with the way to the others", async () => {
  const { plan, supervisor } = await buildScene();
  await turnToDay(db, plan, plainDate("2019-12-03"));
  const office = as(db, supervisor);
  const newest = valueIn(await showHeat(office, { planId: plan.id }));
  expect(newest.columns).toHaveLength(12);
  expect(newest).toMatchObject({ earlier: "2018-12", isNewest: true });
  const oldest = valueIn(await showHeat(office, { planId: plan.id, until: newest.earlier }));
  expect(oldest.columns.map(({ month }) => month)).toEqual([
    "2018-07",
    "2018-08",
    "2018-09",
    "2018-10",
    "2018-11",
    "2018-12",
  ]);
  expect(oldest).toMatchObject({ earlier: undefined, later: "2019-12", isNewest: false });
});

test("maps are for those who see boards", async () => {
  const { plan, reporter } = await buildScene();
  expect(refusalIn(await showHeat(as(db, reporter), { planId: plan.id }))).toEqual({
    kind: "forbidden",
  });
});
