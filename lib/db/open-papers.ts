import type { Tx } from "@/lib/db/database";
import { sql } from "@/lib/db/sql";
import type { LadderLevel } from "@/lib/domain/loop-policy";
import type { PlainDate } from "@/lib/domain/plain-date";

/** What the office has sent to a unit, or is about to: a draft has no number yet, an instruction no level. */
export type OpenPaper = {
  kind: "DRAFT" | "NOTICE" | "INSTRUCTION";
  id: number;
  number: string | null;
  level: LadderLevel | null;
  version: number;
  text: string;
  dueOn: PlainDate;
};

/** The office's papers that a unit has yet to answer, and drafts to it: the next could be merged into them (R16). */
export async function listOpenPapers(
  tx: Tx,
  { planId, unitId, but }: { planId: number; unitId: number; but: number | null },
): Promise<OpenPaper[]> {
  return tx.$queryRaw(sql`
    SELECT kind, id, number, level, version, text, due::text AS "dueOn" FROM (
      SELECT CASE state WHEN 'DRAFTED' THEN 'DRAFT' ELSE 'NOTICE' END AS kind, id, number, level, version,
        left(demand, 70) AS text, answer_due_on AS due
      FROM supervision_notice WHERE plan_id = ${planId} AND unit_id = ${unitId}
        AND state IN ('DRAFTED', 'ISSUED', 'ACKNOWLEDGED', 'RETURNED') AND level <> 'REFERRAL'
        AND id IS DISTINCT FROM ${but}::int
      UNION ALL
      SELECT 'INSTRUCTION', id, number, NULL, version, left(text, 70), due_on
      FROM instruction WHERE plan_id = ${planId} AND owner_unit_id = ${unitId}
        AND state IN ('OPEN', 'RETURNED')) papers
    ORDER BY due, kind, id`);
}
