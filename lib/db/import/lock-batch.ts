import type { Tx } from "@/lib/db/database";
import { sql } from "@/lib/db/sql";
import { findUnitRegistry } from "@/lib/db/unit-registry";
import type { TitleDoubt } from "@/lib/decomposition/measure";
import type { MeasureContent } from "@/lib/decomposition/review/measure-content";
import type { Particulars } from "@/lib/decomposition/review/propose-particulars";
import type { UnitRegistry } from "@/lib/domain/unit-names";
import type { ImportBatch } from "@/prisma/client/client";

/** A file that is being looked through, held until the decision on it is made. */
export type LockedBatch = Omit<ImportBatch, "particulars"> & { particulars: Particulars };

/** The year of deadlines that print none: the titles' own, else that of the day of issue. */
export function undatedYear({
  titleYear,
  particulars,
}: Pick<LockedBatch, "titleYear" | "particulars">) {
  return titleYear ?? (particulars.issuedOn.slice(0, 4) || null);
}

/** Takes hold of a batch: decisions on one file are made one after another, however many people decide. */
export async function lockBatch(tx: Tx, batchId: number): Promise<LockedBatch | null> {
  await tx.$queryRaw(sql`SELECT 1 FROM import_batch WHERE id = ${batchId} FOR UPDATE`);
  const batch = await tx.importBatch.findUnique({ where: { id: batchId } });
  return batch && { ...batch, particulars: batch.particulars as unknown as Particulars };
}

/** What a reading must know: the units of the day, with the names that people have settled for this file. */
export async function findReviewRegistry(tx: Tx, batchId: number): Promise<UnitRegistry> {
  const registry = await findUnitRegistry(tx);
  const settled = await tx.importName.findMany({
    where: { batchId, unitId: { not: null } },
    include: { unit: { select: { name: true } } },
  });
  const learnt = settled.flatMap(({ printed, unit }) => (unit ? [[printed, unit.name]] : []));
  return { ...registry, aliases: { ...registry.aliases, ...Object.fromEntries(learnt) } };
}

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

/** The measure that begins last at or before a line of the file. */
export async function findNearestMeasure(
  tx: Tx,
  batchId: number,
  line: number,
): Promise<StoredMeasure | null> {
  const [nearest] = await tx.$queryRaw<{ id: number }[]>(sql`
    SELECT id FROM import_measure WHERE batch_id = ${batchId} AND standing = 'PRESENT'
    ORDER BY (content -> 'source' ->> 'first')::int > ${line}, position
      * CASE WHEN (content -> 'source' ->> 'first')::int > ${line} THEN 1 ELSE -1 END
    LIMIT 1`);
  return nearest ? findMeasure(tx, batchId, nearest.id) : null;
}

/** A key area or main task of a batch. */
export type StoredHeading = {
  id: number;
  parentId: number | null;
  level: "KEY_AREA" | "MAIN_TASK";
  position: number;
  no: string;
  title: string;
  printed: string[];
  doubts: TitleDoubt[];
  openDoubts: number;
  version: number;
};

/** A batch's headings in order. */
export async function listHeadings(tx: Tx, batchId: number): Promise<StoredHeading[]> {
  const rows = await tx.importHeading.findMany({
    where: { batchId },
    orderBy: { position: "asc" },
  });
  return rows.map(({ batchId: _, printed, doubts, ...row }) => ({
    ...row,
    printed: printed as string[],
    doubts: doubts as unknown as TitleDoubt[],
  }));
}
