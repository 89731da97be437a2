import { z } from "zod";
import { findCalendarCounts, listDueNodes, type NodeCursor } from "@/lib/db/milestone-calendar";
import { openPlan } from "@/lib/db/open-plan";
import { findPlanChoices } from "@/lib/db/plan-choices";
import { findWorkdayCalendar } from "@/lib/db/workdays";
import { firstDayOfMonth, lastDayOfMonth, monthOf } from "@/lib/domain/calendar";
import { monthGrid } from "@/lib/domain/month-grid";
import { isMonth, isPlainDate, type Month, month } from "@/lib/domain/plain-date";
import { allowedOrForbidden, canReadBoard } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { askedItems } from "@/lib/usecases/asked-items";
import { YEARS } from "@/lib/usecases/board/years";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

/** Nodes of one page of the list beneath the calendar. */
const PAGE = 50;

const askedMonth = z.string().refine(isDrawn).transform(month).optional().catch(undefined);
const place = typedText.max(60).optional().catch(undefined);

/** A month of a plan's due days: the count of each, the nodes themselves, and the year around it. */
export const showCalendar = defineQuery({
  name: "board.calendar",
  input: z.object({
    planId: recordId,
    month: askedMonth,
    ...askedItems,
    after: place,
    before: place,
  }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canReadBoard(actor)),
  run: async ({ db, input, scope, loaded: plan }) => {
    const { area: keyAreaId, unit: unitId, part } = input;
    const shown = input.month ?? monthOf(plan.today);
    const filter = { keyAreaId, unitId, part };
    const asked = { planId: plan.id, today: plan.today, filter };
    const span = { from: firstDayOfMonth(shown), until: lastDayOfMonth(shown) };
    const cursor = cursorOf(input.after, "after") ?? cursorOf(input.before, "before");
    const [counts, nodes, workdays, choices] = await Promise.all([
      findCalendarCounts(db, scope, { ...asked, month: span, year: yearOf(shown) }),
      listDueNodes(db, scope, { ...asked, span, cursor, limit: PAGE }),
      findWorkdayCalendar(db.prisma),
      findPlanChoices(db, plan.id),
    ]);
    const countOf = new Map(counts.days.map((count) => [count.day, count]));
    const backwards = cursor?.direction === "before";
    return ok({
      plan,
      filter,
      month: shown,
      span,
      weeks: monthGrid(shown).map((week) =>
        week.map(
          (day) =>
            day && { day, isWorkday: workdays.isWorkday(day), count: countOf.get(day) ?? null },
        ),
      ),
      months: counts.months,
      undated: counts.undated,
      dueSpan: counts.span,
      nodes: nodes.rows,
      choices,
      before: (backwards ? nodes.more : cursor !== null) ? placeOf(nodes.rows[0]) : undefined,
      after: backwards || nodes.more ? placeOf(nodes.rows.at(-1)) : undefined,
    });
  },
});

/** Whether a text is a month that a calendar can show with the months beside it. */
function isDrawn(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return isMonth(text) && year >= YEARS.first && year <= YEARS.last;
}

function yearOf(of: Month) {
  const year = of.slice(0, 4);
  return {
    from: firstDayOfMonth(month(`${year}-01`)),
    until: lastDayOfMonth(month(`${year}-12`)),
  };
}

type Placed = { place: { day: string; breadth: number; ordinal: number; node: number } };

/** "2019-03-31:1:17:2": the day, how broadly it is dated, the item's place, the node's in it. */
function placeOf(node: Placed | undefined): string | undefined {
  if (!node) return undefined;
  const { day, breadth, ordinal, node: number } = node.place;
  return `${day}:${breadth}:${ordinal}:${number}`;
}

function cursorOf(text: string | undefined, direction: NodeCursor["direction"]): NodeCursor | null {
  const [, day = "", breadth, ordinal, node] =
    /^([\d-]{10}):([0-2]):(\d{1,9}):(\d{1,9})$/.exec(text ?? "") ?? [];
  if (!isPlainDate(day) || day < `${YEARS.first}`) return null;
  return {
    day,
    breadth: Number(breadth),
    ordinal: Number(ordinal),
    node: Number(node),
    direction,
  };
}
