import { z } from "zod";
import { filingVersion } from "@/lib/db/filing";
import { listMonthFilings, type MonthFiling } from "@/lib/db/month-filings";
import { openPlan } from "@/lib/db/open-plan";
import { openPeriods, type StoredPeriod } from "@/lib/db/periods";
import type { PlanHead } from "@/lib/db/plans";
import { holds, unitsHeldAs } from "@/lib/domain/actor";
import { lagsBehind } from "@/lib/domain/month-item";
import { takesAct } from "@/lib/domain/period-state";
import { allowedOrForbidden } from "@/lib/domain/policy";
import { expectedProgress } from "@/lib/domain/progress";
import type { ReportState } from "@/lib/domain/report";
import type { ReportContent } from "@/lib/domain/report-content";
import { notFound, ok } from "@/lib/domain/result";
import { startingContent } from "@/lib/domain/starting-content";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { monthPage, pageOrFirst, pagesOf } from "@/lib/usecases/report/month-page";
import { month } from "@/lib/usecases/report/report-input";

/** Items that one sheet holds. */
export const SHEET_ROWS = 500;

/** An item still to be filed as a row of the grid. */
export type GridItem = Omit<MonthFiling, "report"> & {
  state: ReportState;
  version: string;
  startingContent: ReportContent;
  expected: number;
  /** Whether a passed milestone asks why (R10). */
  lags: boolean;
};

export type MonthGrid = {
  plan: PlanHead;
  period: StoredPeriod | null;
  /** Whether the period takes filings today; where it doesn't, only rows asked for by name are given. */
  takes: boolean;
  rows: GridItem[];
  todo: number;
  page: { number: number; last: number };
};

/** The items that a reporter has still to file, as a sheet: a page of them, all for a download, or some by their ids and codes. */
export const showMonthGrid = defineQuery({
  name: "month.show-grid",
  input: z.object({
    planId: recordId,
    /** The latest where none is named. */
    month: month.optional(),
    page: monthPage,
    all: z.boolean().default(false),
    only: z
      .array(recordId)
      .max(2 * SHEET_ROWS)
      .optional(),
    codes: z.array(z.string().max(40)).max(SHEET_ROWS).default([]),
  }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(holds(actor, "REPORTER")),
  run: async ({ db, actor, input, loaded: plan }) => {
    const { all, codes } = input;
    const only = input.only ? { ids: input.only, codes } : null;
    const periods = await openPeriods(db.prisma, plan);
    const named = periods.find((each) => each.month === input.month);
    if (input.month && !named) return notFound();
    const period = named ?? periods.at(-1) ?? null;
    const takes = period !== null && takesAct(period, plan.today, "submit");
    const { page, found } = await pageOrFirst(input.page, async (slice) => {
      if (!period || (!takes && !only)) return { rows: [], todo: 0 };
      const units = unitsHeldAs(actor, "REPORTER");
      const part = all ? { limit: SHEET_ROWS, offset: 0 } : slice;
      return listMonthFilings(db, plan, period, units, { ...part, only });
    });
    return ok<MonthGrid>({
      plan,
      period,
      takes,
      rows: found.rows.map(({ report, ...row }) => ({
        ...row,
        state: report?.state ?? "NOT_STARTED",
        version: filingVersion(report),
        startingContent: startingContent({ ...row, report, item: row }),
        expected: expectedProgress(row.milestones, plan.today),
        lags: lagsBehind(row.milestones, plan.today),
      })),
      todo: found.todo,
      page: { number: page.number, last: pagesOf(found.todo) },
    });
  },
});
