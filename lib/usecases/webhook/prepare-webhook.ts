import { z } from "zod";
import { listRoleUnits } from "@/lib/db/memberships";
import { allowedOrForbidden, canKeepOutbox } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineQuery, loadNothing } from "@/lib/usecases/define";

/** What a new webhook's form offers. */
export const prepareWebhook = defineQuery({
  name: "webhook.prepare",
  input: z.object({}),
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canKeepOutbox(actor)),
  run: async ({ db }) => ok({ units: await listRoleUnits(db) }),
});
