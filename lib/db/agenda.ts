import type { Tx } from "@/lib/db/database";
import { FIRST_LISTED_REASON } from "@/lib/db/listed-reasons";
import type { LockedMeeting } from "@/lib/db/meetings";
import { type Sql, sql } from "@/lib/db/sql";
import { AGENDA_CAP, AGENDA_LISTS, type AgendaList } from "@/lib/domain/meeting";
import type { PlainDate } from "@/lib/domain/plain-date";

/** Items of `item_standing s` that are on a list of the agenda. */
const SOURCES: Record<AgendaList, (today: PlainDate) => Sql> = {
  listed: () => sql`EXISTS (SELECT 1 FROM notice_item ni
    JOIN supervision_notice n ON n.id = ni.notice_id AND n.level = 'LISTED'
      AND n.state IN ('ISSUED', 'ACKNOWLEDGED', 'REPLIED', 'RETURNED')
    WHERE ni.item_id = s.item_id)`,
  red: () => sql`s.light = 'RED'`,
  "overdue-nodes": (today) => sql`EXISTS (SELECT 1 FROM milestone m WHERE m.item_id = s.item_id
    AND m.reached_on IS NULL AND m.withdrawn_on IS NULL AND m.current_due_on < ${today}::date)`,
  instructions: (today) => sql`EXISTS (SELECT 1 FROM instruction i WHERE i.item_id = s.item_id
    AND i.state IN ('OPEN', 'RETURNED') AND i.due_on < ${today}::date)`,
  promises: (today) => sql`(s.promise_due_on < ${today}::date OR (SELECT v.promise_kept = 'NOT_KEPT'
    FROM progress_report r JOIN reporting_period p ON p.id = r.period_id
    JOIN report_revision v ON v.id = r.latest_revision_id
    WHERE r.item_id = s.item_id AND r.state IN ('SUBMITTED', 'ACCEPTED', 'CORRECTED')
    ORDER BY p.month DESC LIMIT 1))`,
  bottlenecks: () => sql`EXISTS (SELECT 1 FROM bottleneck b WHERE b.item_id = s.item_id
    AND b.answered_on IS NULL AND b.settled_on IS NULL)`,
  difference: () => sql`(s.self_light::text <> s.system_light::text
    AND s.system_light IN ('GREEN', 'AMBER', 'RED') OR s.office_light <> s.system_light)`,
};

/** The gravest list that an item is on; null where it is on none. */
function gravestList(today: PlainDate): Sql {
  const cases = AGENDA_LISTS.map(
    (list, rank) => sql`WHEN ${SOURCES[list](today)} THEN ${rank}::int`,
  );
  return sql`CASE ${cases.reduce((all, each) => sql`${all} ${each}`)} END`;
}

/** Where an item stands, as it is kept with its entry (`Standing` of lib/domain/meeting). */
function standingOn(today: PlainDate): Sql {
  return sql`jsonb_build_object('on', ${today}::text, 'light', s.light, 'reason', ${FIRST_LISTED_REASON},
    'percent', s.percent, 'dueOn', s.next_due_on, 'dueName', s.next_due_name)`;
}

const lastOrdinal = (meetingId: number) =>
  sql`(SELECT coalesce(max(e.ordinal), 0) FROM meeting_entry e WHERE e.meeting_id = ${meetingId})`;

/** Puts what is on the lists and not yet on the agenda there, by gravity, then by place in the document; how many. */
export function drawEntries(tx: Tx, { id, plan }: LockedMeeting): Promise<number> {
  const { today } = plan;
  const lists = sql`${[...AGENDA_LISTS]}::text[]`;
  return tx.$executeRaw(sql`
    INSERT INTO meeting_entry (meeting_id, item_id, ordinal, list, standing)
    SELECT ${id}, s.item_id, ${lastOrdinal(id)} + row_number() OVER (ORDER BY s.rank, s.ordinal),
      (${lists})[s.rank + 1], s.standing
    FROM (SELECT s.item_id, s.ordinal, ${gravestList(today)} AS rank, ${standingOn(today)} AS standing
      FROM item_standing s JOIN work_item w ON w.id = s.item_id AND w.state <> 'REVOKED'
      WHERE s.plan_id = ${plan.id} AND s.light <> 'DONE' AND NOT EXISTS (
        SELECT 1 FROM meeting_entry e WHERE e.meeting_id = ${id} AND e.item_id = s.item_id)
      ORDER BY rank, s.ordinal LIMIT ${AGENDA_CAP}) s
    WHERE s.rank IS NOT NULL`);
}

/** Puts an item at the end of the agenda as somebody's own choice; 0 where it is there already. */
export function addEntry(tx: Tx, { id, plan }: LockedMeeting, itemId: number): Promise<number> {
  const { today } = plan;
  return tx.$executeRaw(sql`
    INSERT INTO meeting_entry (meeting_id, item_id, ordinal, list, standing)
    SELECT ${id}, s.item_id, ${lastOrdinal(id)} + 1, NULL, ${standingOn(today)}
    FROM item_standing s WHERE s.item_id = ${itemId}
    ON CONFLICT (meeting_id, item_id) DO NOTHING`);
}

/** The item of a plan that carries a code; null where none does, or it is revoked. */
export async function findItemByCode(tx: Tx, planId: number, code: string): Promise<number | null> {
  const found = await tx.workItem.findFirst({
    where: { planId, code, state: { not: "REVOKED" } },
    select: { id: true },
  });
  return found?.id ?? null;
}
