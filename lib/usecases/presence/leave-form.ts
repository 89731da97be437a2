import { z } from "zod";
import { dropPresence, findOpenForm } from "@/lib/db/presence";
import { personOf } from "@/lib/domain/person";
import { allowedOrHidden, canFileReport } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { itemId, month } from "@/lib/usecases/report/report-input";

/** Says that the reporter has closed a report's form. */
export const leaveForm = defineCommand({
  name: "presence.leave",
  input: z.object({ itemId, month }),
  load: async ({ tx, input }) => {
    const form = await findOpenForm(tx, input.itemId, input.month);
    return form ? ok(form) : notFound();
  },
  allow: (actor, form) => allowedOrHidden(canFileReport(actor, form.filingUnitId)),
  run: async ({ tx, actor, loaded: form }) => {
    await dropPresence(tx, form, personOf(actor).userId);
    return ok(null);
  },
  audit: () => null,
});
