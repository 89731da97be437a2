import { moveClosure } from "@/lib/db/closures";
import { reopenCompletion } from "@/lib/db/completions";
import { finishLookBackRow, lockLookBack } from "@/lib/db/look-backs";
import { restateItems } from "@/lib/db/standings";
import { insertDocuments } from "@/lib/db/supporting-documents";
import { insertVerification } from "@/lib/db/verifications";
import { checkLookedOn, lookBackResult } from "@/lib/domain/look-back";
import { isOfOffice } from "@/lib/domain/loop-policy";
import { personOf } from "@/lib/domain/person";
import type { PlainDate } from "@/lib/domain/plain-date";
import { allowedOrForbidden } from "@/lib/domain/policy";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { checkDocuments } from "@/lib/domain/supporting-document";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { foundInput } from "@/lib/usecases/verification/found-input";

/** The office keeps what it found at a drawn look-back: the result holds, or it has relapsed and the item is reopened (R7, R13). */
export const finishLookBack = defineCommand({
  name: "look-back.finish",
  input: foundInput.extend({ lookBackId: recordId }),
  load: async ({ tx, input, now }) => {
    const lookBack = await lockLookBack(tx, input.lookBackId, now);
    return lookBack ? ok(lookBack) : notFound();
  },
  allow: (actor) => allowedOrForbidden(isOfOffice(actor)),
  run: async ({ tx, input, actor, now, loaded: lookBack }) => {
    const { lookBackId, documents, verifiedOn, companions, ...told } = input;
    const { closure, completedOn } = lookBack;
    const { plan, itemId } = closure;
    if (lookBack.state !== "DRAWN") return refuse({ kind: "conflict", code: "look-back-over" });
    const issues = [
      ...checkLookedOn(verifiedOn, { today: plan.today, completedOn }),
      ...checkDocuments(documents, "documents"),
    ];
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    const by = personOf(actor).userId;
    const verificationId = await insertVerification(tx, {
      ...{ ...told, itemId, lookBackId, companions: companions || null },
      verifiedOn: verifiedOn as PlainDate,
      ...{ verifiedById: by, recordedAt: now, recordedOn: plan.today },
    });
    const kept = await insertDocuments(tx, { itemId, of: { verificationId }, documents });
    if (!kept.ok) return kept;
    const state = lookBackResult(told.outcome);
    await finishLookBackRow(tx, lookBack, { state, finishedById: by });
    if (state === "RELAPSED") {
      await reopenCompletion(tx, closure, { reason: told.findings, finishedById: by });
      await moveClosure(tx, closure, "REOPENED", {
        decidedById: by,
        decisionReason: told.findings,
      });
    } else await restateItems(tx, plan, [itemId]);
    return ok({ verificationId, state });
  },
  audit: ({ input: { lookBackId, outcome }, loaded: { closure }, output }) => ({
    subjectType: "item",
    subjectId: closure.itemId,
    details: { lookBackId, outcome, ...output },
  }),
});
