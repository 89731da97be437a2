import { z } from "zod";
import { findItemConcern } from "@/lib/db/item-concern";
import { allowedOrHidden, canFileReport } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { itemId } from "@/lib/usecases/report/report-input";

/** Whether somebody may bring files for an item: asked before a byte of them is read. */
export const checkUpload = defineQuery({
  name: "evidence.check-upload",
  input: z.object({ itemId }),
  load: async ({ db, input }) => {
    const concern = await findItemConcern(db, input.itemId);
    return concern ? ok(concern) : notFound();
  },
  allow: (actor, concern) => allowedOrHidden(canFileReport(actor, concern.filingUnitId)),
  run: async ({ input }) => ok({ itemId: input.itemId }),
});
