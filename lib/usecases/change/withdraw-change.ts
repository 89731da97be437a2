import { z } from "zod";
import { dateOf } from "@/lib/db/day";
import { canWithdrawChange, stageOf } from "@/lib/domain/change";
import { allowedOrForbidden, canReadItem } from "@/lib/domain/policy";
import { ok, refuse } from "@/lib/domain/result";
import { loadChange } from "@/lib/usecases/change/load-change";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** Whoever asked takes the request back while it waits, and whoever speaks for the unit that did. */
export const withdrawChange = defineCommand({
  name: "change.withdraw",
  input: z.object({ changeId: recordId, version: recordId }),
  load: ({ tx, input, now }) => loadChange(tx, input.changeId, now),
  allow: (actor, { item, change: { kind, requestedById } }) =>
    canReadItem(actor, item)
      ? allowedOrForbidden(
          canWithdrawChange(actor, { kind, requestedById, filingUnitId: item.filingUnitId }),
        )
      : "hidden",
  run: async ({ tx, input, loaded: { plan, change } }) => {
    if (stageOf(change.state) === null || change.version !== input.version)
      return refuse({ kind: "conflict", code: "change-decided-meanwhile" });
    await tx.changeRequest.update({
      where: { id: change.id },
      data: { state: "WITHDRAWN", decidedOn: dateOf(plan.today), version: { increment: 1 } },
    });
    return ok(null);
  },
  audit: ({ input: { changeId }, loaded: { change } }) => ({
    subjectType: "change",
    subjectId: changeId,
    details: { itemId: change.itemId, former: change.state },
  }),
});
