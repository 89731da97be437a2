import { z } from "zod";
import { listCountChanges } from "@/lib/db/board-history";
import { openPlan } from "@/lib/db/open-plan";
import { findPlanChoices } from "@/lib/db/plan-choices";
import { boardDayOf, boardDaysOf, boardMonths } from "@/lib/domain/board-days";
import { isMonth, type Month } from "@/lib/domain/plain-date";
import { allowedOrForbidden, canReadBoard } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { runningCounts } from "@/lib/domain/running-counts";
import { askedId, askedUnit } from "@/lib/usecases/asked-items";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** Month ends that a trend shows at most, the newest; each month can be opened by its days. */
const MONTH_ENDS = 24;

const askedMonth = z
  .string()
  .refine(isMonth)
  .transform((text) => text as Month)
  .optional()
  .catch(undefined);

/** How many items showed each light at the ends of months, or on the days of one; of the plan, an area or a unit. */
export const showTrend = defineQuery({
  name: "trend.show",
  input: z.object({ planId: recordId, area: askedId, unit: askedUnit, by: askedMonth }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canReadBoard(actor)),
  run: async ({ db, input, loaded: plan }) => {
    const months = boardMonths(plan);
    const month = input.by && months.includes(input.by) ? input.by : undefined;
    const days = month
      ? boardDaysOf(month, plan)
      : months.slice(-MONTH_ENDS).map((each) => boardDayOf(each, plan.today));
    const filter = { keyAreaId: input.area, unitId: input.unit };
    const [changes, choices] = await Promise.all([
      listCountChanges(db, plan.id, days, filter),
      findPlanChoices(db, plan.id),
    ]);
    const counts = runningCounts(days.length, changes);
    const points = days.flatMap((day, step) => {
      const here = counts[step];
      return here ? [{ day, counts: here }] : [];
    });
    return ok({ plan, filter, month, months, points, choices });
  },
});
