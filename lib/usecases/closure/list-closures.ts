import { z } from "zod";
import { listClosureRows } from "@/lib/db/closure-list";
import { openPlan } from "@/lib/db/open-plan";
import { unitsHeldAs } from "@/lib/domain/actor";
import { CLOSURE_STATES } from "@/lib/domain/closure";
import { canDecideForOffice, isOfOffice } from "@/lib/domain/loop-policy";
import { allowedOrForbidden, canReadLedger } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

const PAGE = 50;

/** The closures of a plan: what waits for the reader first, then by state. */
export const listClosures = defineQuery({
  name: "closure.list",
  input: z.object({
    planId: recordId,
    state: z.enum(CLOSURE_STATES).nullable().catch(null),
    page: z.coerce.number().int().min(1).max(1000).catch(1),
  }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canReadLedger(actor)),
  run: async ({ db, actor, input: { state, page }, loaded: plan, scope }) => {
    const waits = {
      office: isOfOffice(actor),
      chief: canDecideForOffice(actor),
      unitIds: unitsHeldAs(actor, "UNIT_APPROVER", "UNIT_HEAD"),
    };
    const rows = await listClosureRows(db, scope, {
      ...{ planId: plan.id, today: plan.today, state, waits },
      ...{ limit: PAGE + 1, offset: (page - 1) * PAGE },
    });
    return ok({
      plan,
      state,
      page,
      rows: rows.slice(0, PAGE),
      more: rows.length > PAGE,
    });
  },
});
