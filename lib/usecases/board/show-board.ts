import { z } from "zod";
import { listTallies, listTalliesOn } from "@/lib/db/board";
import { listItems } from "@/lib/db/item-list";
import { openPlan } from "@/lib/db/open-plan";
import { noLights, sumBy } from "@/lib/domain/board";
import { daysBeside, readBoardDay } from "@/lib/domain/board-days";
import type { ItemFilter, ItemOrder } from "@/lib/domain/item-view";
import { LIGHTS } from "@/lib/domain/light";
import { allowedOrForbidden, canReadBoard } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { askedBoardDay } from "@/lib/usecases/board/asked-board-day";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** Rows of each list on the board; the rest are behind its link. */
const SHOWN = 6;

/**
 * The supervision board: stored counts by key area and filing unit, and the lists to start from; on a past day
 * as they were known then. Of a day that nobody knows it shows today's, and says so in `asked`.
 */
export const showBoard = defineQuery({
  name: "board.show",
  input: z.object({ planId: recordId, on: askedBoardDay }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canReadBoard(actor)),
  run: async ({ db, input, scope, loaded: plan }) => {
    const asked = readBoardDay(input.on, plan);
    const past = asked.kind === "past";
    const day = past ? asked.day : plan.today;
    const first = async (filter: ItemFilter, order: ItemOrder) => {
      const page = { planId: plan.id, day, past, cursor: null, limit: SHOWN };
      return listItems(db, scope, { ...page, filter, order });
    };
    const [tallies, red, noData, due] = await Promise.all([
      past ? listTalliesOn(db, plan.id, day) : listTallies(db, plan.id),
      first({ light: "RED" }, "document"),
      first({ light: "NO_DATA" }, "document"),
      first({ due: "within-30" }, "due"),
    ]);
    const names = new Map(tallies.map((tally) => [tally.unitId, tally]));
    const areas = new Map(tallies.map((tally) => [tally.keyAreaId, tally]));
    const [total] = sumBy(tallies, () => "all");
    return ok({
      plan,
      asked,
      day,
      beside: daysBeside(day, plan),
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
