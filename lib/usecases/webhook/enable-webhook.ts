import { z } from "zod";
import { lockWebhook, setWebhookDisabled } from "@/lib/db/webhooks";
import { allowedOrHidden, canKeepOutbox } from "@/lib/domain/policy";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { seenWebhook } from "@/lib/usecases/webhook/webhook-input";

/** Opens a disabled webhook again. */
export const enableWebhook = defineCommand({
  name: "webhook.enable",
  input: z.object(seenWebhook),
  load: async ({ tx, input }) => {
    const webhook = await lockWebhook(tx, input.webhookId);
    return webhook ? ok(webhook) : notFound();
  },
  allow: (actor) => allowedOrHidden(canKeepOutbox(actor)),
  run: async ({ tx, input, loaded }) => {
    if (input.version !== loaded.version || !loaded.disabled)
      return refuse({ kind: "conflict", code: "webhook-changed" });
    await setWebhookDisabled(tx, loaded.id, null);
    return ok({ webhookId: loaded.id });
  },
  audit: ({ loaded }) => ({ subjectType: "webhook", subjectId: loaded.id }),
});
