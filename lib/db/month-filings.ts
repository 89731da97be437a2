import type { Database } from "@/lib/db/database";
import { type Filing, type FilingItem, type StoredReport, withMoment } from "@/lib/db/filing";
import {
  FILING_INDICATORS,
  FILING_MILESTONES,
  FILING_UNIT,
  lastAcceptedJson,
  reportJson,
} from "@/lib/db/filing-sql";
import { HEADLINE } from "@/lib/db/headline";
import { type ListedPeriod, type MonthSlice, placedItems } from "@/lib/db/month-sql";
import { selectRows, sql } from "@/lib/db/sql";
import type { Light } from "@/lib/domain/light";
import type { PlainDate } from "@/lib/domain/plain-date";

/** An item that is still to be filed, with all that filing it in a sheet of many needs. */
export type MonthFiling = Pick<
  FilingItem,
  "id" | "code" | "text" | "deadlinePrinted" | "milestones" | "indicators" | "unit"
> &
  Pick<Filing, "report" | "lastAccepted"> & { light: Light; fallsDue: boolean };

/** Items named one by one. */
export type NamedItems = { ids: readonly number[]; codes: readonly string[] };

/** Items still to be filed, in the order of the month, with how many there are in all. */
export async function listMonthFilings(
  db: Database,
  plan: { id: number; today: PlainDate },
  period: ListedPeriod,
  unitIds: readonly number[],
  { limit, offset, only }: MonthSlice & { only: NamedItems | null },
): Promise<{ rows: MonthFiling[]; todo: number }> {
  type Row = Omit<MonthFiling, "report"> & { report: StoredReport | null; todo: number };
  const slice = only
    ? sql`(p.item_id = ANY(${[...only.ids]}::int[]) OR w.code = ANY(${[...only.codes]}::text[]))`
    : sql`p.place > ${offset} AND p.place <= ${offset + limit}`;
  const rows = await selectRows<Row>(
    db.pool,
    sql`WITH ${placedItems(plan.id, period, unitIds, plan.today)}
      SELECT w.id, w.code, ${HEADLINE} AS text, w.deadline_printed AS "deadlinePrinted", p.light,
        p.falls_due AS "fallsDue", ${FILING_UNIT} AS unit, ${FILING_MILESTONES} AS milestones,
        ${FILING_INDICATORS} AS indicators, ${reportJson(period.id)} AS report,
        ${lastAcceptedJson(period.month)} AS "lastAccepted", p.todo
      FROM placed p JOIN work_item w ON w.id = p.item_id
      WHERE p.open AND ${slice} ORDER BY p.place`,
  );
  return {
    rows: rows.map(({ todo: _, report, ...row }) => ({
      ...row,
      report: report && withMoment(report),
    })),
    todo: rows[0]?.todo ?? 0,
  };
}

/** Which of some codes of a plan name items of the units, and whether their report of the period is filed. */
export function listFiledCodes(
  db: Database,
  planId: number,
  periodId: number,
  unitIds: readonly number[],
  codes: readonly string[],
): Promise<{ code: string; filed: boolean }[]> {
  return selectRows(
    db.pool,
    sql`SELECT w.code, coalesce(r.state NOT IN ('DRAFT', 'RETURNED'), false) AS filed
      FROM work_item w
      LEFT JOIN progress_report r ON r.item_id = w.id AND r.period_id = ${periodId}
      WHERE w.plan_id = ${planId} AND w.filing_unit_id = ANY(${[...unitIds]}::int[])
        AND w.code = ANY(${[...codes]}::text[])
      ORDER BY w.ordinal`,
  );
}
