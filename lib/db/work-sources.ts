import { ASKED, AT_OFFICE } from "@/lib/db/asked-sql";
import { FIRST_LISTED_REASON } from "@/lib/db/listed-reasons";
import { noSql, type Sql, sql } from "@/lib/db/sql";
import { LAST_REPORTED_MONTH, overrideEnds, seenState } from "@/lib/db/work-states";
import type { ItemList, WorkDays } from "@/lib/domain/todays-work";

/** Whose list of which plan on which day; bottlenecks perhaps only of one unit that waits and one that is asked. */
export type WorkQuery = {
  planId: number;
  userId: number;
  days: WorkDays;
  asker?: number | undefined;
  helper?: number | undefined;
};

/** A list as SQL over `item_standing s`, which its plan and its `where` narrow. */
export type WorkSource = {
  /** Further tables. */
  joins: Sql;
  where: Sql;
  /** What of the further tables `facts` reads, as columns of the found row `f`. */
  more: Sql;
  /** The order's values (`WORK_ORDER`), unique together. */
  order: readonly Sql[];
  /** What the list says of an item beside what every list says: name and value pairs of a JSON object, of `s` and `f`. */
  facts: Sql;
};

const BY_PLACE = [sql`s.ordinal`];
/** Whether history entry `t` is of a light that calls for the office. */
const IN_TROUBLE = sql`t.light IN ('AMBER', 'RED')`;

/** Where each list's items come from; `s` is the item's standing. */
export function workSource(list: ItemList, query: WorkQuery): WorkSource {
  return SOURCES[list](query);
}

const SOURCES: Record<ItemList, (query: WorkQuery) => WorkSource> = {
  "turned-red": ({ userId, days }) => ({
    joins: noSql,
    where: sql`AND s.light = 'RED' AND NOT EXISTS (SELECT 1 FROM work_look k
      WHERE k.item_id = s.item_id AND k.list = 'TURNED_RED' AND k.user_id = ${userId}
        AND k.state = s.since::text)`,
    more: noSql,
    order: BY_PLACE,
    facts: sql`'since', s.since, 'reason', ${FIRST_LISTED_REASON}, 'state', ${seenState("turned-red", days)},
      'before', (SELECT e.light FROM light_entry e
        WHERE e.item_id = s.item_id AND e.valid_from < s.since ORDER BY e.valid_from DESC LIMIT 1)`,
  }),
  "no-data": () => ({
    joins: noSql,
    where: sql`AND s.light = 'NO_DATA'`,
    more: noSql,
    order: BY_PLACE,
    facts: sql`'reason', ${FIRST_LISTED_REASON}`,
  }),
  difference: ({ days }) => ({
    joins: noSql,
    where: sql`AND (s.self_light::text <> s.system_light::text
          AND s.system_light IN ('GREEN', 'AMBER', 'RED')
        OR s.office_light <> s.system_light OR ${overrideEnds(days)} IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM work_look k WHERE k.item_id = s.item_id
        AND k.list = 'DIFFERENCE' AND k.state = ${seenState("difference", days)})`,
    more: sql`, ${overrideEnds(days)} AS ends`,
    order: BY_PLACE,
    facts: sql`'self', s.self_light, 'system', s.system_light, 'office', s.office_light,
      'ends', f.ends, 'state', ${seenState("difference", days)}`,
  }),
  milestones: ({ days }) => ({
    joins: sql`JOIN milestone m ON m.item_id = s.item_id AND m.reached_on IS NULL
      AND m.withdrawn_on IS NULL
      AND m.current_due_on BETWEEN ${days.today}::date AND ${days.weekUntil}::date`,
    where: sql`AND s.light <> 'DONE'`,
    more: sql`, m.name AS node, m.current_due_on AS due`,
    order: [sql`m.current_due_on`, sql`s.ordinal`, sql`m.id`],
    facts: sql`'milestone', f.node, 'due', f.due`,
  }),
  promises: ({ days }) => ({
    joins: noSql,
    where: sql`AND s.promise_due_on <= ${days.today}::date AND s.light <> 'DONE'`,
    more: noSql,
    order: [sql`s.promise_due_on`, sql`s.ordinal`],
    facts: sql`'due', s.promise_due_on, 'month', ${LAST_REPORTED_MONTH},
      'nextStep', (SELECT v.next_step FROM progress_report r
        JOIN reporting_period p ON p.id = r.period_id
        JOIN report_revision v ON v.id = r.latest_revision_id
        WHERE r.item_id = s.item_id AND r.state IN ('SUBMITTED', 'ACCEPTED', 'CORRECTED')
        ORDER BY p.month DESC LIMIT 1)`,
  }),
  bottlenecks: ({ days, asker, helper }) => ({
    joins: sql`JOIN bottleneck b ON b.item_id = s.item_id AND b.answered_on IS NULL
      AND b.settled_on IS NULL JOIN unit h ON h.id = b.helper_unit_id`,
    where: sql`${asker === undefined ? noSql : sql`AND s.filing_unit_id = ${asker}`}
      ${helper === undefined ? noSql : sql`AND b.helper_unit_id = ${helper}`}`,
    more: sql`, b.what, b.answer_due_on AS due, h.name AS helper`,
    order: [
      sql`(b.answer_due_on >= ${days.today}::date)::int`,
      sql`h.ordinal`,
      sql`s.ordinal`,
      sql`b.id`,
    ],
    facts: sql`'what', f.what, 'helper', f.helper, 'due', f.due,
      'overdue', f.due < ${days.today}::date`,
  }),
  silent: ({ planId, days }) => ({
    joins: noSql,
    where: sql`AND (s.last_heard_on IS NULL OR s.last_heard_on < ${days.silentBefore}::date)
      AND ${wasAskedSince(planId, days)} AND NOT EXISTS (SELECT 1 FROM work_look k
        WHERE k.item_id = s.item_id AND k.list = 'SILENT' AND k.looked_on >= ${days.silentBefore}::date)`,
    more: noSql,
    order: BY_PLACE,
    facts: sql`'month', ${LAST_REPORTED_MONTH}, 'state', ${seenState("silent", days)}`,
  }),
  "always-green": ({ days }) => ({
    joins: noSql,
    where: sql`AND s.light = 'GREEN'
      AND EXISTS (SELECT 1 FROM light_entry g WHERE g.item_id = s.item_id AND g.light = 'GREEN'
        AND g.valid_from <= ${days.greenUntil}::date)
      AND NOT EXISTS (SELECT 1 FROM light_entry t WHERE t.item_id = s.item_id AND ${IN_TROUBLE}
        AND (t.valid_until IS NULL OR t.valid_until > ${days.greenUntil}::date))
      AND (s.last_reached_on IS NULL OR s.last_reached_on <= ${days.greenUntil}::date)
      AND NOT EXISTS (SELECT 1 FROM work_look k WHERE k.item_id = s.item_id
        AND k.list = 'ALWAYS_GREEN' AND k.state = ${days.quarter})`,
    more: noSql,
    order: BY_PLACE,
    facts: sql`'since', ${QUIET_SINCE}, 'reached', s.last_reached_on,
      'state', ${seenState("always-green", days)}`,
  }),
};

/**
 * From when item `s` has been green without amber or red since: waiting for the office after a due day interrupts the
 * colour, not the calm.
 */
const QUIET_SINCE = sql`(SELECT min(g.valid_from) FROM light_entry g
  WHERE g.item_id = s.item_id AND g.light = 'GREEN' AND g.valid_from >= coalesce(
    (SELECT max(t.valid_until) FROM light_entry t WHERE t.item_id = s.item_id AND ${IN_TROUBLE}),
    '-infinity'))`;

/**
 * Whether a report that item `s` was asked for has come due since the office last heard of it, and is not there: an
 * item is silent by its own rhythm. One that was never heard of has had the days of silence since its first due day.
 */
function wasAskedSince(planId: number, { today, silentBefore }: WorkDays): Sql {
  return sql`EXISTS (SELECT 1 FROM work_item w
    JOIN reporting_period p ON p.plan_id = ${planId} AND p.due_on < ${today}::date
      AND (p.due_on > s.last_heard_on OR s.last_heard_on IS NULL AND p.due_on < ${silentBefore}::date)
    LEFT JOIN progress_report r ON r.item_id = w.id AND r.period_id = p.id
    WHERE w.id = s.item_id AND ${ASKED} AND NOT ${AT_OFFICE})`;
}
