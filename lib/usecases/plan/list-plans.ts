import { z } from "zod";
import { listFramePlans } from "@/lib/db/frame";
import { unitsHeldAs } from "@/lib/domain/actor";
import { allowedOrForbidden, canReadLedger, UNIT_ROLES } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineQuery, loadNothing } from "@/lib/usecases/define";

/** Every plan in the ledger, the newest document first, with what waits in it for the person. */
export const listPlans = defineQuery({
  name: "plan.list",
  input: z.object({}),
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canReadLedger(actor)),
  run: async ({ db, actor, now }) =>
    ok(
      await listFramePlans(
        db,
        {
          reporterUnits: unitsHeldAs(actor, "REPORTER"),
          approverUnits: unitsHeldAs(actor, "UNIT_APPROVER", "UNIT_HEAD"),
          ownUnits: unitsHeldAs(actor, ...UNIT_ROLES),
        },
        now,
      ),
    ),
});
