import type { Database } from "@/lib/db/database";
import { HEADLINE } from "@/lib/db/headline";
import { conditions } from "@/lib/db/item-list";
import { noSql, selectRows, sql } from "@/lib/db/sql";
import type { ItemFilter } from "@/lib/domain/item-view";
import type { Light } from "@/lib/domain/light";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { ReadScope } from "@/lib/domain/policy";

/** An item with the nodes that its line draws, in printed order. */
export type GanttRow = {
  id: number;
  ordinal: number;
  code: string;
  text: string;
  keyAreaId: number;
  keyAreaNumber: string;
  keyAreaTitle: string;
  filingUnit: string | null;
  light: Light;
  milestones: {
    id: number;
    name: string;
    precision: "YEAR" | "MONTH" | "DAY";
    baselineDue: PlainDate;
    currentDue: PlainDate;
    reachedOn: PlainDate | null;
  }[];
};

export type GanttQuery = {
  planId: number;
  day: PlainDate;
  filter: ItemFilter;
  /** The item's place in the document beyond which the page begins. */
  cursor: { ordinal: number; direction: "after" | "before" } | null;
  limit: number;
};

/** One page of the items that a filter asks for, in the document's order; the items are found before their nodes. */
export async function listGanttRows(
  db: Database,
  scope: ReadScope,
  query: GanttQuery,
): Promise<{ rows: GanttRow[]; more: boolean }> {
  const { cursor, limit } = query;
  const backwards = cursor?.direction === "before";
  const direction = backwards ? sql`DESC` : sql`ASC`;
  const rows = await selectRows<GanttRow>(
    db.pool,
    sql`SELECT s.item_id AS id, s.ordinal, w.code, ${HEADLINE} AS text, s.key_area_id AS "keyAreaId",
        k.printed_number AS "keyAreaNumber", k.title AS "keyAreaTitle", u.name AS "filingUnit",
        s.light, coalesce((SELECT json_agg(json_build_object('id', m.id, 'name', m.name,
            'precision', m.precision, 'baselineDue', m.baseline_due_on,
            'currentDue', m.current_due_on, 'reachedOn', m.reached_on) ORDER BY m.ordinal)
          FROM milestone m WHERE m.item_id = s.item_id AND m.withdrawn_on IS NULL), '[]')
          AS milestones
      FROM (SELECT s.* FROM item_standing s
        WHERE ${conditions(scope, { ...query, past: false })} ${pastItem(cursor)}
        ORDER BY s.ordinal ${direction} LIMIT ${limit + 1}) s
      JOIN work_item w ON w.id = s.item_id
      JOIN key_area k ON k.id = s.key_area_id
      LEFT JOIN unit u ON u.id = s.filing_unit_id
      ORDER BY s.ordinal ${direction}`,
  );
  const shown = rows.slice(0, limit);
  return { rows: backwards ? shown.reverse() : shown, more: rows.length > limit };
}

function pastItem(cursor: GanttQuery["cursor"]) {
  if (!cursor) return noSql;
  const past = cursor.direction === "after" ? sql`>` : sql`<`;
  return sql`AND s.ordinal ${past} ${cursor.ordinal}::int`;
}
