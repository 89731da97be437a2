import type { Tx } from "@/lib/db/database";
import { sql } from "@/lib/db/sql";
import type { PlainDate } from "@/lib/domain/plain-date";

/** An item of a plan as an amended table meets it: its place, words, units, days and targets. */
export type RegisteredMeasureRow = {
  id: number;
  code: string;
  keyArea: { no: string; title: string };
  mainTask: { no: string; title: string };
  group: { no: string; title: string } | null;
  no: string;
  text: string;
  /** Registered names, first lead first. */
  lead: string[];
  responsible: string[];
  deadlinePrinted: string | null;
  milestones: {
    name: string;
    dueOn: PlainDate;
    baselineDueOn: PlainDate;
    reachedOn: PlainDate | null;
  }[];
  indicators: {
    name: string;
    comparator: "AT_LEAST" | "AT_MOST" | "EXACTLY";
    target: number;
    unit: string;
    dueOn: PlainDate | null;
    scope: "CITY" | "PROVINCE";
  }[];
};

/**
 * A plan's items in document order, revoked ones left out, each with its current milestones and indicators:
 * a `RegisteredMeasure` and `ItemSubstance` of lib/decomposition, in one statement; only some where named.
 */
export function listRegisteredMeasures(
  tx: Tx,
  planId: number,
  only: readonly number[] | null = null,
): Promise<RegisteredMeasureRow[]> {
  return tx.$queryRaw<RegisteredMeasureRow[]>(sql`
    SELECT w.id, w.code, json_build_object('no', k.printed_number, 'title', k.title) AS "keyArea",
      json_build_object('no', t.printed_number, 'title', t.title) AS "mainTask",
      CASE WHEN w.group_number IS NOT NULL OR w.group_title IS NOT NULL THEN json_build_object(
        'no', coalesce(w.group_number, ''), 'title', coalesce(w.group_title, '')) END AS "group",
      w.printed_number AS no, w.measure_text AS text,
      coalesce(a.lead, '{}') AS lead, coalesce(a.responsible, '{}') AS responsible,
      w.deadline_printed AS "deadlinePrinted",
      coalesce(m.milestones, '[]') AS milestones, coalesce(i.indicators, '[]') AS indicators
    FROM work_item w
    JOIN key_area k ON k.id = w.key_area_id
    JOIN main_task t ON t.id = w.main_task_id
    LEFT JOIN (SELECT a.item_id,
        array_agg(u.name ORDER BY a.ordinal) FILTER (WHERE a.role = 'LEAD') AS lead,
        array_agg(u.name ORDER BY a.ordinal) FILTER (WHERE a.role = 'RESPONSIBLE') AS responsible
      FROM assignment a JOIN unit u ON u.id = a.unit_id
      JOIN work_item o ON o.id = a.item_id AND o.plan_id = ${planId}
      GROUP BY a.item_id) a ON a.item_id = w.id
    LEFT JOIN (SELECT m.item_id, json_agg(json_build_object('name', m.name,
        'dueOn', m.current_due_on, 'baselineDueOn', m.baseline_due_on, 'reachedOn', m.reached_on)
        ORDER BY m.ordinal) AS milestones
      FROM milestone m JOIN work_item o ON o.id = m.item_id AND o.plan_id = ${planId}
      WHERE m.withdrawn_on IS NULL AND m.remedy_plan_id IS NULL GROUP BY m.item_id) m ON m.item_id = w.id
    LEFT JOIN (SELECT i.item_id, json_agg(json_build_object('name', i.name,
        'comparator', i.comparator, 'target', i.target::float8, 'unit', i.unit, 'dueOn', i.due_on,
        'scope', i.scope) ORDER BY i.ordinal) AS indicators
      FROM indicator i JOIN work_item o ON o.id = i.item_id AND o.plan_id = ${planId}
      WHERE i.withdrawn_on IS NULL GROUP BY i.item_id) i ON i.item_id = w.id
    WHERE w.plan_id = ${planId} AND w.state <> 'REVOKED'
      AND (${only}::int[] IS NULL OR w.id = ANY(${only}::int[]))
    ORDER BY w.ordinal`);
}
