import { z } from "zod";
import { listTallies } from "@/lib/db/board";
import { listItems } from "@/lib/db/item-list";
import { openPlan } from "@/lib/db/open-plan";
import { noLights, sumBy } from "@/lib/domain/board";
import type { ItemFilter, ItemOrder } from "@/lib/domain/item-view";
import { LIGHTS } from "@/lib/domain/light";
import { allowedOrForbidden, canReadBoard } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** Rows of each list on the board; the rest are behind its link. */
const SHOWN = 6;

/** The supervision board: stored counts by key area and filing unit, and the lists to start from. */
export const showBoard = defineQuery({
  name: "board.show",
  input: z.object({ planId: recordId }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canReadBoard(actor)),
  run: async ({ db, scope, loaded: plan }) => {
    const first = async (filter: ItemFilter, order: ItemOrder) => {
      const page = { planId: plan.id, day: plan.today, past: false, cursor: null, limit: SHOWN };
      return listItems(db, scope, { ...page, filter, order });
    };
    const [tallies, red, noData, due] = await Promise.all([
      listTallies(db, plan.id),
      first({ light: "RED" }, "document"),
      first({ light: "NO_DATA" }, "document"),
      first({ due: "within-30" }, "due"),
    ]);
    const names = new Map(tallies.map((tally) => [tally.unitId, tally]));
    const areas = new Map(tallies.map((tally) => [tally.keyAreaId, tally]));
    const [total] = sumBy(tallies, () => "all");
    return ok({
      plan,
      total: total?.counts ?? noLights(),
      itemCount: LIGHTS.reduce((sum, light) => sum + (total?.counts[light] ?? 0), 0),
      byKeyArea: sumBy(tallies, (tally) => tally.keyAreaId).map(({ key, counts }) => ({
        id: key,
        number: areas.get(key)?.keyAreaNumber ?? "",
        title: areas.get(key)?.keyAreaTitle ?? "",
        counts,
      })),
      byUnit: sumBy(tallies, (tally) => tally.unitId)
        .map(({ key, counts }) => ({ id: key, name: names.get(key)?.unitName ?? null, counts }))
        .toSorted((a, b) => unitOrdinal(names.get(a.id)) - unitOrdinal(names.get(b.id))),
      lists: { red, noData, due },
    });
  },
});

function unitOrdinal(tally: { unitOrdinal: number | null } | undefined): number {
  return tally?.unitOrdinal ?? Number.MAX_SAFE_INTEGER;
}
