import type { Database, Tx } from "@/lib/db/database";
import { listLightFacts } from "@/lib/db/light-facts";
import type { PlanHead } from "@/lib/db/plans";
import { selectRows, sql } from "@/lib/db/sql";
import { lightOn } from "@/lib/domain/assess-light";
import type { Light } from "@/lib/domain/light";
import type { RuleSettings } from "@/lib/domain/rule-settings";

const BATCH = 200;

/** An item that would show another light today. */
export type TurnedItem = { id: number; ordinal: number; from: Light; to: Light };

/** How many items were judged, and those that would turn, in document order. */
export type LightOutlook = { judged: number; turned: TurnedItem[] };

/**
 * What lights a plan's items would show today by other settings than those in force; nothing is stored. Facts are
 * read a batch at a time, so that a large ledger is never held whole.
 */
export async function listLightOutlook(
  db: Database,
  plan: PlanHead,
  settings: RuleSettings,
): Promise<LightOutlook> {
  const turned: TurnedItem[] = [];
  let judged = 0;
  for (let last = 0; ; ) {
    const shown = await selectRows<{ id: number; light: Light }>(
      db.pool,
      sql`SELECT item_id AS id, light FROM item_standing
        WHERE plan_id = ${plan.id} AND item_id > ${last} ORDER BY item_id LIMIT ${BATCH}`,
    );
    if (shown.length === 0) break;
    const lights = new Map(shown.map(({ id, light }) => [id, light]));
    for (const item of await listLightFacts(db.prisma, plan, [...lights.keys()])) {
      const from = lights.get(item.itemId);
      const to = lightOn(item.facts, plan.today, settings);
      if (from && from !== to) turned.push({ id: item.itemId, ordinal: item.ordinal, from, to });
    }
    judged += shown.length;
    last = shown.at(-1)?.id ?? last;
  }
  return { judged, turned: turned.sort((a, b) => a.ordinal - b.ordinal) };
}

/** What some items are called, by their ids. */
export async function nameItems(
  db: Database,
  itemIds: readonly number[],
): Promise<Map<number, { code: string; text: string }>> {
  const rows = await selectRows<{ id: number; code: string; text: string }>(
    db.pool,
    sql`SELECT id, code, measure_text AS text FROM work_item
      WHERE id = ANY(${[...itemIds]}::int[])`,
  );
  return new Map(rows.map(({ id, ...named }) => [id, named]));
}

/** The items of a plan that settings speak of, in the order in which writers lock them; what is completed is done by any. */
export async function listPlanItems(tx: Tx, planId: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>(sql`
    SELECT item_id AS id FROM item_standing
    WHERE plan_id = ${planId} AND light <> 'DONE' ORDER BY item_id`);
  return rows.map(({ id }) => id);
}
