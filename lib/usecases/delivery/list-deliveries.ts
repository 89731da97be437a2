import { z } from "zod";
import { countDeliveries, listDeadDeliveries } from "@/lib/db/delivery-list";
import { allowedOrForbidden, canKeepOutbox } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineQuery, loadNothing } from "@/lib/usecases/define";

/** Sendings on one page. */
const PAGE = 30;

/** How sending goes: how many are in each state, and those that were given up and wait for a decision. */
export const listDeliveries = defineQuery({
  name: "delivery.list",
  input: z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) }),
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canKeepOutbox(actor)),
  run: async ({ db, input: { page } }) => {
    const [counts, dead] = await Promise.all([
      countDeliveries(db),
      listDeadDeliveries(db, { page, size: PAGE }),
    ]);
    return ok({ counts, page, ...dead });
  },
});
