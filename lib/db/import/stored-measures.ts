import type { Tx } from "@/lib/db/database";
import { sql } from "@/lib/db/sql";
import type { MeasureContent } from "@/lib/decomposition/review/measure-content";

/** A measure of a batch as it stands. */
export type StoredMeasure = {
  id: number;
  position: number;
  headingId: number | null;
  content: MeasureContent;
  standing: "PRESENT" | "TAKEN_OUT" | "ABSENT";
  confirmedById: number | null;
  confirmedAt: Date | null;
  itemId: number | null;
  version: number;
};

const COLUMNS = {
  id: true,
  position: true,
  headingId: true,
  content: true,
  standing: true,
  confirmedById: true,
  confirmedAt: true,
  itemId: true,
  version: true,
} as const;

type MeasureRow = Omit<StoredMeasure, "content"> & { content: unknown };

const stored = (row: MeasureRow): StoredMeasure => ({
  ...row,
  content: row.content as MeasureContent,
});

export async function findMeasure(
  tx: Tx,
  batchId: number,
  measureId: number,
): Promise<StoredMeasure | null> {
  const row = await tx.importMeasure.findUnique({
    where: { id: measureId, batchId },
    select: COLUMNS,
  });
  return row && stored(row);
}

/** The measures of a batch in order, those that a person took out left out. */
export async function listMeasures(tx: Tx, batchId: number): Promise<StoredMeasure[]> {
  const rows = await tx.importMeasure.findMany({
    where: { batchId, standing: "PRESENT" },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: COLUMNS,
  });
  return rows.map(stored);
}

/** The measure that stands right behind another, or before it. */
export async function findNeighbour(
  tx: Tx,
  batchId: number,
  position: number,
  side: "before" | "after",
): Promise<StoredMeasure | null> {
  const row = await tx.importMeasure.findFirst({
    where: {
      batchId,
      standing: "PRESENT",
      position: side === "after" ? { gt: position } : { lt: position },
    },
    orderBy: { position: side === "after" ? "asc" : "desc" },
    select: COLUMNS,
  });
  return row && stored(row);
}

/** The measures whose content holds a text somewhere: those that may print a name. */
export async function listMeasuresPrinting(
  tx: Tx,
  batchId: number,
  printed: string,
): Promise<StoredMeasure[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>(sql`
    SELECT id FROM import_measure WHERE batch_id = ${batchId} AND standing = 'PRESENT'
      AND position(${JSON.stringify(printed)} in content::text) > 0`);
  const found = await tx.importMeasure.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: COLUMNS,
  });
  return found.map(stored);
}

/** The ids of measures without a doubt that nobody has confirmed yet. */
export async function listCertainIds(tx: Tx, batchId: number): Promise<number[]> {
  const rows = await tx.importMeasure.findMany({
    where: { batchId, standing: "PRESENT", openDoubts: 0, confirmedAt: null },
    orderBy: { position: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Whether a measure of the batch is an item already. */
export async function isMatched(tx: Tx, batchId: number, itemId: number): Promise<boolean> {
  const row = await tx.importMeasure.findFirst({
    where: { batchId, itemId, standing: "PRESENT" },
    select: { id: true },
  });
  return row !== null;
}

/** The position behind which a measure stands that comes last under a heading, or where that would begin. */
export async function findEndOfHeading(
  tx: Tx,
  batchId: number,
  heading: { position: number },
  moving: number,
): Promise<number> {
  const [end] = await tx.$queryRaw<{ position: number | null }[]>(sql`
    SELECT max(m.position) AS position FROM import_measure m
    JOIN import_heading h ON h.id = m.heading_id
    WHERE m.batch_id = ${batchId} AND m.standing = 'PRESENT' AND m.id <> ${moving}
      AND h.position <= ${heading.position}`);
  return end?.position ?? -1;
}

/** All measures of a batch, also those that are no longer or not now among them. */
export async function listAllContents(
  tx: Tx,
  batchId: number,
): Promise<{ id: number; content: MeasureContent }[]> {
  const rows = await tx.importMeasure.findMany({
    where: { batchId },
    select: { id: true, content: true },
  });
  return rows.map(({ id, content }) => ({ id, content: content as unknown as MeasureContent }));
}

/** The measure that begins last at or before the line of a text, in the sheet that holds it where there are several. */
export async function findMeasureBefore(
  tx: Tx,
  batchId: number,
  { line, text }: { line: number; text: string },
): Promise<StoredMeasure | null> {
  const [before] = await tx.$queryRaw<{ id: number }[]>(sql`
    SELECT m.id FROM (SELECT id, position, (content -> 'source' ->> 'first')::int > ${line} AS later,
        content -> 'source' ->> 'sheet' AS sheet
      FROM import_measure WHERE batch_id = ${batchId} AND standing = 'PRESENT') m
    ORDER BY EXISTS (SELECT 1 FROM import_source_row r, jsonb_array_elements_text(r.cells) AS c
        WHERE r.batch_id = ${batchId} AND r.line = ${line} AND r.sheet IS NOT DISTINCT FROM m.sheet
          AND position(${text} in c) > 0) DESC,
      m.later, m.position * CASE WHEN m.later THEN 1 ELSE -1 END
    LIMIT 1`);
  return before ? findMeasure(tx, batchId, before.id) : null;
}
