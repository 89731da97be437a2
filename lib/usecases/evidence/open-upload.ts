import { z } from "zod";
import { findItemConcern } from "@/lib/db/item-concern";
import { findUploadPlace, listEarlierEvidence } from "@/lib/db/stored-files";
import { allowedOrHidden, canFileReport } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { itemId, month } from "@/lib/usecases/report/report-input";

const MOST = 30;

/**
 * Where somebody brings files for an item: whether the month has a draft to take them, and what was brought before and can
 * be named again (nothing is asked twice).
 */
export const openUpload = defineQuery({
  name: "evidence.open-upload",
  input: z.object({ itemId, month: month.nullable().default(null) }),
  load: async ({ db, input }) => {
    const concern = await findItemConcern(db, input.itemId);
    return concern ? ok(concern) : notFound();
  },
  allow: (actor, concern) => allowedOrHidden(canFileReport(actor, concern.filingUnitId)),
  run: async ({ db, input, loaded: { planId } }) => {
    const place = await findUploadPlace(db, input.itemId, input.month);
    if (!place) return notFound();
    return ok({ ...place, planId, earlier: await listEarlierEvidence(db, input.itemId, MOST) });
  },
});
