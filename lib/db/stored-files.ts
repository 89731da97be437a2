import type { Database, Tx } from "@/lib/db/database";
import { RELEASED } from "@/lib/db/filing-sql";
import { type Sql, selectRows, sql } from "@/lib/db/sql";
import type { EvidenceKind } from "@/lib/domain/evidence";
import type { KeptFile } from "@/lib/domain/file-policy";
import type { Month } from "@/lib/domain/plain-date";
import type { EvidenceFile } from "@/lib/domain/report-content";

/** A file as its row is made. */
export type NewFile = EvidenceFile & { sha256: string; uploadedById: number; uploadedAt: Date };

/**
 * The file of an item with these very bytes that serves the same use: a report shares with reports, a document with its
 * person's own, so that a file is never read by right of something else. Call it with the item locked.
 */
export async function findSameFile(
  tx: Tx,
  itemId: number,
  { sha256, uploadedById }: Pick<NewFile, "sha256" | "uploadedById">,
  use: "report" | "document",
): Promise<EvidenceFile | null> {
  const shared =
    use === "report"
      ? OF_NO_PAPER
      : sql`${OF_NO_REPORT} AND f.uploaded_by_id = ${uploadedById}::int`;
  const [row] = await tx.$queryRaw<EvidenceFile[]>(sql`
    SELECT f.id, f.name, f.size, f.content_type AS "contentType" FROM stored_file f
    WHERE f.item_id = ${itemId} AND f.sha256 = ${sha256} AND ${shared} LIMIT 1`);
  return row ?? null;
}

export async function insertFile(tx: Tx, itemId: number, file: NewFile): Promise<void> {
  await tx.storedFile.create({ data: { itemId, ...file } });
}

/** How many files of an item no report and no draft names. */
export async function countUnnamedFiles(tx: Tx, itemId: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>(sql`
    SELECT count(*)::int AS count FROM stored_file f WHERE f.item_id = ${itemId} AND ${UNNAMED}`);
  return row?.count ?? 0;
}

/**
 * Drops the rows of an item's files that were uploaded before a moment and that nothing names; returns their ids, whose
 * bytes the caller removes. Call it with the item locked: a draft being saved may name one of them.
 */
export async function dropUnnamedFiles(tx: Tx, itemId: number, before: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>(sql`
    DELETE FROM stored_file f
    WHERE f.item_id = ${itemId} AND f.uploaded_at < ${before}::timestamptz AND ${UNNAMED}
    RETURNING f.id`);
  return rows.map(({ id }) => id);
}

/** Not behind anything that a unit or the office sent beside the reports. */
const OF_NO_PAPER: Sql = sql`NOT EXISTS (SELECT 1 FROM supporting_document o WHERE o.file_id = f.id)`;

/** Named neither by evidence that was filed nor by a draft. */
const OF_NO_REPORT: Sql = sql`NOT EXISTS (SELECT 1 FROM evidence e WHERE e.file_id = f.id)
  AND NOT EXISTS (SELECT 1 FROM report_draft d JOIN progress_report r ON r.id = d.report_id
    WHERE r.item_id = f.item_id AND d.content->'evidence' @>
      jsonb_build_array(jsonb_build_object('file', jsonb_build_object('id', f.id::text))))`;

const UNNAMED: Sql = sql`${OF_NO_REPORT} AND ${OF_NO_PAPER}`;

/** Of a released report, or of a correction that is before the office. */
const SHOWN: Sql = sql`(${RELEASED} OR v.id = r.correction_revision_id)`;

/** The papers that a file `f` stands behind. */
const PAPERS: Sql = sql`(SELECT coalesce(json_agg(CASE
      WHEN n.id IS NOT NULL THEN json_build_object('kind', 'notice', 'level', n.level, 'unitId', n.unit_id)
      WHEN i.id IS NOT NULL THEN json_build_object('kind', 'instruction',
        'givenById', i.given_by_id, 'ownerUnitId', i.owner_unit_id)
      ELSE json_build_object('kind', 'item') END), '[]')
    FROM supporting_document o
    LEFT JOIN notice_reply y ON y.id = o.reply_id
    LEFT JOIN supervision_notice n ON n.id = y.notice_id
    LEFT JOIN instruction_answer a ON a.id = o.answer_id
    LEFT JOIN instruction i ON i.id = a.instruction_id
    WHERE o.file_id = f.id)`;

/** A file of an item with who has seen the reports that name it and what else does; null where the item has no such file. */
export async function findFile(
  db: Database,
  itemId: number,
  fileId: string,
): Promise<(EvidenceFile & KeptFile) | null> {
  const [row] = await selectRows<EvidenceFile & KeptFile>(
    db.pool,
    sql`SELECT f.id, f.name, f.size, f.content_type AS "contentType",
        f.uploaded_by_id AS "uploadedById", ${PAPERS} AS papers,
        coalesce((SELECT CASE WHEN bool_or(coalesce(${SHOWN}, false)) THEN 'RELEASED' ELSE 'FILED' END
          FROM evidence e JOIN report_revision v ON v.id = e.revision_id
          JOIN progress_report r ON r.id = v.report_id WHERE e.file_id = f.id
          HAVING count(*) > 0), 'UNFILED') AS standing
      FROM stored_file f WHERE f.item_id = ${itemId} AND f.id = ${fileId}::uuid`,
  );
  return row ?? null;
}

/** An item by its code, and whether its report of a month has a draft; null where there is no such item. */
export async function findUploadPlace(
  db: Database,
  itemId: number,
  month: Month | null,
): Promise<{ code: string; hasDraft: boolean } | null> {
  const [row] = await selectRows<{ code: string; hasDraft: boolean }>(
    db.pool,
    sql`SELECT w.code, EXISTS (SELECT 1 FROM report_draft d
        JOIN progress_report r ON r.id = d.report_id JOIN reporting_period p ON p.id = r.period_id
        WHERE r.item_id = w.id AND p.month = ${month}) AS "hasDraft"
      FROM work_item w WHERE w.id = ${itemId}`,
  );
  return row ?? null;
}

/** A piece of evidence of an earlier report that can be named again: its file or its address. */
export type EarlierEvidence = {
  id: number;
  month: Month;
  kind: EvidenceKind;
  description: string;
  link: string | null;
  file: EvidenceFile | null;
};

/** An item's evidence that the office took over, with a file or an address, each once, of the newest month first. */
export function listEarlierEvidence(
  db: Database,
  itemId: number,
  most: number,
): Promise<EarlierEvidence[]> {
  return selectRows<EarlierEvidence>(
    db.pool,
    sql`SELECT * FROM (
        SELECT DISTINCT ON (coalesce(e.file_id::text, e.link)) e.id, p.month, e.kind,
          e.description, e.link, CASE WHEN f.id IS NULL THEN NULL ELSE json_build_object('id', f.id,
            'name', f.name, 'size', f.size, 'contentType', f.content_type) END AS file
        FROM progress_report r JOIN reporting_period p ON p.id = r.period_id
        JOIN evidence e ON e.revision_id = r.accepted_revision_id
        LEFT JOIN stored_file f ON f.id = e.file_id
        WHERE r.item_id = ${itemId} AND coalesce(e.file_id::text, e.link) IS NOT NULL
        ORDER BY coalesce(e.file_id::text, e.link), p.month DESC, e.id
      ) named ORDER BY month DESC, id LIMIT ${most}`,
  );
}
