import type { Tx } from "@/lib/db/database";
import { sql } from "@/lib/db/sql";
import type { EvidenceFile, ReportContent, ReportEvidence } from "@/lib/domain/report-content";
import { ok, type Result, refuse } from "@/lib/domain/result";

/** A report as sent: evidence names its file by id. */
export type SentContent = Omit<ReportContent, "evidence"> & {
  evidence: readonly (Omit<ReportEvidence, "file"> & { fileId: string | null })[];
};

/** The report with its files looked up; a file that is not the item's is refused. */
export async function withFiles(
  tx: Tx,
  itemId: number,
  sent: SentContent,
): Promise<Result<ReportContent>> {
  const ids = sent.evidence.flatMap(({ fileId }) => (fileId === null ? [] : [fileId]));
  const files = await listFiles(tx, itemId, ids);
  const issues = sent.evidence.flatMap(({ fileId }, index) =>
    fileId !== null && !files.has(fileId)
      ? [{ field: `evidence.${index}`, code: "file-unknown" }]
      : [],
  );
  if (issues.length > 0) return refuse({ kind: "invalid", issues });
  const evidence = sent.evidence.map(({ fileId, ...each }) => ({
    ...each,
    file: fileId === null ? null : (files.get(fileId) ?? null),
  }));
  return ok({ ...sent, evidence });
}

async function listFiles(
  tx: Tx,
  itemId: number,
  ids: readonly string[],
): Promise<Map<string, EvidenceFile>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<EvidenceFile[]>(sql`
    SELECT id, name, size, content_type AS "contentType" FROM stored_file
    WHERE item_id = ${itemId} AND id = ANY(${[...ids]}::uuid[])`);
  return new Map(rows.map((file) => [file.id, file]));
}
