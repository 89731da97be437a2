import type { Database } from "@/lib/db/database";
import { HEADLINE } from "@/lib/db/headline";
import { standingsOn } from "@/lib/db/light-history";
import { LISTED_REASONS } from "@/lib/db/listed-reasons";
import type { PlanDay } from "@/lib/db/member-standings";
import { type Sql, selectRows, sql } from "@/lib/db/sql";
import type { Light } from "@/lib/domain/light";
import type { ListedReason } from "@/lib/domain/light-reason";
import type { Month, PlainDate } from "@/lib/domain/plain-date";

type Place = { itemId: number; code: string; text: string; unit: string | null };

/** An item that turned red, with why: the gravest reason first. */
export type TurnedRow = Place & { since: PlainDate; reasons: ListedReason[] };

/** An item whose next milestone falls due soon. */
export type StakeRow = Place & { light: Light; due: PlainDate; milestone: string };

/** A bottleneck that waits for its helper's word. */
export type WaitingRow = Place & { id: number; what: string; helper: string; due: PlainDate };

/** An item completed, or a milestone reached by an accepted report: `month` leads to that report's evidence. */
export type DoneRow = Place & {
  kind: "completed" | "milestone";
  day: PlainDate;
  milestone: string | null;
  month: Month | null;
};

type Listed<Row> = { rows: Row[]; total: number };

/** What the leader's page tells beside its counts. */
export type BriefFacts = {
  turned: Listed<TurnedRow>;
  stake: Listed<StakeRow>;
  waiting: Listed<WaitingRow>;
  done: Listed<DoneRow>;
};
export type BriefList = keyof BriefFacts;

export type BriefQuery = PlanDay & {
  /** The first day of what is told as new. */
  since: PlainDate;
  /** The last day of what is to come. */
  until: PlainDate;
  limitOf: (list: BriefList) => number;
};

/** Reads the lists of the leader's page in one statement, each with how many there are in all. */
export async function findBriefFacts(db: Database, query: BriefQuery): Promise<BriefFacts> {
  const { limitOf } = query;
  const [row] = await selectRows<BriefFacts>(
    db.pool,
    sql`SELECT ${listed(turned(query), sql`ordinal`, limitOf("turned"))} AS turned,
      ${listed(stake(query), sql`gravity, due, ordinal`, limitOf("stake"))} AS stake,
      ${listed(waiting(query), sql`due, ordinal, id`, limitOf("waiting"))} AS waiting,
      ${listed(done(query), sql`kind, day DESC, ordinal`, limitOf("done"))} AS done`,
  );
  if (!row) throw new Error("A statement without FROM has one row.");
  return row;
}

function listed(rows: Sql, order: Sql, limit: number): Sql {
  return sql`(SELECT json_build_object('rows', coalesce(json_agg(q), '[]'),
      'total', coalesce(max(q.total), 0))
    FROM (SELECT x.*, count(*) OVER ()::int AS total FROM (${rows}) x
      ORDER BY ${order} LIMIT ${limit}) q)`;
}

const PLACE = sql`w.id AS "itemId", w.code, ${HEADLINE} AS text, u.name AS unit, s.ordinal`;

function standing({ planId, day, past }: PlanDay): Sql {
  return sql`${past ? standingsOn(planId, day) : sql`item_standing s`}
    JOIN work_item w ON w.id = s.item_id LEFT JOIN unit u ON u.id = s.filing_unit_id`;
}

function turned(query: BriefQuery): Sql {
  return sql`SELECT ${PLACE}, s.since, to_json(${LISTED_REASONS}) AS reasons FROM ${standing(query)}
    WHERE s.plan_id = ${query.planId} AND s.light = 'RED' AND s.since >= ${query.since}::date`;
}

function stake(query: BriefQuery): Sql {
  return sql`SELECT ${PLACE}, s.light, s.next_due_on AS due, s.next_due_name AS milestone,
      array_position(ARRAY['RED', 'AMBER', 'NO_DATA'], s.light::text) AS gravity
    FROM ${standing(query)}
    WHERE s.plan_id = ${query.planId}
      AND s.next_due_on BETWEEN ${query.day}::date AND ${query.until}::date`;
}

function waiting(query: BriefQuery): Sql {
  const day = sql`${query.day}::date`;
  return sql`SELECT ${PLACE}, b.id, b.what, h.name AS helper, b.answer_due_on AS due
    FROM bottleneck b JOIN ${standing(query)} ON s.item_id = b.item_id
    JOIN unit h ON h.id = b.helper_unit_id
    WHERE s.plan_id = ${query.planId} AND b.raised_on <= ${day}
      AND (b.answered_on IS NULL OR b.answered_on > ${day})
      AND (b.settled_on IS NULL OR b.settled_on > ${day})`;
}

function done(query: BriefQuery): Sql {
  const within = sql`BETWEEN ${query.since}::date AND ${query.day}::date`;
  return sql`SELECT ${PLACE}, 'completed' AS kind, d.completed_on AS day, NULL AS milestone,
      NULL AS month
    FROM completion d JOIN ${standing(query)} ON s.item_id = d.item_id
    WHERE s.plan_id = ${query.planId} AND d.completed_on ${within}
      AND (d.reopened_on IS NULL OR d.reopened_on > ${query.day}::date)
    UNION ALL
    SELECT ${PLACE}, 'milestone', m.reached_on, m.name, o.month
    FROM milestone m JOIN ${standing(query)} ON s.item_id = m.item_id
    JOIN report_revision v ON v.id = m.reached_by_revision_id
    JOIN progress_report r ON r.id = v.report_id AND r.accepted_on ${within}
    JOIN reporting_period o ON o.id = r.period_id
    WHERE s.plan_id = ${query.planId} AND m.withdrawn_on IS NULL`;
}
