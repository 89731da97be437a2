import { z } from "zod";
import { heldChangeGround } from "@/lib/db/change-ground";
import { dateOf } from "@/lib/db/day";
import { lockItemConcern } from "@/lib/db/item-concern";
import { findPlan } from "@/lib/db/plans";
import { insertDocuments } from "@/lib/db/supporting-documents";
import { holdStandingUnit } from "@/lib/db/unit-registry";
import { isOffered } from "@/lib/domain/change-ground";
import { CHANGE_KINDS, canRequestChange, startOfRequest } from "@/lib/domain/change-kind";
import { checkChange } from "@/lib/domain/check-change";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden, canReadItem } from "@/lib/domain/policy";
import { invalid, notFound, ok, refuse } from "@/lib/domain/result";
import { checkDocuments } from "@/lib/domain/supporting-document";
import { askedColumns } from "@/lib/usecases/change/asked-columns";
import { defineCommand } from "@/lib/usecases/define";
import { sentDocuments } from "@/lib/usecases/document-input";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

/** A choice of the form; choosing none, or what the kind doesn't ask, is 0. */
const choice = z.coerce.number().int().nonnegative().catch(0);
const shortText = typedText.trim().max(100).default("");

/** The filing unit, or for some kinds the office, asks to change a registered item (rules.md §5, R15). */
export const requestChange = defineCommand({
  name: "change.request",
  input: z.object({
    itemId: recordId,
    kind: z.enum(CHANGE_KINDS),
    milestoneId: choice,
    dueAfter: shortText,
    indicatorId: choice,
    targetAfter: shortText,
    unitBeforeId: choice,
    unitAfterId: choice,
    suspendedUntil: shortText,
    documentNumber: typedText.trim().default(""),
    reason: typedText.trim(),
    progress: typedText.trim(),
    documents: sentDocuments,
  }),
  load: async ({ tx, input, now }) => {
    const item = await lockItemConcern(tx, input.itemId);
    const plan = item && (await findPlan(tx, item.planId, now));
    return plan ? ok({ plan, item }) : notFound();
  },
  allow: (actor, { item }, { kind }) =>
    canReadItem(actor, item)
      ? allowedOrForbidden(canRequestChange(actor, kind, item.filingUnitId))
      : "hidden",
  run: async ({ tx, input, actor, now, loaded: { plan, item } }) => {
    const { itemId, kind, documents } = input;
    if (item.revoked) return refuse({ kind: "conflict", code: "item-revoked" });
    const ground = await heldChangeGround(tx, itemId, plan.today);
    const named = kind === "EXTENSION" || kind === "TARGET";
    if (!named && !isOffered(kind, ground, plan.today))
      return refuse({ kind: "conflict", code: "change-not-offered" });
    const issues = [
      ...checkChange(input, ground, plan.today),
      ...checkDocuments(documents, "documents"),
    ];
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    const next = kind === "LEAD" ? await holdStandingUnit(tx, input.unitAfterId) : null;
    if (kind === "LEAD" && (!next || next.kind === "COLLECTIVE"))
      return invalid("unitAfterId", "unknown-choice");
    const again = ground.milestones.some(
      ({ id, extended }) => id === input.milestoneId && extended > 0,
    );
    const { waitsFor, spoken } = startOfRequest(actor, {
      ...{ kind, filingUnitId: item.filingUnitId, again },
    });
    const { userId } = personOf(actor);
    const today = dateOf(plan.today);
    const { id } = await tx.changeRequest.create({
      data: {
        ...{ planId: plan.id, itemId, kind, state: `PENDING_${waitsFor}` as const },
        ...{ reason: input.reason, progress: input.progress },
        ...{ documentNumber: input.documentNumber || null },
        ...{ requestedById: userId, requestedAt: now, requestedOn: today },
        ...askedColumns(input, ground),
      },
    });
    if (spoken)
      await tx.changeDecision.create({
        data: {
          ...{ requestId: id, stage: spoken, approved: true },
          ...{ decidedById: userId, decidedAt: now, decidedOn: today },
        },
      });
    const kept = await insertDocuments(tx, { itemId, of: { changeId: id }, documents });
    return kept.ok ? ok({ changeId: id }) : kept;
  },
  audit: ({ input, output: { changeId } }) => {
    const { documents, progress, ...details } = input;
    return { subjectType: "change", subjectId: changeId, details };
  },
});
