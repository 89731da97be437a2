import { noSql, type Sql, sql } from "@/lib/db/sql";
import type { ReadScope } from "@/lib/domain/policy";

/**
 * The scope as a condition on an item's id and filing unit, to be ANDed into a list's WHERE: the
 * same answer as `canReadItem`. Units see what they file, lead, help with, or belong to through a collective.
 */
export function withinScope(scope: ReadScope, itemId: Sql, filingUnitId: Sql): Sql {
  if (scope.kind === "all") return noSql;
  const units = [...scope.unitIds];
  return sql`AND (${filingUnitId} = ANY(${units}::int[]) OR EXISTS (
    SELECT 1 FROM assignment a
    LEFT JOIN collective_member m ON m.collective_id = a.unit_id AND m.member_id = ANY(${units}::int[])
      AND m.valid_until IS NULL
    WHERE a.item_id = ${itemId} AND (a.unit_id = ANY(${units}::int[]) OR m.id IS NOT NULL)))`;
}
