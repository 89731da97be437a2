import { z } from "zod";
import { listWebhooks as listWebhookRows } from "@/lib/db/webhooks";
import { allowedOrForbidden, canKeepOutbox } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineQuery, loadNothing } from "@/lib/usecases/define";

/** The webhooks to which urgent messages are posted. */
export const listWebhooks = defineQuery({
  name: "webhook.list",
  input: z.object({}),
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canKeepOutbox(actor)),
  run: async ({ db }) => ok({ rows: await listWebhookRows(db) }),
});
