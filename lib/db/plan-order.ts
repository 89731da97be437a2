import type { Tx } from "@/lib/db/database";
import { followPlaces, removeStandings } from "@/lib/db/light-history";
import type { PlanHead } from "@/lib/db/plans";
import { sql } from "@/lib/db/sql";

/** An item's place in its plan's document. */
export type ItemPlace = { id: number; ordinal: number };

/** An item that is held. */
export type HeldItem = ItemPlace & { code: string; revoked: boolean };

/** Locks a plan's items against filings and reviews until the transaction ends; all of them, in document order. */
export async function lockItems(tx: Tx, planId: number): Promise<HeldItem[]> {
  await tx.$queryRaw(sql`
    SELECT count(*) FROM (
      SELECT id FROM work_item WHERE plan_id = ${planId} ORDER BY id FOR NO KEY UPDATE) locked`);
  return tx.$queryRaw(sql`
    SELECT id, ordinal, code, state = 'REVOKED' AS revoked FROM work_item
    WHERE plan_id = ${planId} ORDER BY ordinal`);
}

/** The ids of a plan's items by their codes, in the order of the codes; all must be there. */
export async function findItemIds(
  tx: Tx,
  planId: number,
  codes: readonly string[],
): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>(sql`
    SELECT w.id FROM unnest(${[...codes]}::text[]) WITH ORDINALITY c (code, place)
    JOIN work_item w ON w.code = c.code AND w.plan_id = ${planId} ORDER BY c.place`);
  if (rows.length < codes.length) throw new Error("An item of a code just stored must be found.");
  return rows.map(({ id }) => id);
}

/** Moves items to other ordinals: first out of the way of each other, then to their places. */
export async function moveItems(tx: Tx, places: readonly ItemPlace[]): Promise<void> {
  if (places.length === 0) return;
  const ids = places.map(({ id }) => id);
  await tx.$executeRaw(sql`UPDATE work_item SET ordinal = -id WHERE id = ANY(${ids}::int[])`);
  await tx.$executeRaw(sql`
    UPDATE work_item w SET ordinal = r.ordinal
    FROM jsonb_to_recordset(${JSON.stringify(places)}::jsonb) AS r (id int, ordinal int)
    WHERE w.id = r.id`);
}

/** Brings the copies that standings keep of their items' place and filing unit in step. */
export async function alignStandings(tx: Tx, plan: PlanHead): Promise<void> {
  const moved = await tx.$queryRaw<{ item_id: number }[]>(sql`
    UPDATE item_standing s
    SET ordinal = w.ordinal, key_area_id = w.key_area_id, filing_unit_id = w.filing_unit_id
    FROM work_item w
    WHERE w.id = s.item_id AND s.plan_id = ${plan.id}
      AND (s.ordinal, s.key_area_id, s.filing_unit_id)
        IS DISTINCT FROM (w.ordinal, w.key_area_id, w.filing_unit_id)
    RETURNING s.item_id`);
  await followPlaces(
    tx,
    plan.today,
    moved.map((row) => row.item_id),
  );
}

/** Revokes items: they leave lists, boards and counts; what was filed on them stays. */
export async function revokeItems(
  tx: Tx,
  plan: PlanHead,
  itemIds: readonly number[],
): Promise<void> {
  const ids = [...itemIds];
  await tx.$executeRaw(sql`UPDATE work_item SET state = 'REVOKED' WHERE id = ANY(${ids}::int[])`);
  await removeStandings(tx, plan, ids);
}
