import { z } from "zod";
import { findSavedView } from "@/lib/db/saved-views";
import { allowedOrHidden, canKeepView } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** One of the reader's own views, to rename or delete it. */
export const showView = defineQuery({
  name: "view.show",
  input: z.object({ viewId: recordId }),
  load: async ({ db, input }) => {
    const view = await findSavedView(db, input.viewId);
    return view ? ok(view) : notFound();
  },
  allow: (actor, view) => allowedOrHidden(canKeepView(actor, view)),
  run: async ({ loaded: { id, planId, name, query } }) => ok({ id, planId, name, query }),
});
