import type { Tx } from "@/lib/db/database";
import { sql } from "@/lib/db/sql";
import { lockUnits } from "@/lib/db/unit-register";
import type { MeasureContent } from "@/lib/decomposition/review/measure-content";
import type { Particulars } from "@/lib/decomposition/review/propose-particulars";

/** The file's text as a plan keeps it: its rows in order, cells parted by tabs. */
export async function findSourceText(tx: Tx, batchId: number): Promise<string> {
  const [row] = await tx.$queryRaw<{ text: string | null }[]>(sql`
    SELECT string_agg(line, E'\n' ORDER BY ordinal) AS text FROM (
      SELECT r.ordinal, (SELECT string_agg(replace(c.value, E'\n', ' '), E'\t' ORDER BY c.ordinality)
        FROM jsonb_array_elements_text(r.cells) WITH ORDINALITY AS c) AS line
      FROM import_source_row r WHERE r.batch_id = ${batchId}) AS lines`);
  return row?.text ?? "";
}

/** Stores contents that changed without a person's decision on each. */
export async function rewriteContents(
  tx: Tx,
  contents: readonly { id: number; content: MeasureContent }[],
): Promise<void> {
  const rows = contents.map(({ id, content }) => ({ id, content, doubts: content.doubts.length }));
  await tx.$executeRaw(sql`
    UPDATE import_measure m SET content = r.content, open_doubts = r.doubts, version = m.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (id int, content jsonb, doubts int)
    WHERE m.id = r.id`);
}

/**
 * Makes aliases of the names that people settled for a file, as far as a measure still reads them so: the next
 * table that prints one is understood. A name of another unit, or another file's alias, stays as it is. Holds
 * the register of units.
 */
export async function learnAliases(tx: Tx, batchId: number): Promise<number> {
  await lockUnits(tx);
  return tx.$executeRaw(sql`
    INSERT INTO unit_alias (unit_id, alias)
    SELECT n.unit_id, n.printed FROM import_name n JOIN unit u ON u.id = n.unit_id
    WHERE n.batch_id = ${batchId}
      AND NOT EXISTS (SELECT 1 FROM unit o WHERE n.printed IN (o.name, o.full_name))
      AND EXISTS (SELECT 1 FROM import_measure m
        WHERE m.batch_id = n.batch_id AND m.standing = 'PRESENT'
          AND (m.content -> 'leadUnits') || (m.content -> 'responsibleUnits')
            @> jsonb_build_array(jsonb_build_object('printed', n.printed, 'unit', u.name)))
    ON CONFLICT (alias) DO NOTHING`);
}

/** Marks a batch as published into a plan. */
export async function markPublished(
  tx: Tx,
  batchId: number,
  published: {
    planId: number;
    particulars: Particulars;
    changes: object | null;
    byId: number | null;
    at: Date;
  },
): Promise<void> {
  const { planId, particulars, changes, byId, at } = published;
  await tx.importBatch.update({
    where: { id: batchId },
    data: {
      state: "PUBLISHED",
      planId,
      particulars: { ...particulars },
      ...(changes && { changes }),
      publishedById: byId,
      publishedAt: at,
      version: { increment: 1 },
    },
  });
}

/** What is still open in a batch: doubts, measures nobody confirmed, texts without a place. */
export async function countOpen(tx: Tx, batchId: number) {
  const [row] = await tx.$queryRaw<{ doubts: number; unconfirmed: number; loose: number }[]>(sql`
    SELECT (SELECT coalesce(sum(open_doubts), 0)::int FROM import_measure
        WHERE batch_id = ${batchId} AND standing = 'PRESENT')
      + (SELECT coalesce(sum(open_doubts), 0)::int FROM import_heading
        WHERE batch_id = ${batchId}) AS doubts,
      (SELECT count(*)::int FROM import_measure
        WHERE batch_id = ${batchId} AND standing = 'PRESENT' AND confirmed_at IS NULL
          AND open_doubts = 0) AS unconfirmed,
      (SELECT count(*)::int FROM import_loose
        WHERE batch_id = ${batchId} AND use IS NULL) AS loose`);
  return row ?? { doubts: 0, unconfirmed: 0, loose: 0 };
}

/** Marks a publication as taken back. */
export async function markUndone(tx: Tx, batchId: number, at: Date): Promise<void> {
  await tx.importBatch.update({
    where: { id: batchId },
    data: { state: "UNDONE", endedAt: at, version: { increment: 1 } },
  });
}

/** How many items of the amended plan a file no longer has. */
export async function countDropped(tx: Tx, batchId: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ dropped: number }[]>(sql`
    SELECT count(*)::int AS dropped FROM import_batch b
    JOIN work_item i ON i.plan_id = b.amends_plan_id AND i.state <> 'REVOKED'
    WHERE b.id = ${batchId} AND NOT EXISTS (SELECT 1 FROM import_measure x
      WHERE x.batch_id = b.id AND x.item_id = i.id AND x.standing = 'PRESENT')`);
  return row?.dropped ?? 0;
}
