import type { Database } from "@/lib/db/database";
import { selectRows, sql } from "@/lib/db/sql";
import type { SoughtUnit } from "@/lib/domain/find-units";

/** Every unit with all its names and who stands in its place: a few hundred short rows, in the ledger's order. */
export function listSoughtUnits({ pool }: Database): Promise<SoughtUnit[]> {
  return selectRows<SoughtUnit>(
    pool,
    sql`SELECT u.id, u.name, u.full_name AS "fullName", u.kind, u.valid_until IS NOT NULL AS ended,
        ARRAY(SELECT a.alias FROM unit_alias a WHERE a.unit_id = u.id ORDER BY a.id) AS aliases,
        ARRAY(SELECT n.name FROM unit_succession x JOIN unit n ON n.id = x.from_id
          WHERE x.to_id = u.id AND n.name <> u.name ORDER BY n.ordinal, n.id) AS "formerNames",
        CASE WHEN u.valid_until IS NULL THEN '[]' ELSE coalesce((
          WITH RECURSIVE heir AS (SELECT u.id UNION SELECT x.to_id FROM heir h
            JOIN unit e ON e.id = h.id AND e.valid_until IS NOT NULL
            JOIN unit_succession x ON x.from_id = h.id)
          SELECT json_agg(json_build_object('id', n.id, 'name', n.name) ORDER BY n.ordinal, n.id)
          FROM heir h JOIN unit n ON n.id = h.id AND n.valid_until IS NULL), '[]') END AS heirs
      FROM unit u ORDER BY u.valid_until IS NOT NULL, u.ordinal, u.id`,
  );
}
