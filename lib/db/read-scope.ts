import { noSql, type Sql, sql } from "@/lib/db/sql";
import type { ReadScope } from "@/lib/domain/policy";

/** The scope as a condition on an item's id and filing unit, to be ANDed into a list's WHERE: the same answer as `canReadItem`. */
export function withinScope(scope: ReadScope, itemId: Sql, filingUnitId: Sql): Sql {
  if (scope.kind === "all") return noSql;
  return sql`AND ${concernsUnits(itemId, filingUnitId, sql`${[...scope.unitIds]}::int[]`)}`;
}

/**
 * The same as `withinScope` for what stands now, told as the list of the items: where few of many items are a
 * reader's own, they are fetched rather than all be asked.
 */
export function amongItemsOf(scope: ReadScope, itemId: Sql): Sql {
  if (scope.kind === "all") return noSql;
  const unitIds = sql`${[...scope.unitIds]}::int[]`;
  return sql`AND ${itemId} IN (
    SELECT f.item_id FROM item_standing f WHERE f.filing_unit_id = ANY(${unitIds})
    UNION SELECT a.item_id FROM assignment a WHERE a.unit_id = ANY(${unitIds})
    UNION SELECT a.item_id FROM collective_member m JOIN assignment a ON a.unit_id = m.collective_id
      WHERE m.member_id = ANY(${unitIds}) AND m.valid_until IS NULL)`;
}

/** Whether units see an item: they file it, lead it, help with it, or belong to one that does through a collective. */
export function concernsUnits(itemId: Sql, filingUnitId: Sql, unitIds: Sql): Sql {
  return sql`(${filingUnitId} = ANY(${unitIds}) OR EXISTS (
    SELECT 1 FROM assignment a
    LEFT JOIN collective_member m ON m.collective_id = a.unit_id AND m.member_id = ANY(${unitIds})
      AND m.valid_until IS NULL
    WHERE a.item_id = ${itemId} AND (a.unit_id = ANY(${unitIds}) OR m.id IS NOT NULL)))`;
}

/** The scope from its other side: the ids of the items in it. For a long list of which few may be read. */
export function itemsInScope(scope: ReadScope): Sql {
  if (scope.kind === "all") return sql`SELECT id FROM work_item`;
  const unitIds = sql`${[...scope.unitIds]}::int[]`;
  return sql`SELECT w.id FROM work_item w WHERE w.filing_unit_id = ANY(${unitIds})
    UNION SELECT a.item_id FROM assignment a WHERE a.unit_id = ANY(${unitIds})
    UNION SELECT a.item_id FROM collective_member m JOIN assignment a ON a.unit_id = m.collective_id
      WHERE m.member_id = ANY(${unitIds}) AND m.valid_until IS NULL`;
}
