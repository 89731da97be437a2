import type { Database } from "@/lib/db/database";
import { HEADLINE } from "@/lib/db/headline";
import { standingsOn } from "@/lib/db/light-history";
import { noSql, type Sql, selectRows, sql } from "@/lib/db/sql";
import type { Light } from "@/lib/domain/light";
import type { PlainDate } from "@/lib/domain/plain-date";

/** A plan's day; `past` reads what was known then. */
export type PlanDay = { planId: number; day: PlainDate; past: boolean };

/** A collective that shares items of a plan, in the units' order. */
export type CollectiveRow = { id: number; name: string; items: number; members: number };

/** How many items of a collective show a light for one of its members. */
export type MemberCount = { memberId: number; memberName: string; light: Light; count: number };

/** An item of a collective with how many of its members show each light. */
export type CollectiveItem = {
  id: number;
  code: string;
  text: string;
  light: Light;
  members: Partial<Record<Light, number>>;
  total: number;
};

/** The collectives of a plan's items with how much there is of each. */
export function listCollectives(db: Database, when: PlanDay): Promise<CollectiveRow[]> {
  return selectRows<CollectiveRow>(
    db.pool,
    sql`SELECT g.id, g.name, count(DISTINCT s.item_id)::int AS items,
        (SELECT count(*)::int FROM collective_member m
          WHERE m.collective_id = g.id AND ${isMember(when.day)}) AS members
      FROM ${standings(when)} JOIN assignment a ON a.item_id = s.item_id
      JOIN unit g ON g.id = a.unit_id AND g.kind = 'COLLECTIVE'
      WHERE s.plan_id = ${when.planId} GROUP BY g.id ORDER BY g.ordinal, g.id`,
  );
}

/** The lights of a collective's members over its items, members in the units' own order. */
export function countMemberLights(
  db: Database,
  when: PlanDay,
  collectiveId: number,
): Promise<MemberCount[]> {
  return selectRows<MemberCount>(
    db.pool,
    sql`SELECT n.id AS "memberId", n.name AS "memberName", x.light, count(*)::int AS count
      FROM (${memberStates(when, collectiveId)}) x JOIN unit n ON n.id = x.member_id
      GROUP BY n.id, x.light ORDER BY n.ordinal, n.id, x.light`,
  );
}

export type CollectiveItemQuery = PlanDay & {
  collectiveId: number;
  /** Items for which this member shows this light; any member or light where it is left out. */
  memberId?: number | undefined;
  light?: Light | undefined;
  limit: number;
  offset: number;
};

/** One page of a collective's items in document order. */
export function listCollectiveItems(
  db: Database,
  query: CollectiveItemQuery,
): Promise<CollectiveItem[]> {
  const { collectiveId, memberId, light, limit, offset } = query;
  const chosen = sql`true ${memberId === undefined ? noSql : sql`AND x.member_id = ${memberId}`}
    ${light === undefined ? noSql : sql`AND x.light = ${light}`}`;
  return selectRows<CollectiveItem>(
    db.pool,
    sql`SELECT w.id, w.code, ${HEADLINE} AS text, q.standing AS light, q.members, q.total
      FROM (SELECT g.item_id, g.standing, json_object_agg(g.light, g.count) AS members,
          g.ordinal, count(*) OVER ()::int AS total
        FROM (SELECT x.item_id, x.standing, x.ordinal, x.light, count(*)::int AS count,
            bool_or(bool_or(${chosen})) OVER (PARTITION BY x.item_id) AS chosen
          FROM (${memberStates(query, collectiveId)}) x
          GROUP BY x.item_id, x.standing, x.ordinal, x.light) g
        WHERE g.chosen GROUP BY g.item_id, g.standing, g.ordinal
        ORDER BY g.ordinal LIMIT ${limit} OFFSET ${offset}) q
      JOIN work_item w ON w.id = q.item_id ORDER BY q.ordinal`,
  );
}

/** The members of today of the collectives that share item `w`, with what each was asked and how it rated its part. */
export const ITEM_MEMBERS = sql`coalesce((SELECT json_agg(json_build_object(
    'collectiveId', g.id, 'collectiveName', g.name, 'memberId', n.id, 'memberName', n.name,
    'files', n.id IS NOT DISTINCT FROM w.filing_unit_id, 'asks', coalesce((
      SELECT json_agg(json_build_object('month', p.month, 'answerDue', c.answer_due_on,
        'answered', c.answered_at IS NOT NULL, 'selfLight', c.self_light) ORDER BY p.month)
      FROM contribution c JOIN reporting_period p ON p.id = c.period_id
      WHERE c.item_id = w.id AND c.unit_id = n.id), '[]'))
    ORDER BY g.ordinal, g.id, n.ordinal, n.id)
  FROM unit g JOIN collective_member m ON m.collective_id = g.id AND m.valid_until IS NULL
  JOIN unit n ON n.id = m.member_id
  WHERE g.kind = 'COLLECTIVE'
    AND g.id IN (SELECT a.unit_id FROM assignment a WHERE a.item_id = w.id)), '[]')`;

const ZONE = sql`'Asia/Shanghai'`;

/** Whether `collective_member m` belongs to its collective on a day; its last day is the one before `valid_until`. */
function isMember(day: PlainDate): Sql {
  return sql`(m.valid_from IS NULL OR m.valid_from <= ${day}::date)
    AND (m.valid_until IS NULL OR m.valid_until > ${day}::date)`;
}

function standings({ planId, day, past }: PlanDay): Sql {
  return past ? standingsOn(planId, day) : sql`item_standing s`;
}

/** How each member stands on each item of a collective: the same answer as `memberLight` of the domain. */
function memberStates(when: PlanDay, collectiveId: number): Sql {
  const { planId, day, past } = when;
  const known = (moment: Sql) =>
    past ? sql`(${moment} AT TIME ZONE ${ZONE})::date <= ${day}::date` : sql`${moment} IS NOT NULL`;
  return sql`SELECT s.item_id, s.ordinal, s.light AS standing, m.member_id,
      CASE WHEN s.filing_unit_id = m.member_id THEN coalesce(s.self_light::text, 'NO_DATA')
        ELSE coalesce(told.light, 'NOT_DUE') END AS light
    FROM ${standings(when)}
    JOIN collective_member m ON m.collective_id = ${collectiveId} AND ${isMember(day)}
    LEFT JOIN LATERAL (
      SELECT CASE WHEN q.answered THEN coalesce(q.self_light, 'NO_DATA') ELSE 'NO_DATA' END AS light
      FROM (SELECT p.month, c.answer_due_on, c.self_light::text,
          coalesce(${known(sql`c.answered_at`)}, false) AS answered
        FROM contribution c JOIN reporting_period p ON p.id = c.period_id
        WHERE c.item_id = s.item_id AND c.unit_id = m.member_id
          AND ${known(sql`c.asked_at`)}) q
      ORDER BY (q.answered OR q.answer_due_on < ${day}::date) DESC, q.month DESC LIMIT 1) told
      ON true
    WHERE s.plan_id = ${planId} AND EXISTS (SELECT 1 FROM assignment a
      WHERE a.item_id = s.item_id AND a.unit_id = ${collectiveId})`;
}
