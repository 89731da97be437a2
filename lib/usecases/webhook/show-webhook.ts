import { z } from "zod";
import { listRoleUnits } from "@/lib/db/memberships";
import { findWebhook } from "@/lib/db/webhooks";
import { allowedOrHidden, canKeepOutbox } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** A webhook with the units that it could be given to; its own stays among them when that has ended. */
export const showWebhook = defineQuery({
  name: "webhook.show",
  input: z.object({ webhookId: recordId }),
  load: async ({ db, input }) => {
    const webhook = await findWebhook(db, input.webhookId);
    return webhook ? ok(webhook) : notFound();
  },
  allow: (actor) => allowedOrHidden(canKeepOutbox(actor)),
  run: async ({ db, loaded: webhook }) => {
    const standing = await listRoleUnits(db);
    const { unit } = webhook;
    const isOffered = unit === null || standing.some(({ id }) => id === unit.id);
    return ok({ webhook, units: isOffered ? standing : [unit, ...standing] });
  },
});
