import { z } from "zod";
import { findItemConcern } from "@/lib/db/item-concern";
import { listEarlierEvidence } from "@/lib/db/stored-files";
import { allowedOrHidden, canFileReport } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { itemId } from "@/lib/usecases/report/report-input";

const MOST = 30;

/** What was brought for an item before and can be named again: nothing is asked twice. */
export const listEarlier = defineQuery({
  name: "evidence.list-earlier",
  input: z.object({ itemId }),
  load: async ({ db, input }) => {
    const concern = await findItemConcern(db, input.itemId);
    return concern ? ok(concern) : notFound();
  },
  allow: (actor, concern) => allowedOrHidden(canFileReport(actor, concern.filingUnitId)),
  run: async ({ db, input }) => ok(await listEarlierEvidence(db, input.itemId, MOST)),
});
