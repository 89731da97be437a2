import type { Database, Tx } from "@/lib/db/database";
import { openRequests, type RequestRow } from "@/lib/db/requests";
import { type Sql, selectRows, sql } from "@/lib/db/sql";
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

/** What another unit asks of it, by the item that it is about. */
export type OpenRequest = {
  kind: RequestRow["kind"];
  id: number;
  itemId: number;
  number: string;
  level: null;
  text: string;
  dueOn: PlainDate;
};

/** Of which plan and unit, one notice left out. */
type Papers = { planId: number; unitId: number; but: number | null };

/** Requests that are told one by one; more are seen on their own page. */
const REQUESTS = 50;

/** The office's papers that a unit has yet to answer, and drafts to it: the next could be merged into them (R16). */
export async function listOpenPapers(tx: Tx, papers: Papers): Promise<OpenPaper[]> {
  return tx.$queryRaw(sql`
    SELECT kind, id, number, level, version, text, due::text AS "dueOn"
    FROM (${openPapers(papers)}) p ORDER BY due, kind, id`);
}

/** The same with what other units ask of it, by answer day. */
export function listAllAsked(
  db: Database,
  papers: Papers,
  today: PlainDate,
): Promise<(OpenPaper | OpenRequest)[]> {
  const { planId, unitId } = papers;
  const requests = openRequests({ planId, unitIds: [unitId], limit: REQUESTS }, today);
  return selectRows(
    db.pool,
    sql`SELECT kind, id, number, level, version, text, due::text AS "dueOn", item_id AS "itemId"
      FROM (SELECT p.*, NULL::int AS item_id FROM (${openPapers(papers)}) p
        UNION ALL
        SELECT q.kind, q.id, q.code, NULL, 0, left(q.asked, 70), q."answerDue", q."itemId"
        FROM (${requests}) q) asked
      ORDER BY due, kind, id`,
  );
}

function openPapers({ planId, unitId, but }: Papers): Sql {
  return sql`SELECT CASE state WHEN 'DRAFTED' THEN 'DRAFT' ELSE 'NOTICE' END AS kind, id, number, level,
      version, left(demand, 70) AS text, answer_due_on AS due
    FROM supervision_notice WHERE plan_id = ${planId} AND unit_id = ${unitId}
      AND state IN ('DRAFTED', 'ISSUED', 'ACKNOWLEDGED', 'RETURNED') AND level <> 'REFERRAL'
      AND id IS DISTINCT FROM ${but}::int
    UNION ALL
    SELECT 'INSTRUCTION', id, number, NULL, version, left(text, 70), due_on
    FROM instruction WHERE plan_id = ${planId} AND owner_unit_id = ${unitId}
      AND state IN ('OPEN', 'RETURNED')`;
}
