import type { Database } from "@/lib/db/database";
import { HEADLINE } from "@/lib/db/headline";
import {
  INSTRUCTION_ROW,
  type InstructionRow,
  readableInstructions,
} from "@/lib/db/instruction-pages";
import { withinScope } from "@/lib/db/read-scope";
import { type Sql, selectRows, sql } from "@/lib/db/sql";
import type { Light } from "@/lib/domain/light";
import {
  type AgendaList,
  type MeetingState,
  nextMonthStart,
  type Standing,
} from "@/lib/domain/meeting";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { ReadScope } from "@/lib/domain/policy";

/** A meeting in a list. */
export type MeetingRow = {
  id: number;
  title: string;
  heldOn: PlainDate;
  place: string | null;
  state: MeetingState;
  entries: number;
  decisions: number;
  /** Decisions that wait for their units. */
  open: number;
};

/** The meetings of a plan, the latest first; those whose minutes are not closed perhaps left out. */
export function listMeetingRows(
  db: Database,
  scope: ReadScope,
  asked: { planId: number; closedOnly: boolean; limit: number; offset: number },
): Promise<MeetingRow[]> {
  const decided = (further: Sql) => sql`(SELECT count(*)::int FROM instruction i
    WHERE i.meeting_id = m.id ${further} ${readableInstructions(scope)})`;
  return selectRows<MeetingRow>(
    db.pool,
    sql`SELECT m.id, m.title, m.held_on AS "heldOn", m.place, m.state,
        (SELECT count(*)::int FROM meeting_entry e JOIN work_item w ON w.id = e.item_id
          WHERE e.meeting_id = m.id ${withinScope(scope, sql`w.id`, sql`w.filing_unit_id`)}) AS entries,
        ${decided(sql``)} AS decisions, ${decided(sql`AND i.state IN ('OPEN', 'RETURNED')`)} AS open
      FROM meeting m WHERE m.plan_id = ${asked.planId}
        AND (m.state = 'CLOSED' OR NOT ${asked.closedOnly})
      ORDER BY m.held_on DESC, m.id DESC LIMIT ${asked.limit} OFFSET ${asked.offset}`,
  );
}

/** What every page of a meeting says of it. */
export type MeetingHead = {
  id: number;
  planId: number;
  title: string;
  heldOn: PlainDate;
  place: string | null;
  state: MeetingState;
  version: number;
  calledBy: string;
  closedBy: string | null;
};

export async function findMeeting(db: Database, id: number): Promise<MeetingHead | null> {
  const nameOf = (person: Sql) =>
    sql`(SELECT n.display_name FROM app_user n WHERE n.id = ${person})`;
  const [row] = await selectRows<MeetingHead>(
    db.pool,
    sql`SELECT m.id, m.plan_id AS "planId", m.title, m.held_on AS "heldOn", m.place, m.state, m.version,
        ${nameOf(sql`m.called_by_id`)} AS "calledBy", ${nameOf(sql`m.closed_by_id`)} AS "closedBy"
      FROM meeting m WHERE m.id = ${id}`,
  );
  return row ?? null;
}

/** An item on an agenda: where it stood when it came there, and its light now. */
export type EntryRow = {
  id: number;
  itemId: number;
  code: string;
  text: string;
  unitName: string | null;
  list: AgendaList | null;
  standing: Standing;
  light: Light | null;
  note: string | null;
};

/** The agenda in its order, as far as the reader may know its items. */
export function listEntryRows(
  db: Database,
  scope: ReadScope,
  meetingId: number,
): Promise<EntryRow[]> {
  return selectRows<EntryRow>(
    db.pool,
    sql`SELECT e.id, e.item_id AS "itemId", w.code, ${HEADLINE} AS text, u.name AS "unitName", e.list,
        e.standing, s.light, e.note
      FROM meeting_entry e JOIN work_item w ON w.id = e.item_id
      LEFT JOIN unit u ON u.id = w.filing_unit_id LEFT JOIN item_standing s ON s.item_id = w.id
      WHERE e.meeting_id = ${meetingId} ${withinScope(scope, sql`w.id`, sql`w.filing_unit_id`)}
      ORDER BY e.ordinal, e.id`,
  );
}

/** A decision of the meeting itself, or of one before. */
export type DecisionRow = InstructionRow & { former: boolean };

/**
 * What a meeting decided, and before that what the one before it decided and what earlier ones did that was not
 * settled by its day: the loop that each meeting begins with (R5).
 */
export function listDecisions(
  db: Database,
  scope: ReadScope,
  { id, planId }: { id: number; planId: number },
): Promise<DecisionRow[]> {
  return selectRows<DecisionRow>(
    db.pool,
    sql`WITH this AS (SELECT m.held_on, m.id FROM meeting m WHERE m.id = ${id}),
      earlier AS (SELECT m.id, row_number() OVER (ORDER BY m.held_on DESC, m.id DESC) AS back
        FROM meeting m, this WHERE m.plan_id = ${planId} AND (m.held_on, m.id) < (this.held_on, this.id))
      SELECT ${INSTRUCTION_ROW}, i.meeting_id <> ${id} AS former
      FROM instruction i CROSS JOIN this LEFT JOIN earlier ON earlier.id = i.meeting_id
      WHERE i.plan_id = ${planId} AND (i.meeting_id = ${id} OR earlier.back = 1
          OR earlier.back > 1 AND (i.closed_on IS NULL OR i.closed_on >= this.held_on))
        ${readableInstructions(scope)}
      ORDER BY i.due_on, i.id`,
  );
}

/** The first day from next month on by which reports are due; null where the plan has none yet. */
export async function findNextReportDay(
  db: Database,
  { id, today }: { id: number; today: PlainDate },
): Promise<PlainDate | null> {
  const [row] = await selectRows<{ due: PlainDate | null }>(
    db.pool,
    sql`SELECT min(p.due_on) AS due FROM reporting_period p
      WHERE p.plan_id = ${id} AND p.due_on >= ${nextMonthStart(today)}::date`,
  );
  return row?.due ?? null;
}
