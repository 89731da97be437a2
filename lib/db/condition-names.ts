import type { Tx } from "@/lib/db/database";
import { sql } from "@/lib/db/sql";
import type { ItemFilter } from "@/lib/domain/item-view";

/** The names behind the numbers of a filter; null for what is not asked or not known. */
export type ConditionNames = { area: string | null; unit: string | null };

/** The names of the key area and the unit that a view asks for, ended units included. */
export async function findConditionNames(
  tx: Tx,
  { keyAreaId, unitId }: ItemFilter,
): Promise<ConditionNames> {
  const unit = typeof unitId === "number" ? unitId : null;
  if (keyAreaId === undefined && unit === null) return { area: null, unit: null };
  const [names] = await tx.$queryRaw<ConditionNames[]>(sql`SELECT
    (SELECT printed_number || title FROM key_area WHERE id = ${keyAreaId ?? null}::int) AS area,
    (SELECT name FROM unit WHERE id = ${unit}::int) AS unit`);
  return names ?? { area: null, unit: null };
}
