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

/** Keeps what a form sent, blank rows left out; a file that is not the item's is refused at `documents.N`. */
export async function insertDocuments(
  tx: Tx,
  {
    itemId,
    of: owner,
    documents,
  }: { itemId: number; of: DocumentOwner; documents: readonly SentDocument[] },
): Promise<Result<null>> {
  const ids = documents.flatMap(({ fileId }) => (fileId === null ? [] : [fileId]));
  const files = await tx.storedFile.findMany({
    where: { itemId, id: { in: ids } },
    select: { id: true },
  });
  const known = new Set(files.map(({ id }) => id));
  const issues = documents.flatMap(({ fileId }, index) =>
    fileId === null || known.has(fileId)
      ? []
      : [{ field: `documents.${index}`, code: "file-unknown" }],
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

/** The documents `d` of an owner as JSON reads them, in their order: `documentsOf(sql`d.reply_id = r.id`)`. */
export function documentsOf(owner: Sql): Sql {
  return sql`coalesce((SELECT json_agg(json_build_object('kind', d.kind, 'description', d.description,
      'link', d.link, 'file', CASE WHEN f.id IS NULL THEN NULL ELSE json_build_object('id', f.id,
        'name', f.name, 'size', f.size, 'contentType', f.content_type) END) ORDER BY d.ordinal)
    FROM supporting_document d LEFT JOIN stored_file f ON f.id = d.file_id WHERE ${owner}), '[]')`;
}
