import { z } from "zod";
import { lockSavedView, lockSavedViews } from "@/lib/db/saved-views";
import { allowedOrHidden, canKeepView } from "@/lib/domain/policy";
import { invalid, notFound, ok } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { viewName } from "@/lib/usecases/view/view-input";

/** Gives a view another name; what it shows stays. */
export const renameView = defineCommand({
  name: "view.rename",
  input: z.object({ viewId: recordId, name: viewName }),
  load: async ({ tx, input }) => {
    const view = await lockSavedView(tx, input.viewId);
    return view ? ok(view) : notFound();
  },
  allow: (actor, view) => allowedOrHidden(canKeepView(actor, view)),
  run: async ({ tx, input: { name }, loaded: view }) => {
    const others = await lockSavedViews(tx, view);
    if (others.some((other) => other.id !== view.id && other.name === name))
      return invalid("name", "view-name-taken");
    await tx.savedView.update({ where: { id: view.id }, data: { name } });
    return ok({ planId: view.planId });
  },
  audit: ({ input: { name }, loaded: view }) =>
    name === view.name
      ? null
      : { subjectType: "view", subjectId: view.id, details: { before: view.name, after: name } },
});
