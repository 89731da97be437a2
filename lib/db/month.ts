import type { Database } from "@/lib/db/database";
import { HEADLINE } from "@/lib/db/headline";
import { type ListedPeriod, type MonthSlice, placedItems } from "@/lib/db/month-sql";
import { selectRows, sql } from "@/lib/db/sql";
import type { Light, SelfLight } from "@/lib/domain/light";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { ReportState } from "@/lib/domain/report";
import type { DelayReason } from "@/lib/domain/report-content";
import type { ReturnReason } from "@/lib/domain/return-reason";

/** An item that a unit files, with how its report of the period stands and what to know before filing. */
export type MonthRow = {
  itemId: number;
  code: string;
  text: string;
  light: Light;
  unitId: number;
  unitName: string;
  state: ReportState | null;
  /** Whether it is still to be filed. */
  open: boolean;
  promise: string | null;
  promiseDue: PlainDate | null;
  /** Milestones not reached that are due by `soonUntil`, in printed order. */
  dueMilestones: { name: string; due: PlainDate }[];
  /** Whether one fell due within the days that the report tells about. */
  fallsDue: boolean;
  /** Percent of the last accepted report; null where there is none. */
  lastPercent: number | null;
  lastSelfLight: SelfLight | null;
  lastDelayReason: DelayReason | null;
  /** Amendments of the document since the last report. */
  changes: number;
  remark: { text: string; author: string; writtenOn: PlainDate } | null;
  acceptanceCriteria: string | null;
  /** Why the report was last sent back, if it was. */
  returned: { reasonCode: ReturnReason | null; reason: string } | null;
};

/** The rows of a part of the month, with how many there are in all. */
export type MonthRows = { rows: MonthRow[]; todo: number; total: number };

/** The items of some filing units in a period, those to be filed first, each half by risk. */
export async function listMonthRows(
  db: Database,
  plan: { id: number; today: PlainDate },
  period: ListedPeriod,
  unitIds: readonly number[],
  { limit, offset, soonUntil }: MonthSlice & { soonUntil: PlainDate },
): Promise<MonthRows> {
  const rows = await selectRows<MonthRow & Omit<MonthRows, "rows">>(
    db.pool,
    sql`WITH ${placedItems(plan.id, period, unitIds, plan.today)}
      SELECT p.item_id AS "itemId", w.code, ${HEADLINE} AS text, p.light, p.unit_id AS "unitId",
        p.unit_name AS "unitName", p.state, p.open, p.next_step AS promise,
        p.next_step_due_on AS "promiseDue", p.falls_due AS "fallsDue",
        p.last_percent AS "lastPercent", p.self_light AS "lastSelfLight",
        p.delay_reason AS "lastDelayReason",
        w.acceptance_criteria AS "acceptanceCriteria", p.todo, p.total,
        coalesce((SELECT json_agg(json_build_object('name', m.name, 'due', m.current_due_on)
            ORDER BY m.ordinal) FROM milestone m WHERE m.item_id = p.item_id
            AND m.withdrawn_on IS NULL AND m.reached_on IS NULL
            AND m.current_due_on <= ${soonUntil}::date), '[]') AS "dueMilestones",
        (SELECT count(*)::int FROM amendment a WHERE a.item_id = p.item_id
          AND a.undone_on IS NULL AND a.approved_on >= p.submitted_on) AS changes,
        (SELECT json_build_object('text', k.text, 'author', n.display_name, 'writtenOn', k.written_on)
          FROM item_remark k JOIN app_user n ON n.id = k.author_id
          WHERE k.item_id = p.item_id ORDER BY k.id DESC LIMIT 1) AS remark,
        CASE WHEN p.state = 'RETURNED' THEN (
          SELECT json_build_object('reasonCode', x.reason_code, 'reason', x.reason) FROM review x
          WHERE x.revision_id = p.latest_revision_id AND x.decision = 'RETURNED'
          ORDER BY x.id DESC LIMIT 1) END AS returned
      FROM placed p JOIN work_item w ON w.id = p.item_id
      WHERE p.place > ${offset} AND p.place <= ${offset + limit}
      ORDER BY p.open DESC, p.place`,
  );
  const { todo = 0, total = 0 } = rows[0] ?? {};
  return { rows: rows.map(({ todo: _, total: __, ...row }) => row), todo, total };
}
