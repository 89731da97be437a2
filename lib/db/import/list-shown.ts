import type { Database } from "@/lib/db/database";
import { noSql, type Sql, selectRows, sql } from "@/lib/db/sql";
import type { Heading } from "@/lib/decomposition/measure";
import type { MeasureContent } from "@/lib/decomposition/review/measure-content";

/** A measure beside its original, with what is decided on it. */
export type ShownMeasure = {
  id: number;
  position: number;
  headingId: number | null;
  keyArea: Heading | null;
  mainTask: Heading | null;
  content: MeasureContent;
  openDoubts: number;
  standing: "PRESENT" | "TAKEN_OUT" | "ABSENT";
  confirmedAt: Date | null;
  confirmedBy: string | null;
  itemId: number | null;
  itemCode: string | null;
  change: "ADDED" | "CHANGED" | "SAME" | null;
  version: number;
};

/** Which measures a page shows. */
export const SHOWN_MEASURES = [
  "doubts",
  "all",
  "unconfirmed",
  "added",
  "changed",
  "same",
  "removed",
] as const;
export type ShowMeasures = (typeof SHOWN_MEASURES)[number];

const CONDITIONS: Record<ShowMeasures, Sql> = {
  doubts: sql`m.standing = 'PRESENT' AND m.open_doubts > 0`,
  all: sql`m.standing = 'PRESENT'`,
  unconfirmed: sql`m.standing = 'PRESENT' AND m.open_doubts = 0 AND m.confirmed_at IS NULL`,
  added: sql`m.standing = 'PRESENT' AND m.change = 'ADDED'`,
  changed: sql`m.standing = 'PRESENT' AND m.change = 'CHANGED'`,
  same: sql`m.standing = 'PRESENT' AND m.change = 'SAME'`,
  removed: sql`m.standing = 'TAKEN_OUT'`,
};

const SHOWN = sql`m.id, m.position, m.heading_id AS "headingId", m.content,
  m.open_doubts AS "openDoubts", m.standing, m.confirmed_at AS "confirmedAt",
  u.display_name AS "confirmedBy", m.item_id AS "itemId", i.code AS "itemCode", m.change, m.version,
  CASE h.level WHEN 'KEY_AREA' THEN json_build_object('no', h.no, 'title', h.title)
    WHEN 'MAIN_TASK' THEN json_build_object('no', a.no, 'title', a.title) END AS "keyArea",
  CASE h.level WHEN 'MAIN_TASK' THEN json_build_object('no', h.no, 'title', h.title) END AS "mainTask"`;

const JOINED = sql`LEFT JOIN import_heading h ON h.id = m.heading_id
  LEFT JOIN import_heading a ON a.id = h.parent_id
  LEFT JOIN app_user u ON u.id = m.confirmed_by_id LEFT JOIN work_item i ON i.id = m.item_id`;

/** A page of a file's measures in order; one more than the limit says that more follow. */
export function listShownMeasures(
  db: Database,
  importId: number,
  page: { show: ShowMeasures; text: string | undefined; limit: number; offset: number },
): Promise<ShownMeasure[]> {
  return selectRows<ShownMeasure>(
    db.pool,
    sql`SELECT ${SHOWN} FROM (SELECT * FROM import_measure m
        WHERE m.batch_id = ${importId} AND ${CONDITIONS[page.show]} ${matching(page.text)}
        ORDER BY m.position, m.id LIMIT ${page.limit + 1} OFFSET ${page.offset}) m
      ${JOINED} ORDER BY m.position, m.id`,
  );
}

function matching(text: string | undefined): Sql {
  if (!text) return noSql;
  const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`AND (m.content ->> 'text' ILIKE ${pattern}
    OR (m.content -> 'leadUnits')::text ILIKE ${pattern}
    OR (m.content -> 'responsibleUnits')::text ILIKE ${pattern})`;
}

/** One measure of a file; null where there is none. */
export async function findShownMeasure(
  db: Database,
  importId: number,
  measureId: number,
): Promise<ShownMeasure | null> {
  const [row] = await selectRows<ShownMeasure>(
    db.pool,
    sql`SELECT ${SHOWN} FROM import_measure m ${JOINED}
      WHERE m.batch_id = ${importId} AND m.id = ${measureId}`,
  );
  return row ?? null;
}

/** A row of the original, as it stands in the file. */
export type OriginalRow = { ordinal: number; sheet: string | null; line: number; cells: string[] };

/** The rows of the file that the measures were read from, in order. */
export function listOriginalRows(
  db: Database,
  importId: number,
  measures: readonly ShownMeasure[],
): Promise<OriginalRow[]> {
  const places = measures.map(({ content: { source } }) => ({
    sheet: source.sheet ?? null,
    first: source.first,
    last: Math.min(source.last, source.first + MOST_ROWS),
  }));
  return selectRows<OriginalRow>(
    db.pool,
    sql`SELECT DISTINCT r.ordinal, r.sheet, r.line, r.cells FROM import_source_row r
      JOIN jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
        AS p (sheet text, first int, last int)
        ON r.sheet IS NOT DISTINCT FROM p.sheet AND r.line BETWEEN p.first AND p.last
      WHERE r.batch_id = ${importId} ORDER BY r.ordinal`,
  );
}

/** Rows shown of a measure that spans more of the file than a person looks through. */
const MOST_ROWS = 40;

/** A text that found no place, and what became of it. */
export type ShownLoose = {
  id: number;
  place: string;
  text: string;
  use: "NOTE" | "PLACED" | null;
  version: number;
};

export function listLoose(
  db: Database,
  importId: number,
  { limit, offset }: { limit: number; offset: number },
): Promise<ShownLoose[]> {
  return selectRows<ShownLoose>(
    db.pool,
    sql`SELECT id, place, text, use, version FROM import_loose WHERE batch_id = ${importId}
      ORDER BY use IS NOT NULL, position LIMIT ${limit + 1} OFFSET ${offset}`,
  );
}

/** A registered item that an amended file no longer has. */
export type DroppedItem = { id: number; code: string; text: string; filingUnit: string | null };

export function listDropped(
  db: Database,
  importId: number,
  { limit, offset }: { limit: number; offset: number },
): Promise<DroppedItem[]> {
  return selectRows<DroppedItem>(
    db.pool,
    sql`SELECT i.id, i.code, i.measure_text AS text, f.name AS "filingUnit"
      FROM import_batch b JOIN work_item i ON i.plan_id = b.amends_plan_id AND i.state <> 'REVOKED'
      LEFT JOIN unit f ON f.id = i.filing_unit_id
      WHERE b.id = ${importId} AND NOT EXISTS (SELECT 1 FROM import_measure x
        WHERE x.batch_id = b.id AND x.item_id = i.id AND x.standing = 'PRESENT')
      ORDER BY i.ordinal LIMIT ${limit + 1} OFFSET ${offset}`,
  );
}

/** The names of units that a person may choose from, in the ledger's order. */
export async function listUnitNames(db: Database): Promise<string[]> {
  const rows = await selectRows<{ name: string }>(
    db.pool,
    sql`SELECT name FROM unit WHERE valid_until IS NULL ORDER BY ordinal, id`,
  );
  return rows.map(({ name }) => name);
}
