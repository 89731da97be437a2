import { z } from "zod";
import { listItemCourses } from "@/lib/db/board-heat";
import { listUnitCountChanges, type UnitCountChange } from "@/lib/db/board-history";
import { openPlan } from "@/lib/db/open-plan";
import { findPlanChoices } from "@/lib/db/plan-choices";
import { boardDayOf, boardMonths } from "@/lib/domain/board-days";
import { isMonth, type Month } from "@/lib/domain/plain-date";
import { allowedOrForbidden, canReadBoard } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { runningCounts } from "@/lib/domain/running-counts";
import { askedId, askedUnit } from "@/lib/usecases/asked-items";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** Months beside each other: as many as a sheet holds. */
const MONTHS = 12;
const PAGE = 40;

const place = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .optional()
  .catch(undefined);

const heatInput = z.object({
  planId: recordId,
  rows: z.enum(["units", "items"]).catch("units"),
  area: askedId,
  unit: askedUnit,
  /** The last month that is shown. */
  until: z
    .string()
    .refine(isMonth)
    .transform((text) => text as Month)
    .optional()
    .catch(undefined),
  after: place,
  before: place,
});

/** The light of each unit, or of each item, at the ends of months: where trouble stays. */
export const showHeat = defineQuery({
  name: "heat.show",
  input: heatInput,
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canReadBoard(actor)),
  run: async ({ db, input, scope, loaded: plan }) => {
    const known = boardMonths(plan);
    const asked = input.until ? known.indexOf(input.until) : -1;
    const last = asked === -1 ? known.length - 1 : asked;
    const months = known.slice(Math.max(0, last - MONTHS + 1), last + 1);
    const days = months.map((month) => boardDayOf(month, plan.today));
    const filter = { keyAreaId: input.area, unitId: input.unit };
    const cursor = cursorOf(input);
    const courses = { planId: plan.id, days, filter, cursor, limit: PAGE };
    const [units, items, choices] = await Promise.all([
      input.rows === "units" ? listUnitCountChanges(db, plan.id, days) : [],
      input.rows === "items" ? listItemCourses(db, scope, courses) : null,
      findPlanChoices(db, plan.id),
    ]);
    return ok({
      plan,
      filter,
      columns: months.map((month) => ({ month, day: boardDayOf(month, plan.today) })),
      earlier: known[last - MONTHS],
      later: known[Math.min(last + MONTHS, known.length - 1)],
      isNewest: last === known.length - 1,
      units: unitRows(days.length, units),
      items: items && { rows: items.rows, ...pagesBeside(cursor, items) },
      choices,
    });
  },
});

function cursorOf({ after, before }: z.output<typeof heatInput>) {
  if (after !== undefined) return { ordinal: after, direction: "after" as const };
  return before === undefined ? null : { ordinal: before, direction: "before" as const };
}

type Page = { rows: { ordinal: number }[]; more: boolean };

/** Where the pages beside this one begin. */
function pagesBeside(cursor: ReturnType<typeof cursorOf>, { rows, more }: Page) {
  const backwards = cursor?.direction === "before";
  return {
    before: (backwards ? more : cursor !== null) ? rows[0]?.ordinal : undefined,
    after: backwards || more ? rows.at(-1)?.ordinal : undefined,
  };
}

/** A row for each unit, in the order in which the units come. */
function unitRows(steps: number, changes: readonly UnitCountChange[]) {
  const ids = [...new Set(changes.map(({ unitId }) => unitId))];
  return ids.map((id) => {
    const own = changes.filter(({ unitId }) => unitId === id);
    return { id, name: own[0]?.unitName ?? null, counts: runningCounts(steps, own) };
  });
}
