import { describe, expect, it } from "vitest";
import { listTalliesOn } from "@/lib/db/board";
import type { Tx } from "@/lib/db/database";
import { findItemPage } from "@/lib/db/item-page";
import { followPlaces, removeStandings, reopenEntries, standingsOn } from "@/lib/db/light-history";
import { findPlan, type PlanHead } from "@/lib/db/plans";
import { selectRows, sql } from "@/lib/db/sql";
import { restateItems } from "@/lib/db/standings";
import { type PlainDate, plainDate } from "@/lib/domain/plain-date";
import { type BuiltItem, buildItem } from "@/tests/support/builders/item";
import { type BuiltPlan, buildPlan, turnToDay } from "@/tests/support/builders/plan";
import { type BuiltUnit, buildUnit } from "@/tests/support/builders/unit";
import { openTestLedger } from "@/tests/support/test-ledger";

const db = await openTestLedger();

/** One item, registered on 4 July 2018 and judged on 30 July. */
async function buildScene() {
  const plan = await buildPlan(db, { keyAreas: 2 });
  const unit = await buildUnit(db);
  return { plan, unit, item: await buildItem(db, plan, { lead: [unit] }) };
}

async function on(
  plan: BuiltPlan,
  day: PlainDate,
  work: (tx: Tx, head: PlanHead) => Promise<void>,
) {
  await turnToDay(db, plan, day);
  await db.prisma.$transaction(async (tx) => {
    const head = await findPlan(tx, plan.id, new Date(0));
    if (!head) throw new Error("The plan must be there.");
    await work(tx, head);
  });
}

/** The stretches that the item's own page draws: what light, from which day, until before which. */
async function shownOf(item: BuiltItem) {
  const page = await findItemPage(db, item.id, plainDate("2018-08-30"));
  return page?.lights.map(({ light, from, until }) => [light, from, until]);
}

/** The history of an item: "2018-07-04 – 2018-08-07 NOT_DUE". */
async function historyOf(item: BuiltItem) {
  const entries = await selectRows<{ from: string; until: string | null; light: string }>(
    db.pool,
    sql`SELECT valid_from AS "from", valid_until AS until, light FROM light_entry
      WHERE item_id = ${item.id} ORDER BY valid_from`,
  );
  return entries.map(({ from, until, light }) => `${from} – ${until ?? "now"} ${light}`);
}

/** The items that stood on a day, and what the counts of that day say. */
async function boardOn(plan: BuiltPlan, day: PlainDate) {
  const rows = await selectRows<{ item: number; area: number; unit: number | null; light: string }>(
    db.pool,
    sql`SELECT s.item_id AS item, s.key_area_id AS area, s.filing_unit_id AS unit, s.light
      FROM ${standingsOn(plan.id, day)} ORDER BY s.ordinal`,
  );
  const tallies = await listTalliesOn(db, plan.id, day);
  return {
    rows: rows.map(({ area, unit, light }) => ({ area, unit, light })),
    counts: tallies.flatMap(({ keyAreaId, unitId, light, count }) =>
      Array.from({ length: count }, () => ({ area: keyAreaId, unit: unitId, light })),
    ),
  };
}

/** One item that stood in an area with a unit, counted as it stood. */
const standing = (area: number | undefined, unit: BuiltUnit, light: string) => {
  const row = { area, unit: unit.id, light };
  return { rows: [row], counts: [row] };
};
const NOTHING = { rows: [], counts: [] };

const revoke = ({ id }: BuiltItem) =>
  db.prisma.workItem.update({ where: { id }, data: { state: "REVOKED" } });

describe("a revoked item", () => {
  it("leaves the board from its day on; the days before keep it", async () => {
    const { plan, unit, item } = await buildScene();
    await on(plan, "2018-08-10", (tx, head) => restateItems(tx, head, [item.id]));
    await revoke(item);
    await on(plan, "2018-08-20", (tx, head) => restateItems(tx, head, [item.id]));
    expect(await historyOf(item)).toEqual([
      "2018-07-04 – 2018-08-07 NOT_DUE",
      "2018-08-07 – 2018-08-20 NO_DATA",
    ]);
    expect(await shownOf(item)).toEqual([
      ["NOT_DUE", "2018-07-04", "2018-08-07"],
      ["NO_DATA", "2018-08-07", "2018-08-20"],
    ]);
    const area = plan.keyAreas[0]?.id;
    expect(await boardOn(plan, "2018-08-06")).toEqual(standing(area, unit, "NOT_DUE"));
    expect(await boardOn(plan, "2018-08-19")).toEqual(standing(area, unit, "NO_DATA"));
    expect(await boardOn(plan, "2018-08-20")).toEqual(NOTHING);
    expect(await db.prisma.itemStanding.count({ where: { itemId: item.id } })).toBe(0);
  });

  it("that came to stand otherwise on the day it left is told of that day as gone", async () => {
    const { plan, item } = await buildScene();
    await on(plan, "2018-08-07", (tx, head) => restateItems(tx, head, [item.id]));
    await revoke(item);
    await on(plan, "2018-08-07", (tx, head) => restateItems(tx, head, [item.id]));
    expect(await historyOf(item)).toEqual([
      "2018-07-04 – 2018-08-07 NOT_DUE",
      "2018-08-07 – 2018-08-07 NO_DATA",
    ]);
    expect(await shownOf(item)).toEqual([["NOT_DUE", "2018-07-04", "2018-08-07"]]);
    expect(await boardOn(plan, "2018-08-07")).toEqual(NOTHING);
  });
});

describe("an item that stands again, after what ended its history was taken back", () => {
  it("on the same day has no gap", async () => {
    const { plan, unit, item } = await buildScene();
    await on(plan, "2018-08-01", (tx, head) => removeStandings(tx, head, [item.id]));
    expect(await boardOn(plan, "2018-08-01")).toEqual(NOTHING);
    await on(plan, "2018-08-01", (tx, head) => reopenEntries(tx, head, [item.id]));
    expect(await historyOf(item)).toEqual(["2018-07-04 – now NOT_DUE"]);
    expect(await boardOn(plan, "2018-08-01")).toEqual(
      standing(plan.keyAreas[0]?.id, unit, "NOT_DUE"),
    );
  });

  it("on a later day keeps the days between without it", async () => {
    const { plan, unit, item } = await buildScene();
    await on(plan, "2018-08-01", (tx, head) => removeStandings(tx, head, [item.id]));
    await on(plan, "2018-08-04", (tx, head) => reopenEntries(tx, head, [item.id]));
    expect(await historyOf(item)).toEqual([
      "2018-07-04 – 2018-08-01 NOT_DUE",
      "2018-08-04 – now NOT_DUE",
    ]);
    const shown = standing(plan.keyAreas[0]?.id, unit, "NOT_DUE");
    expect(await boardOn(plan, "2018-07-31")).toEqual(shown);
    expect(await boardOn(plan, "2018-08-03")).toEqual(NOTHING);
    expect(await boardOn(plan, "2018-08-04")).toEqual(shown);
  });

  it("that never left is not touched", async () => {
    const { plan, item } = await buildScene();
    await on(plan, "2018-08-04", (tx, head) => reopenEntries(tx, head, [item.id]));
    expect(await historyOf(item)).toEqual(["2018-07-04 – now NOT_DUE"]);
  });
});

describe("an item that another unit files from a day on, as in a reform", () => {
  const handOver = (tx: Tx, item: BuiltItem, unit: BuiltUnit) =>
    tx.itemStanding.update({ where: { itemId: item.id }, data: { filingUnitId: unit.id } });

  it("was the former unit's until the day before, with the same light since the same day", async () => {
    const { plan, unit, item } = await buildScene();
    const heir = await buildUnit(db);
    await on(plan, "2018-08-03", async (tx, { today }) => {
      await handOver(tx, item, heir);
      await followPlaces(tx, today, [item.id]);
    });
    expect(await historyOf(item)).toEqual([
      "2018-07-04 – 2018-08-03 NOT_DUE",
      "2018-08-03 – now NOT_DUE",
    ]);
    const since = await db.prisma.lightEntry.findMany({
      where: { itemId: item.id },
      select: { since: true },
    });
    expect(since).toEqual(Array(2).fill({ since: new Date("2018-07-04T00:00:00Z") }));
    const area = plan.keyAreas[0]?.id;
    expect(await boardOn(plan, "2018-08-02")).toEqual(standing(area, unit, "NOT_DUE"));
    expect(await boardOn(plan, "2018-08-03")).toEqual(standing(area, heir, "NOT_DUE"));
  });

  it("passed on twice in a day is the last one's", async () => {
    const { plan, unit, item } = await buildScene();
    const [heir, last] = [await buildUnit(db), await buildUnit(db)];
    for (const each of [heir, last])
      await on(plan, "2018-08-03", async (tx, { today }) => {
        await handOver(tx, item, each);
        await followPlaces(tx, today, [item.id]);
      });
    expect(await historyOf(item)).toHaveLength(2);
    const area = plan.keyAreas[0]?.id;
    expect(await boardOn(plan, "2018-08-02")).toEqual(standing(area, unit, "NOT_DUE"));
    expect(await boardOn(plan, "2018-08-03")).toEqual(standing(area, last, "NOT_DUE"));
  });

  it("is not told anew where nothing moved", async () => {
    const { plan, item } = await buildScene();
    await on(plan, "2018-08-03", (tx, { today }) => followPlaces(tx, today, [item.id]));
    expect(await historyOf(item)).toEqual(["2018-07-04 – now NOT_DUE"]);
  });
});
