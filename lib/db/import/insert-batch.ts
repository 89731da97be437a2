import { createHash } from "node:crypto";
import type { Tx } from "@/lib/db/database";
import { sql } from "@/lib/db/sql";
import type { Decomposition, Heading, KeyAreaRead, Measure } from "@/lib/decomposition/measure";
import type { ShownRow } from "@/lib/decomposition/review/list-source-rows";
import { contentOfMeasure } from "@/lib/decomposition/review/measure-content";
import type { Particulars } from "@/lib/decomposition/review/propose-particulars";
import type { SourceNote } from "@/lib/domain/source-document";

/** A file with all that was read in it, about to be looked through. */
export type NewBatch = {
  amendsPlanId: number | null;
  file: { name: string; format: string; bytes: Uint8Array };
  particulars: Particulars;
  titleYear: string | null;
  read: Decomposition;
  notes: readonly SourceNote[];
  rows: readonly ShownRow[];
  uploadedById: number | null;
  uploadedAt: Date;
};

/** Keeps a file and its reading; each kind of row in one statement, however long the table. */
export async function insertBatch(tx: Tx, batch: NewBatch): Promise<number> {
  const { file, read, particulars, notes } = batch;
  const { id } = await tx.importBatch.create({
    data: {
      amendsPlanId: batch.amendsPlanId,
      fileName: file.name,
      format: file.format,
      size: file.bytes.length,
      sha256: createHash("sha256").update(file.bytes).digest("hex"),
      particulars: { ...particulars },
      titleYear: batch.titleYear,
      characters: read.coverage.characters,
      placed: read.coverage.placed,
      doubts: read.doubts as object,
      notes: [...notes],
      uploadedById: batch.uploadedById,
      uploadedAt: batch.uploadedAt,
      file: { create: { bytes: new Uint8Array(file.bytes) } },
    },
  });
  await insertSourceRows(tx, id, batch.rows);
  const headings = await insertHeadings(tx, id, read.keyAreas);
  await insertMeasures(tx, id, read.measures, headings);
  await tx.importLoose.createMany({
    data: read.coverage.unplaced.map(({ where, text }, position) => ({
      batchId: id,
      position,
      place: where,
      text,
    })),
  });
  return id;
}

async function insertSourceRows(tx: Tx, batchId: number, rows: readonly ShownRow[]) {
  await tx.$executeRaw(sql`
    INSERT INTO import_source_row (batch_id, ordinal, sheet, line, cells)
    SELECT ${batchId}, r.ordinal, r.row ->> 'sheet', (r.row ->> 'line')::int, r.row -> 'cells'
    FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) WITH ORDINALITY AS r (row, ordinal)`);
}

const keyOf = (area: Heading, task?: Heading | null) =>
  JSON.stringify([area.no, area.title, task?.no, task?.title]);

const NO_AREA: Heading = { no: "", title: "" };

/** The ids of key areas and main tasks by what they are called. */
async function insertHeadings(
  tx: Tx,
  batchId: number,
  keyAreas: readonly KeyAreaRead[],
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  let position = 0;
  for (const area of keyAreas) {
    const { no, title, mainTasks } = area;
    const made = await tx.importHeading.create({
      data: {
        batchId,
        level: "KEY_AREA",
        position: position++,
        no,
        title,
        printed: [title],
        doubts: [],
      },
    });
    if (!ids.has(keyOf(area))) ids.set(keyOf(area), made.id);
    const rows = await tx.importHeading.createManyAndReturn({
      data: mainTasks.map((task) => ({
        batchId,
        parentId: made.id,
        level: "MAIN_TASK" as const,
        position: position++,
        no: task.no,
        title: task.title,
        printed: task.printedTitles,
        doubts: task.doubts as object[],
        openDoubts: task.doubts.length,
      })),
      select: { id: true, position: true },
    });
    const first = position - mainTasks.length;
    for (const row of rows) {
      const key = keyOf(area, mainTasks[row.position - first]);
      if (!ids.has(key)) ids.set(key, row.id);
    }
  }
  return ids;
}

async function insertMeasures(
  tx: Tx,
  batchId: number,
  measures: readonly Measure[],
  headings: ReadonlyMap<string, number>,
) {
  const rows = measures.map((measure, position) => {
    const area = measure.keyArea ?? NO_AREA;
    const content = contentOfMeasure(measure);
    return {
      position,
      heading_id: headings.get(keyOf(area, measure.mainTask)) ?? headings.get(keyOf(area)) ?? null,
      content,
      open_doubts: content.doubts.length,
    };
  });
  await tx.$executeRaw(sql`
    INSERT INTO import_measure (batch_id, position, heading_id, content, open_doubts)
    SELECT ${batchId}, r.position, r.heading_id, r.content, r.open_doubts
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r (position int, heading_id int, content jsonb, open_doubts int)
    ORDER BY r.position`);
}
