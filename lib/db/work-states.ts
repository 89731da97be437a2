import { type Sql, sql } from "@/lib/db/sql";
import type { LookedItemList, WorkDays } from "@/lib/domain/todays-work";

/** The latest month of which the office has a report on item `s`; null where it has none. */
export const LAST_REPORTED_MONTH = sql`(SELECT p.month FROM progress_report r
  JOIN reporting_period p ON p.id = r.period_id
  WHERE r.item_id = s.item_id AND r.state IN ('SUBMITTED', 'ACCEPTED', 'CORRECTED')
  ORDER BY p.month DESC LIMIT 1)`;

/** The last day of item `s`'s office light where it ends within days (`WorkDays`); null where it stands longer or there is none. */
export function overrideEnds({ today, overrideUntil }: WorkDays): Sql {
  return sql`(CASE WHEN s.office_light IS NOT NULL THEN (SELECT max(o.valid_until) FROM light_override o
    WHERE o.item_id = s.item_id AND o.valid_from <= ${today}::date AND o.valid_until >= ${today}::date
      AND (o.withdrawn_on IS NULL OR o.withdrawn_on > ${today}::date)
    HAVING max(o.valid_until) <= ${overrideUntil}::date) END)`;
}

/**
 * What a person who looks at item `s` on a list sees, as text: the look is about that and no longer holds when it
 * is another.
 */
export function seenState(list: LookedItemList, days: WorkDays): Sql {
  switch (list) {
    case "turned-red":
      return sql`(CASE WHEN s.light = 'RED' THEN s.since::text END)`;
    case "difference":
      return sql`concat_ws('/', coalesce(s.self_light::text, '-'), s.system_light,
        coalesce(s.office_light::text, '-'), ${overrideEnds(days)})`;
    case "silent":
      return sql`coalesce(${LAST_REPORTED_MONTH}, '-')`;
    case "always-green":
      return sql`(CASE WHEN s.light = 'GREEN' THEN ${days.quarter} END)`;
  }
}
