import { z } from "zod";
import { findSending } from "@/lib/db/preferences";
import { canGetMessages } from "@/lib/domain/loop-policy";
import { askedAs } from "@/lib/domain/message";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden } from "@/lib/domain/policy";
import { kindsAskedOf } from "@/lib/domain/preference";
import { ok } from "@/lib/domain/result";
import { defineQuery, loadNothing } from "@/lib/usecases/define";

/** What the person lets be sent, and the kinds that it can get. */
export const showPreference = defineQuery({
  name: "preference.show",
  input: z.object({}),
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canGetMessages(actor)),
  run: async ({ db, actor }) =>
    ok({
      ...(await findSending(db.prisma, personOf(actor).userId)),
      kinds: kindsAskedOf(askedAs(actor)),
    }),
});
