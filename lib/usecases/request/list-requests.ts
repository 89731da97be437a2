import { z } from "zod";
import { openPlan } from "@/lib/db/open-plan";
import { listAnsweredRequests, listAsked, listOpenRequests, listUnsigned } from "@/lib/db/requests";
import { unitsHeldAs } from "@/lib/domain/actor";
import { allowedOrForbidden, canReadRequests, UNIT_ROLES } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

const OPEN_SHOWN = 50;
const PAST_SHOWN = 30;

/** What a unit is asked by others and what it asked itself, in one place (R5, R16, R20). */
export const listRequests = defineQuery({
  name: "request.list",
  input: z.object({ planId: recordId }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canReadRequests(actor)),
  run: async ({ db, actor, loaded: plan }) => {
    const unitIds = unitsHeldAs(actor, ...UNIT_ROLES);
    const asked = { planId: plan.id, unitIds, limit: OPEN_SHOWN };
    const past = { ...asked, limit: PAST_SHOWN };
    const [open, unsigned, answered, ownAsked] = await Promise.all([
      listOpenRequests(db, asked, plan.today),
      listUnsigned(db, asked),
      listAnsweredRequests(db, past),
      listAsked(db, past),
    ]);
    return ok({ plan, open, unsigned, answered, asked: ownAsked });
  },
});
