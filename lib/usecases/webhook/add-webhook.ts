import { z } from "zod";
import { isRoleUnit } from "@/lib/db/memberships";
import { insertWebhook } from "@/lib/db/webhooks";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden, canKeepOutbox } from "@/lib/domain/policy";
import { invalid, ok, refuse } from "@/lib/domain/result";
import { checkWebhookAddress } from "@/lib/domain/webhook";
import { defineCommand, loadNothing } from "@/lib/usecases/define";
import { webhookFields } from "@/lib/usecases/webhook/webhook-input";

/** Adds a webhook for a unit's urgent messages, or the office's. Its address and secret stay out of the audit trail. */
export const addWebhook = defineCommand({
  name: "webhook.add",
  input: z.object(webhookFields),
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canKeepOutbox(actor)),
  run: async ({ tx, actor, now, input: { url, secret, ...webhook } }) => {
    const issues = checkWebhookAddress(url, true);
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    const { unitId } = webhook;
    if (unitId !== null && !(await isRoleUnit(tx, unitId)))
      return invalid("unitId", "unknown-choice");
    const kept = { ...webhook, url, secret: secret || null };
    const set = { setById: personOf(actor).userId, setAt: now };
    return ok({ webhookId: await insertWebhook(tx, kept, set) });
  },
  audit: ({ input: { name, kind, unitId, secret }, output }) => ({
    subjectType: "webhook",
    subjectId: output.webhookId,
    details: { name, kind, unitId, isSigned: secret !== "" },
  }),
});
