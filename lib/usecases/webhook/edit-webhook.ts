import { z } from "zod";
import { isRoleUnit } from "@/lib/db/memberships";
import { lockWebhook, updateWebhook } from "@/lib/db/webhooks";
import { personOf } from "@/lib/domain/person";
import { allowedOrHidden, canKeepOutbox } from "@/lib/domain/policy";
import { invalid, notFound, ok, refuse } from "@/lib/domain/result";
import { checkWebhookAddress } from "@/lib/domain/webhook";
import { defineCommand } from "@/lib/usecases/define";
import { seenWebhook, webhookFields } from "@/lib/usecases/webhook/webhook-input";

/** Changes a webhook; a blank address or secret is the one that is kept, which nobody is shown again. */
export const editWebhook = defineCommand({
  name: "webhook.edit",
  input: z.object({
    ...webhookFields,
    ...seenWebhook,
    /** Takes the secret away. */
    unsigned: z
      .literal("yes")
      .optional()
      .transform((word) => word === "yes"),
  }),
  load: async ({ tx, input }) => {
    const webhook = await lockWebhook(tx, input.webhookId);
    return webhook ? ok(webhook) : notFound();
  },
  allow: (actor) => allowedOrHidden(canKeepOutbox(actor)),
  run: async ({ tx, actor, now, input, loaded: former }) => {
    const { webhookId, version, url, secret, unsigned, ...webhook } = input;
    if (version !== former.version) return refuse({ kind: "conflict", code: "webhook-changed" });
    const issues = checkWebhookAddress(url, false);
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    const { unitId } = webhook;
    if (unitId !== null && unitId !== former.unitId && !(await isRoleUnit(tx, unitId)))
      return invalid("unitId", "unknown-choice");
    const signing = secret !== "" ? { secret } : unsigned ? { secret: null } : {};
    const kept = { ...webhook, ...(url === "" ? {} : { url }), ...signing };
    await updateWebhook(tx, webhookId, kept, { setById: personOf(actor).userId, setAt: now });
    return ok({ webhookId });
  },
  audit: ({ input: { webhookId, name, kind, unitId, url, secret, unsigned } }) => ({
    subjectType: "webhook",
    subjectId: webhookId,
    details: {
      ...{ name, kind, unitId, addressChanged: url !== "" },
      secret: secret !== "" ? "changed" : unsigned ? "removed" : "kept",
    },
  }),
});
