import type { Database, Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import { selectRows, sql } from "@/lib/db/sql";
import { type DocumentLine, documentsOf } from "@/lib/db/supporting-documents";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { VerificationMethod, VerificationOutcome } from "@/lib/domain/verification";

/** A verification as pages show it. */
export type VerificationLine = {
  id: number;
  method: VerificationMethod;
  outcome: VerificationOutcome;
  verifiedOn: PlainDate;
  source: string;
  findings: string;
  companions: string | null;
  verifiedBy: string;
  documents: DocumentLine[];
};

/** The verifications of item `w`, the newest day first. */
export const VERIFICATIONS = sql`coalesce((SELECT json_agg(json_build_object('id', v.id,
    'method', v.method, 'outcome', v.outcome, 'verifiedOn', v.verified_on, 'source', v.source,
    'findings', v.findings, 'companions', v.companions, 'verifiedBy', n.display_name,
    'documents', ${documentsOf(sql`d.verification_id = v.id`)})
    ORDER BY v.verified_on DESC, v.id DESC)
  FROM verification v JOIN app_user n ON n.id = v.verified_by_id WHERE v.item_id = w.id), '[]')`;

/** An item with all its verifications. */
export type VerificationPage = {
  id: number;
  code: string;
  text: string;
  revoked: boolean;
  verifications: VerificationLine[];
};

export async function findVerificationPage(
  db: Database,
  itemId: number,
): Promise<VerificationPage | null> {
  const [found] = await selectRows<VerificationPage>(
    db.pool,
    sql`SELECT w.id, w.code, w.measure_text AS text, w.state = 'REVOKED' AS revoked,
        ${VERIFICATIONS} AS verifications
      FROM work_item w WHERE w.id = ${itemId}`,
  );
  return found ?? null;
}

/** Keeps a verification: nothing ever changes or removes it (R14). */
export async function insertVerification(
  tx: Tx,
  verification: {
    itemId: number;
    method: VerificationMethod;
    outcome: VerificationOutcome;
    verifiedOn: PlainDate;
    source: string;
    findings: string;
    companions: string | null;
    verifiedById: number;
    recordedAt: Date;
    recordedOn: PlainDate;
    /** The look-back that it was made for. */
    lookBackId?: number;
  },
): Promise<number> {
  const { verifiedOn, recordedOn, ...row } = verification;
  const { id } = await tx.verification.create({
    data: { ...row, verifiedOn: dateOf(verifiedOn), recordedOn: dateOf(recordedOn) },
  });
  return id;
}
