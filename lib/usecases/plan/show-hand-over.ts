import { z } from "zod";
import {
  findHandOverRest,
  type HandOverItem,
  type HandOverRest,
  listHandOverItems,
} from "@/lib/db/hand-over";
import { openPlan } from "@/lib/db/open-plan";
import { listFilingUnits } from "@/lib/db/plan-choices";
import type { PlanHead } from "@/lib/db/plans";
import { type Actor, unitsHeldAs } from "@/lib/domain/actor";
import { addMonths, dayInZone } from "@/lib/domain/calendar";
import type { PlainDate } from "@/lib/domain/plain-date";
import {
  allowedOrForbidden,
  allowedOrHidden,
  canReadAnyHandOver,
  canReadHandOver,
  isOfFilingUnit,
  UNIT_ROLES,
} from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** A unit's sheet in a plan; null where the unit is still to be chosen among `units`. */
export type HandOver = {
  plan: PlanHead;
  units: { id: number; name: string }[];
  sheet:
    | (HandOverRest & {
        unit: { id: number; name: string };
        since: PlainDate;
        items: HandOverItem[];
        more: boolean;
      })
    | null;
};

/** Items on one sheet. */
export const HAND_OVER_ITEMS = 200;
const MONTHS_TOLD = 3;

/**
 * What a new person of a unit must know of a plan, on one sheet. Those of a unit see their own, the office any;
 * without a unit said it is one's own, or to be chosen.
 */
export const showHandOver = defineQuery({
  name: "unit.hand-over",
  input: z.object({ planId: recordId, unit: recordId.optional().catch(undefined) }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor, _, { unit }) =>
    unit === undefined
      ? allowedOrForbidden(canReadAnyHandOver(actor) || unitsOf(actor).length > 0)
      : allowedOrHidden(canReadHandOver(actor, unit)),
  run: async ({ db, input, actor, now, loaded: plan }) => {
    const all = await listFilingUnits(db);
    const own = unitsOf(actor);
    const units = canReadAnyHandOver(actor) ? all : all.filter(({ id }) => own.includes(id));
    const unit = units.find(({ id }) => id === (input.unit ?? own[0]));
    if (!unit) return ok<HandOver>({ plan, units, sheet: null });
    const { today } = plan;
    const since = addMonths(today, -MONTHS_TOLD);
    const query = {
      planId: plan.id,
      unitId: unit.id,
      today,
      since,
      rolesOn: dayInZone(now),
      toItsUnit: isOfFilingUnit(actor, unit.id),
    };
    const [items, rest] = await Promise.all([
      listHandOverItems(db, query, HAND_OVER_ITEMS + 1),
      findHandOverRest(db, query),
    ]);
    const shown = items.slice(0, HAND_OVER_ITEMS);
    const more = items.length > shown.length;
    return ok<HandOver>({ plan, units, sheet: { unit, since, items: shown, more, ...rest } });
  },
});

function unitsOf(actor: Actor): number[] {
  return unitsHeldAs(actor, ...UNIT_ROLES);
}
