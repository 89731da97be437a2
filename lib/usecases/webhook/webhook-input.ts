import { z } from "zod";
import { WEBHOOK_KINDS, WEBHOOK_LIMITS } from "@/lib/domain/webhook";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

/** The fields of a webhook's form; a blank unit is the office. */
export const webhookFields = {
  name: typedText.trim().min(1).max(WEBHOOK_LIMITS.name),
  kind: z.enum(WEBHOOK_KINDS),
  url: typedText.trim().max(WEBHOOK_LIMITS.url),
  secret: typedText.trim().max(WEBHOOK_LIMITS.secret),
  unitId: z
    .string()
    .regex(/^\d{0,9}$/)
    .transform((text) => (text === "" ? null : Number(text))),
};

/** A webhook and the version of it that the person saw. */
export const seenWebhook = { webhookId: recordId, version: recordId };
