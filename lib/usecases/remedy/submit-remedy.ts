import { z } from "zod";
import { lockItemConcern } from "@/lib/db/item-concern";
import { findPlan } from "@/lib/db/plans";
import {
  endRemedyPlan,
  findPlanInForce,
  insertRemedyPlan,
  listLights,
  listUnitsAbleToHelp,
} from "@/lib/db/remedy-plans";
import { restateItems } from "@/lib/db/standings";
import { insertDocuments } from "@/lib/db/supporting-documents";
import { canPlanRemedy } from "@/lib/domain/loop-policy";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden, canReadItem } from "@/lib/domain/policy";
import { callsForRemedy, checkRemedy, REMEDY_STEPS } from "@/lib/domain/remedy";
import { DELAY_REASONS, type DelayReason } from "@/lib/domain/report-content";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { checkDocuments } from "@/lib/domain/supporting-document";
import { defineCommand } from "@/lib/usecases/define";
import { sentDocuments } from "@/lib/usecases/document-input";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

const text = typedText.trim();

/**
 * The filing unit plans how an item gets out of trouble; the plan is in force from now on, in the place of a former
 * one. `former` is the plan in force that the form showed, as "id.version", "0.0" for none.
 */
export const submitRemedy = defineCommand({
  name: "remedy.submit",
  input: z.object({
    itemId: recordId,
    former: z.string().max(30),
    // A form without its choice sends nothing; the domain says that it is required.
    causeReason: text
      .default("")
      .transform((typed) => DELAY_REASONS.find((reason) => reason === typed) ?? null),
    cause: text,
    helperUnitId: text
      .default("")
      .transform((typed) => (/^\d{1,9}$/.test(typed) ? Number(typed) : null)),
    documents: sentDocuments.default([]),
    steps: z.array(z.object({ name: text, dueOn: text.max(20) })).max(REMEDY_STEPS),
  }),
  load: async ({ tx, input, now }) => {
    const item = await lockItemConcern(tx, input.itemId);
    const plan = item && (await findPlan(tx, item.planId, now));
    return plan ? ok({ plan, item }) : notFound();
  },
  allow: (actor, { item }) =>
    canReadItem(actor, item)
      ? allowedOrForbidden(canPlanRemedy(actor, item.filingUnitId))
      : "hidden",
  run: async ({ tx, input, actor, now, loaded: { plan, item } }) => {
    const { itemId, cause, helperUnitId, steps, documents } = input;
    if (item.revoked) return refuse({ kind: "conflict", code: "item-revoked" });
    const former = await findPlanInForce(tx, itemId);
    if (`${former?.id ?? 0}.${former?.version ?? 0}` !== input.former)
      return refuse({ kind: "conflict", code: "remedy-changed" });
    if (!callsForRemedy(await listLights(tx, itemId)))
      return refuse({ kind: "conflict", code: "remedy-not-needed" });
    const context = {
      today: plan.today,
      filingUnitId: item.filingUnitId,
      helperIds: new Set(await listUnitsAbleToHelp(tx)),
    };
    const issues = [...checkRemedy(input, context), ...checkDocuments(documents, "documents")];
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    if (former) await endRemedyPlan(tx, former.id, { day: plan.today, reason: null });
    const remedyPlanId = await insertRemedyPlan(tx, {
      ...{ itemId, cause, helperUnitId, steps },
      causeReason: input.causeReason as DelayReason,
      submittedById: personOf(actor).userId,
      submittedAt: now,
      day: plan.today,
    });
    const kept = await insertDocuments(tx, { itemId, of: { remedyPlanId }, documents });
    if (!kept.ok) return kept;
    await restateItems(tx, plan, [itemId]);
    return ok({ remedyPlanId, former: former?.id ?? null });
  },
  audit: ({ input, output }) => ({
    subjectType: "item",
    subjectId: input.itemId,
    details: output,
  }),
});
