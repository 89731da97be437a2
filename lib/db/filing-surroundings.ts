import type { Database } from "@/lib/db/database";
import type { AmendmentLine } from "@/lib/db/item-page";
import { selectRows, sql } from "@/lib/db/sql";
import type { PlainDate } from "@/lib/domain/plain-date";

/** What stands beside a report of a month: what the office said, what changed, and names of what it tells of. */
export type FilingSurroundings = {
  /** The office's last remark on the item. */
  remark: { text: string; author: string; writtenOn: PlainDate } | null;
  /** Changes to the item since its last accepted report was written, oldest first. */
  changes: Pick<AmendmentLine, "id" | "field" | "number" | "before" | "after" | "approvedOn">[];
  /** All bottlenecks that the item ever had: older reports tell of settled ones. */
  bottlenecks: { id: number; what: string; helper: string }[];
  /** Who can be asked to help, in the units' own order. */
  units: { id: number; name: string }[];
};

/** Reads them in one statement. */
export async function findSurroundings(
  db: Database,
  itemId: number,
  month: string,
): Promise<FilingSurroundings> {
  const [row] = await selectRows<FilingSurroundings>(
    db.pool,
    sql`SELECT
      (SELECT json_build_object('text', k.text, 'author', n.display_name, 'writtenOn', k.written_on)
        FROM item_remark k JOIN app_user n ON n.id = k.author_id
        WHERE k.item_id = ${itemId} ORDER BY k.id DESC LIMIT 1) AS remark,
      coalesce((SELECT json_agg(json_build_object('id', a.id, 'field', a.field, 'number', a.number,
          'before', a.before, 'after', a.after, 'approvedOn', a.approved_on) ORDER BY a.id)
        FROM amendment a WHERE a.item_id = ${itemId} AND a.undone_on IS NULL
          AND a.approved_on >= coalesce((SELECT v.submitted_on
            FROM progress_report b JOIN reporting_period o ON o.id = b.period_id
            JOIN report_revision v ON v.id = b.accepted_revision_id
            WHERE b.item_id = ${itemId} AND o.month < ${month} ORDER BY o.month DESC LIMIT 1),
            '-infinity')), '[]') AS changes,
      coalesce((SELECT json_agg(json_build_object('id', b.id, 'what', b.what, 'helper', u.name)
          ORDER BY b.id)
        FROM bottleneck b JOIN unit u ON u.id = b.helper_unit_id WHERE b.item_id = ${itemId}), '[]')
        AS bottlenecks,
      coalesce((SELECT json_agg(json_build_object('id', u.id, 'name', u.name)
          ORDER BY u.ordinal, u.id)
        FROM unit u WHERE u.kind <> 'COLLECTIVE'), '[]') AS units`,
  );
  return row ?? { remark: null, changes: [], bottlenecks: [], units: [] };
}
