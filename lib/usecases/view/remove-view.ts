import { z } from "zod";
import { lockSavedView } from "@/lib/db/saved-views";
import { allowedOrHidden, canKeepView } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** Takes a view away; it is its owner's bookmark and nothing else hangs on it. */
export const removeView = defineCommand({
  name: "view.remove",
  input: z.object({ viewId: recordId }),
  load: async ({ tx, input }) => {
    const view = await lockSavedView(tx, input.viewId);
    return view ? ok(view) : notFound();
  },
  allow: (actor, view) => allowedOrHidden(canKeepView(actor, view)),
  run: async ({ tx, loaded: view }) => {
    await tx.savedView.delete({ where: { id: view.id } });
    return ok({ planId: view.planId });
  },
  audit: ({ loaded: { id, name, query } }) => ({
    subjectType: "view",
    subjectId: id,
    details: { name, query },
  }),
});
