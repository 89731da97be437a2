import { z } from "zod";
import { findOpenForm, listOthers, notePresence } from "@/lib/db/presence";
import { personOf } from "@/lib/domain/person";
import { allowedOrHidden, canFileReport } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { itemId, month } from "@/lib/usecases/report/report-input";

/** A form says every twenty seconds that it is open; one that was silent for a minute is not. */
const SILENT_MS = 60_000;

/** Says that the reporter has a report's form open, and hears who else has. */
export const keepPresence = defineCommand({
  name: "presence.keep",
  input: z.object({ itemId, month }),
  load: async ({ tx, input }) => {
    const form = await findOpenForm(tx, input.itemId, input.month);
    return form ? ok(form) : notFound();
  },
  allow: (actor, form) => allowedOrHidden(canFileReport(actor, form.filingUnitId)),
  run: async ({ tx, actor, now, loaded: form }) => {
    const { userId } = personOf(actor);
    await notePresence(tx, form, userId, now);
    const others = await listOthers(tx, form, userId, new Date(now.getTime() - SILENT_MS));
    return ok({ others: others.map(({ name }) => name) });
  },
  // Looking at a form is no act.
  audit: () => null,
});
