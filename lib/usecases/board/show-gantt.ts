import { z } from "zod";
import { type DueSpan, findDueSpan } from "@/lib/db/due-span";
import { type GanttQuery, listGanttRows } from "@/lib/db/gantt";
import { countItems } from "@/lib/db/item-list";
import { openPlan } from "@/lib/db/open-plan";
import { findPlanChoices } from "@/lib/db/plan-choices";
import { DUE_FILTERS } from "@/lib/domain/item-view";
import { LIGHTS } from "@/lib/domain/light";
import { type PlainDate, plainDate } from "@/lib/domain/plain-date";
import { allowedOrForbidden, canReadBoard } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { askedItems } from "@/lib/usecases/asked-items";
import { YEARS } from "@/lib/usecases/board/years";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

const PAGE = 40;
/** Beyond this the page says "more than": an exact count is not worth its cost. */
export const GANTT_COUNT_CAP = 1000;
/** More years than this on one axis leave no room between their lines. */
const MOST_YEARS = 12;

const year = z.coerce.number().int().min(YEARS.first).max(YEARS.last).optional().catch(undefined);
const ordinal = z.coerce.number().int().min(0).max(999_999_999).optional().catch(undefined);

/** The items with a node due within some years, in the document's order, each with its nodes for a drawing. */
export const showGantt = defineQuery({
  name: "board.gantt",
  input: z.object({
    planId: recordId,
    ...askedItems,
    light: z.enum(LIGHTS).optional().catch(undefined),
    due: z.enum(DUE_FILTERS).optional().catch(undefined),
    from: year,
    until: year,
    after: ordinal,
    before: ordinal,
  }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canReadBoard(actor)),
  run: async ({ db, input, scope, loaded: plan }) => {
    const span = await findDueSpan(db, plan.id);
    const choosable = yearsOf(span, plan.today);
    const years = yearsAsked(input, choosable);
    const nodes = {
      from: plainDate(`${years.from}-01-01`),
      until: plainDate(`${years.until}-12-31`),
    };
    const { area: keyAreaId, unit: unitId, part, light, due } = input;
    const filter = { keyAreaId, unitId, part, light, due, nodes };
    const cursor = cursorOf(input);
    const asked = { planId: plan.id, day: plan.today, past: false, filter };
    const [page, count, choices] = await Promise.all([
      listGanttRows(db, scope, { ...asked, cursor, limit: PAGE }),
      countItems(db, scope, asked, GANTT_COUNT_CAP + 1),
      findPlanChoices(db, plan.id),
    ]);
    const backwards = cursor?.direction === "before";
    return ok({
      plan,
      filter,
      years,
      /** Whether the years were asked for, or are those of the plan's nodes. */
      yearsChosen: input.from !== undefined || input.until !== undefined,
      choosable,
      rows: page.rows,
      count,
      choices,
      before: (backwards ? page.more : cursor !== null) ? page.rows[0]?.ordinal : undefined,
      after: backwards || page.more ? page.rows.at(-1)?.ordinal : undefined,
    });
  },
});

type Years = { from: number; until: number };

/** The years over which the plan's nodes reach; the plan's own where it has none. */
function yearsOf(span: DueSpan, today: PlainDate): Years {
  const clamped = (day: PlainDate) =>
    Math.min(YEARS.last, Math.max(YEARS.first, Number(day.slice(0, 4))));
  return { from: clamped(span?.first ?? today), until: clamped(span?.last ?? today) };
}

/** The years of the axis as the address says, whichever end it names first, and not too many. */
function yearsAsked(input: Partial<Record<"from" | "until", number | undefined>>, all: Years) {
  const ends = [input.from ?? all.from, input.until ?? all.until];
  const from = Math.min(...ends);
  return { from, until: Math.min(Math.max(...ends), from + MOST_YEARS - 1) };
}

type Place = Partial<Record<"after" | "before", number | undefined>>;

function cursorOf({ after, before }: Place): GanttQuery["cursor"] {
  if (after !== undefined) return { ordinal: after, direction: "after" };
  return before === undefined ? null : { ordinal: before, direction: "before" };
}
