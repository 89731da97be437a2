import type { Tx } from "@/lib/db/database";
import { type Sql, sql } from "@/lib/db/sql";
import type { EvidenceKind } from "@/lib/domain/evidence";
import type { EvidenceFile } from "@/lib/domain/report-content";
import { ok, type Result, refuse } from "@/lib/domain/result";
import { filledDocuments, type SentDocument } from "@/lib/domain/supporting-document";

/** What a document stands behind: exactly one of them. */
export type DocumentOwner =
  | { replyId: number }
  | { criterionId: number }
  | { verificationId: number }
  | { changeId: number }
  | { answerId: number }
  | { remedyPlanId: number };

/** A document as pages show it. */
export type DocumentLine = {
  kind: EvidenceKind;
  description: string;
  link: string | null;
  file: EvidenceFile | null;
};

/**
 * Keeps what a form sent, blank rows left out. Ids of files come from the browser: one that is not the item's, or was
 * brought by another than who wrote the paper, is refused at `documents.N.file`.
 */
export async function insertDocuments(
  tx: Tx,
  {
    itemId,
    of: owner,
    documents,
    field = "documents",
  }: {
    itemId: number;
    of: DocumentOwner;
    documents: readonly SentDocument[];
    /** What the form calls the rows. */
    field?: string;
  },
): Promise<Result<null>> {
  const ids = documents.flatMap(({ fileId }) => (fileId === null ? [] : [fileId]));
  const known = ids.length > 0 ? await listOwnFiles(tx, itemId, owner, ids) : new Set<string>();
  const issues = documents.flatMap(({ fileId }, index) =>
    fileId === null || known.has(fileId)
      ? []
      : [{ field: `${field}.${index}.file`, code: "file-unknown" }],
  );
  if (issues.length > 0) return refuse({ kind: "invalid", issues });
  const rows = filledDocuments(documents);
  await tx.supportingDocument.createMany({
    data: rows.map(({ kind, description, link, fileId }, ordinal) => ({
      ...owner,
      ...{ itemId, ordinal, kind, description, link, fileId },
    })),
  });
  return ok(null);
}

/** Which of these files are the item's and were brought by the person who wrote the paper they are to stand behind. */
async function listOwnFiles(
  tx: Tx,
  itemId: number,
  owner: DocumentOwner,
  ids: readonly string[],
): Promise<Set<string>> {
  const files = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT f.id FROM stored_file f WHERE f.item_id = ${itemId} AND f.id = ANY(${[...ids]}::uuid[])
      AND f.uploaded_by_id = (${authorOf(owner)})`);
  return new Set(files.map(({ id }) => id));
}

function authorOf(owner: DocumentOwner): Sql {
  if ("replyId" in owner)
    return sql`SELECT replied_by_id FROM notice_reply WHERE id = ${owner.replyId}::int`;
  if ("criterionId" in owner)
    return sql`SELECT c.requested_by_id FROM closure_criterion k
      JOIN closure_request c ON c.id = k.closure_id WHERE k.id = ${owner.criterionId}::int`;
  if ("verificationId" in owner)
    return sql`SELECT verified_by_id FROM verification WHERE id = ${owner.verificationId}::int`;
  if ("changeId" in owner)
    return sql`SELECT requested_by_id FROM change_request WHERE id = ${owner.changeId}::int`;
  if ("answerId" in owner)
    return sql`SELECT answered_by_id FROM instruction_answer WHERE id = ${owner.answerId}::int`;
  return sql`SELECT submitted_by_id FROM remedy_plan WHERE id = ${owner.remedyPlanId}::int`;
}

/** The documents `d` of an owner as JSON reads them, in their order: `documentsOf(sql`d.reply_id = r.id`)`. */
export function documentsOf(owner: Sql): Sql {
  return sql`coalesce((SELECT json_agg(json_build_object('kind', d.kind, 'description', d.description,
      'link', d.link, 'file', CASE WHEN f.id IS NULL THEN NULL ELSE json_build_object('id', f.id,
        'name', f.name, 'size', f.size, 'contentType', f.content_type) END) ORDER BY d.ordinal)
    FROM supporting_document d LEFT JOIN stored_file f ON f.id = d.file_id WHERE ${owner}), '[]')`;
}
