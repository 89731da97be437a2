import { lockItemConcern } from "@/lib/db/item-concern";
import { findPlan } from "@/lib/db/plans";
import { restateItems } from "@/lib/db/standings";
import { insertDocuments } from "@/lib/db/supporting-documents";
import { insertVerification } from "@/lib/db/verifications";
import { isOfOffice } from "@/lib/domain/loop-policy";
import { personOf } from "@/lib/domain/person";
import type { PlainDate } from "@/lib/domain/plain-date";
import { allowedOrForbidden } from "@/lib/domain/policy";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { checkDocuments } from "@/lib/domain/supporting-document";
import { checkVerifiedOn } from "@/lib/domain/verification";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { foundInput } from "@/lib/usecases/verification/found-input";

/** The office keeps what it found on an item itself (R13); a refuted claim makes the light red (R14). */
export const recordVerification = defineCommand({
  name: "verification.record",
  input: foundInput.extend({ itemId: recordId }),
  load: async ({ tx, input, now }) => {
    const item = await lockItemConcern(tx, input.itemId);
    const plan = item && (await findPlan(tx, item.planId, now));
    return plan ? ok({ plan, item }) : notFound();
  },
  allow: (actor) => allowedOrForbidden(isOfOffice(actor)),
  run: async ({ tx, input, actor, now, loaded: { plan, item } }) => {
    const { documents, verifiedOn, companions, ...told } = input;
    const { itemId } = told;
    if (item.revoked) return refuse({ kind: "conflict", code: "item-revoked" });
    const issues = [
      ...checkVerifiedOn(verifiedOn, plan),
      ...checkDocuments(documents, "documents"),
    ];
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    const verificationId = await insertVerification(tx, {
      ...told,
      companions: companions || null,
      verifiedOn: verifiedOn as PlainDate,
      verifiedById: personOf(actor).userId,
      recordedAt: now,
      recordedOn: plan.today,
    });
    const kept = await insertDocuments(tx, { itemId, of: { verificationId }, documents });
    if (!kept.ok) return kept;
    await restateItems(tx, plan, [itemId]);
    return ok({ verificationId });
  },
  audit: ({ input: { itemId, method, outcome, verifiedOn }, output }) => ({
    subjectType: "item",
    subjectId: itemId,
    details: { ...output, method, outcome, verifiedOn },
  }),
});
