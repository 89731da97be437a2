import { z } from "zod";
import { lockAccount } from "@/lib/db/accounts-write";
import { findSending, saveSending } from "@/lib/db/preferences";
import { canGetMessages } from "@/lib/domain/loop-policy";
import { askedAs, MESSAGE_KINDS } from "@/lib/domain/message";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden } from "@/lib/domain/policy";
import { isEmailAddress, kindsAskedOf, mutedAfter } from "@/lib/domain/preference";
import { ok } from "@/lib/domain/result";
import { defineCommand, loadNothing } from "@/lib/usecases/define";
import { typedText } from "@/lib/usecases/typed-text";

const ticked = z
  .literal("yes")
  .optional()
  .transform((word) => word === "yes");

/** Keeps a person's own address and what is sent there. The address itself stays out of the audit trail. */
export const savePreference = defineCommand({
  name: "preference.save",
  input: z.object({
    /** Blank: nothing is sent. */
    email: typedText
      .trim()
      .max(254)
      .refine((text) => text === "" || isEmailAddress(text), "not-an-email"),
    digest: ticked,
    urgent: ticked,
    /** Kinds that are not sent. */
    muted: z.array(z.enum(MESSAGE_KINDS)),
  }),
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canGetMessages(actor)),
  run: async ({ tx, actor, now, input: { email, digest, urgent, muted: chosen } }) => {
    const { userId } = personOf(actor);
    await lockAccount(tx, userId);
    const former = await findSending(tx, userId);
    const muted = mutedAfter(former.muted, chosen, kindsAskedOf(askedAs(actor)));
    await saveSending(tx, userId, { email: email || null, digest, urgent, muted }, now);
    return ok({ userId, addressChanged: (former.email ?? "") !== email, muted });
  },
  audit: ({ input: { email, digest, urgent }, output: { userId, ...changed } }) => ({
    subjectType: "user",
    subjectId: userId,
    details: { hasAddress: email !== "", digest, urgent, ...changed },
  }),
});
