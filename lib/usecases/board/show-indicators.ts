import { z } from "zod";
import { countIndicators, type IndicatorPlace, listIndicators } from "@/lib/db/indicator-list";
import { openPlan } from "@/lib/db/open-plan";
import { findPlanChoices } from "@/lib/db/plan-choices";
import { INDICATOR_STANDINGS, indicatorStanding } from "@/lib/domain/indicator";
import { allowedOrForbidden, canReadBoard } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { askedItems } from "@/lib/usecases/asked-items";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

const PAGE = 20;

const place = typedText.max(30).optional().catch(undefined);

/** A plan's indicators in the document's order, each with its accepted readings and how it stands by them. */
export const showIndicators = defineQuery({
  name: "board.indicators",
  input: z.object({
    planId: recordId,
    ...askedItems,
    standing: z.enum(INDICATOR_STANDINGS).optional().catch(undefined),
    after: place,
    before: place,
  }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canReadBoard(actor)),
  run: async ({ db, input, scope, loaded: plan }) => {
    const { area: keyAreaId, unit: unitId, part, standing } = input;
    const filter = { keyAreaId, unitId, part };
    const asked = { planId: plan.id, day: plan.today, filter };
    const cursor = cursorOf(input.after, "after") ?? cursorOf(input.before, "before");
    const [page, counts, choices] = await Promise.all([
      listIndicators(db, scope, { ...asked, standing, cursor, limit: PAGE }),
      countIndicators(db, scope, asked),
      findPlanChoices(db, plan.id),
    ]);
    const backwards = cursor?.direction === "before";
    return ok({
      plan,
      filter,
      standing,
      counts,
      rows: page.rows.map((row) => {
        const latest = row.readings.at(-1)?.value ?? null;
        return { ...row, standing: indicatorStanding(row, latest, plan.today) };
      }),
      choices,
      before: (backwards ? page.more : cursor !== null) ? placeOf(page.rows[0]) : undefined,
      after: backwards || page.more ? placeOf(page.rows.at(-1)) : undefined,
    });
  },
});

/** "17:2": the item's place and the indicator's in it. */
function placeOf(row: { place: IndicatorPlace } | undefined): string | undefined {
  return row && `${row.place.item}:${row.place.ordinal}`;
}

function cursorOf<Direction extends "after" | "before">(
  text: string | undefined,
  direction: Direction,
) {
  const match = /^(\d{1,9}):(\d{1,9})$/.exec(text ?? "");
  return match ? { item: Number(match[1]), ordinal: Number(match[2]), direction } : null;
}
