import { sql } from "@/lib/db/sql";
import type { InstructionState } from "@/lib/domain/instruction";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import type { PromiseAnswer } from "@/lib/domain/report-content";

const SHOWN = 12;

/** An instruction on an item; who may read it is `canReadInstruction`'s matter. */
export type ItemInstruction = {
  id: number;
  number: string;
  state: InstructionState;
  text: string;
  givenById: number | null;
  ownerUnitId: number;
  filingUnitId: number | null;
  owner: string;
  giver: string | null;
  dueOn: PlainDate;
};

/** What a report promised as the next step, and what the report after it said of that. */
export type ItemPromise = {
  month: Month;
  step: string;
  dueOn: PlainDate;
  answeredIn: Month | null;
  kept: PromiseAnswer | null;
};

/** A bottleneck with the helper's answer. */
export type ItemBottleneck = {
  id: number;
  what: string;
  helper: string;
  raisedOn: PlainDate;
  answerDue: PlainDate;
  answer: string | null;
  answeredOn: PlainDate | null;
  settledOn: PlainDate | null;
};

/** What was asked, promised and ordered on an item (R5), each the newest first. */
export type ItemFollowUp = {
  instructions: ItemInstruction[];
  promises: ItemPromise[];
  bottlenecks: ItemBottleneck[];
};

const INSTRUCTIONS = sql`(SELECT json_agg(json_build_object('id', i.id, 'number', i.number,
    'state', i.state, 'text', i.text, 'givenById', i.given_by_id, 'ownerUnitId', i.owner_unit_id,
    'filingUnitId', w.filing_unit_id, 'owner', u.name, 'giver', n.display_name, 'dueOn', i.due_on)
    ORDER BY i.id DESC)
  FROM instruction i JOIN unit u ON u.id = i.owner_unit_id
  LEFT JOIN app_user n ON n.id = i.given_by_id WHERE i.item_id = w.id)`;

/** Reports that reached the office, each as it stands: as accepted, else as last sent. */
const PROMISES = sql`(SELECT json_agg(json_build_object('month', p.month, 'step', p.step,
    'dueOn', p.due, 'answeredIn', p.answered_in, 'kept', p.kept) ORDER BY p.month DESC)
  FROM (SELECT o.month, v.next_step AS step, v.next_step_due_on AS due,
      lead(o.month) OVER months AS answered_in, lead(v.promise_kept) OVER months AS kept
    FROM progress_report r JOIN reporting_period o ON o.id = r.period_id
    JOIN report_revision v ON v.id = coalesce(r.accepted_revision_id, r.latest_revision_id)
    WHERE r.item_id = w.id AND r.state IN ('SUBMITTED', 'ACCEPTED', 'CORRECTED')
    WINDOW months AS (ORDER BY o.month) ORDER BY o.month DESC LIMIT ${SHOWN}) p)`;

const BOTTLENECKS = sql`(SELECT json_agg(json_build_object('id', b.id, 'what', b.what,
    'helper', b.helper, 'raisedOn', b.raised_on, 'answerDue', b.answer_due_on, 'answer', b.answer,
    'answeredOn', b.answered_on, 'settledOn', b.settled_on) ORDER BY b.id DESC)
  FROM (SELECT x.*, u.name AS helper FROM bottleneck x JOIN unit u ON u.id = x.helper_unit_id
    WHERE x.item_id = w.id ORDER BY x.id DESC LIMIT ${SHOWN}) b)`;

/** All of it of item `w`. */
export const ITEM_FOLLOW_UP = sql`json_build_object('instructions', coalesce(${INSTRUCTIONS}, '[]'),
  'promises', coalesce(${PROMISES}, '[]'), 'bottlenecks', coalesce(${BOTTLENECKS}, '[]'))`;
