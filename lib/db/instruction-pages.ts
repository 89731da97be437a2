import type { Database } from "@/lib/db/database";
import { HEADLINE } from "@/lib/db/headline";
import { heldOn } from "@/lib/db/memberships";
import { OFF_BOARDS } from "@/lib/db/off-boards";
import { noSql, type Sql, selectRows, sql } from "@/lib/db/sql";
import { type DocumentLine, documentsOf } from "@/lib/db/supporting-documents";
import type { InstructionState } from "@/lib/domain/instruction";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { ReadScope } from "@/lib/domain/policy";

/** An instruction in a list. */
export type InstructionRow = {
  id: number;
  number: string;
  state: InstructionState;
  text: string;
  dueOn: PlainDate;
  owner: string;
  /** Whose word it is; null for a meeting's. */
  giver: string | null;
  item: { id: number; code: string } | null;
};

/** The columns of a row; `i` is the instruction. */
export const INSTRUCTION_ROW = sql`i.id, i.number, i.state, i.text, i.due_on AS "dueOn",
  (SELECT u.name FROM unit u WHERE u.id = i.owner_unit_id) AS owner,
  (SELECT n.display_name FROM app_user n WHERE n.id = i.given_by_id) AS giver,
  (SELECT json_build_object('id', w.id, 'code', w.code) FROM work_item w WHERE w.id = i.item_id) AS item`;

/** The same answer as `canReadInstruction` gives for one. */
export function readableInstructions(scope: ReadScope): Sql {
  if (scope.kind === "all") return noSql;
  const units = sql`ANY(${[...scope.unitIds]}::int[])`;
  return sql`AND (i.owner_unit_id = ${units}
    OR EXISTS (SELECT 1 FROM work_item w WHERE w.id = i.item_id AND w.filing_unit_id = ${units}))`;
}

/** The instructions of a plan: what units have yet to answer by its day, then answers that wait, then what is settled. */
export function listInstructionRows(
  db: Database,
  scope: ReadScope,
  { planId, limit, offset }: { planId: number; limit: number; offset: number },
): Promise<InstructionRow[]> {
  return selectRows<InstructionRow>(
    db.pool,
    sql`SELECT ${INSTRUCTION_ROW} FROM instruction i WHERE i.plan_id = ${planId} ${readableInstructions(scope)}
      ORDER BY CASE WHEN i.state IN ('OPEN', 'RETURNED') THEN 0 WHEN i.state = 'ANSWERED' THEN 1 ELSE 2 END,
        i.due_on, i.id LIMIT ${limit} OFFSET ${offset}`,
  );
}

/** An instruction with all that was said to it. */
export type InstructionPage = InstructionRow & {
  planId: number;
  version: number;
  givenById: number | null;
  ownerUnitId: number;
  filingUnitId: number | null;
  givenOn: PlainDate;
  recordedBy: string;
  itemText: string | null;
  closedBy: string | null;
  closedOn: PlainDate | null;
  closeReason: string | null;
  /** The first one first. */
  answers: {
    number: number;
    text: string;
    answeredBy: string;
    answeredOn: PlainDate;
    returnReason: string | null;
    returnedBy: string | null;
    returnedOn: PlainDate | null;
    documents: DocumentLine[];
  }[];
};

const nameOf = (id: Sql) => sql`(SELECT n.display_name FROM app_user n WHERE n.id = ${id})`;

const ANSWERS = sql`coalesce((SELECT json_agg(json_build_object('number', a.number, 'text', a.text,
    'answeredBy', ${nameOf(sql`a.answered_by_id`)}, 'answeredOn', a.answered_on,
    'returnReason', a.return_reason, 'returnedBy', ${nameOf(sql`a.returned_by_id`)},
    'returnedOn', a.returned_on, 'documents', ${documentsOf(sql`d.answer_id = a.id`)}) ORDER BY a.number)
  FROM instruction_answer a WHERE a.instruction_id = i.id), '[]')`;

export async function findInstructionPage(
  db: Database,
  id: number,
): Promise<InstructionPage | null> {
  const [row] = await selectRows<InstructionPage>(
    db.pool,
    sql`SELECT ${INSTRUCTION_ROW}, i.plan_id AS "planId", i.version, i.given_by_id AS "givenById",
        i.owner_unit_id AS "ownerUnitId", w.filing_unit_id AS "filingUnitId",
        i.given_on AS "givenOn", ${nameOf(sql`i.recorded_by_id`)} AS "recordedBy",
        CASE WHEN w.id IS NOT NULL THEN ${HEADLINE} END AS "itemText",
        ${nameOf(sql`i.closed_by_id`)} AS "closedBy", i.closed_on AS "closedOn",
        i.close_reason AS "closeReason", ${ANSWERS} AS answers
      FROM instruction i LEFT JOIN work_item w ON w.id = i.item_id WHERE i.id = ${id}`,
  );
  return row ?? null;
}

/** Whom an instruction can be given to, whose word it can be, and the item it is on. */
export type GivingChoices = {
  leaders: { id: number; name: string }[];
  units: { id: number; name: string }[];
  item: { id: number; code: string; text: string; filingUnitId: number | null } | null;
};

/** The choices of a new instruction, in one statement; an item of another plan is none. */
export async function findGivingChoices(
  db: Database,
  { planId, itemId, today }: { planId: number; itemId: number | null; today: PlainDate },
): Promise<GivingChoices> {
  const [row] = await selectRows<GivingChoices>(
    db.pool,
    sql`SELECT
      coalesce((SELECT json_agg(json_build_object('id', n.id, 'name', n.display_name) ORDER BY n.id)
        FROM app_user n WHERE EXISTS (SELECT 1 FROM membership m
          WHERE m.user_id = n.id AND m.role = 'LEADER' AND ${heldOn(today)})), '[]') AS leaders,
      coalesce((SELECT json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY u.ordinal, u.id)
        FROM unit u WHERE u.kind <> 'COLLECTIVE' AND u.valid_until IS NULL), '[]') AS units,
      (SELECT json_build_object('id', w.id, 'code', w.code, 'text', ${HEADLINE},
          'filingUnitId', w.filing_unit_id)
        FROM work_item w WHERE w.id = ${itemId}::int AND w.plan_id = ${planId}
          AND NOT ${OFF_BOARDS}) AS item`,
  );
  return row ?? { leaders: [], units: [], item: null };
}
