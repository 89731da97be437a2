import { z } from "zod";
import { lockWebhook, setWebhookDisabled } from "@/lib/db/webhooks";
import { allowedOrHidden, canKeepOutbox } from "@/lib/domain/policy";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { seenWebhook } from "@/lib/usecases/webhook/webhook-input";

/** Closes a webhook: nothing more is posted to it, and what still waits is cancelled. */
export const disableWebhook = defineCommand({
  name: "webhook.disable",
  input: z.object(seenWebhook),
  load: async ({ tx, input }) => {
    const webhook = await lockWebhook(tx, input.webhookId);
    return webhook ? ok(webhook) : notFound();
  },
  allow: (actor) => allowedOrHidden(canKeepOutbox(actor)),
  run: async ({ tx, now, input, loaded }) => {
    if (input.version !== loaded.version || loaded.disabled)
      return refuse({ kind: "conflict", code: "webhook-changed" });
    await setWebhookDisabled(tx, loaded.id, now);
    return ok({ webhookId: loaded.id });
  },
  audit: ({ loaded }) => ({ subjectType: "webhook", subjectId: loaded.id }),
});
