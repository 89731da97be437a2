import { z } from "zod";
import { findMeasured } from "@/lib/db/closure-page";
import { insertClosure, listJointLeads } from "@/lib/db/closures";
import { lockItemConcern } from "@/lib/db/item-concern";
import { findPlan } from "@/lib/db/plans";
import { restateItems } from "@/lib/db/standings";
import { CLOSABLE_ITEM_STATES, CLOSURE_LIMITS, checkClosureRequest } from "@/lib/domain/closure";
import { canAskForItem } from "@/lib/domain/loop-policy";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden, canReadItem } from "@/lib/domain/policy";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { sentDocuments } from "@/lib/usecases/document-input";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

const MOST_CRITERIA = 100;

/** The filing unit asks for the closure of its item against each acceptance criterion (R2); without joint leads it goes to the office at once. */
export const requestClosure = defineCommand({
  name: "closure.request",
  input: z.object({
    itemId: recordId,
    summary: typedText.trim().max(CLOSURE_LIMITS.summary),
    criteria: z
      .array(
        z.object({
          text: typedText,
          statement: typedText.trim().max(CLOSURE_LIMITS.statement),
          documents: sentDocuments,
        }),
      )
      .max(MOST_CRITERIA),
  }),
  load: async ({ tx, input, now }) => {
    const item = await lockItemConcern(tx, input.itemId);
    const plan = item && (await findPlan(tx, item.planId, now));
    return plan ? ok({ plan, item, measured: await findMeasured(tx, input.itemId) }) : notFound();
  },
  allow: (actor, { item }) =>
    canReadItem(actor, item)
      ? allowedOrForbidden(canAskForItem(actor, item.filingUnitId))
      : "hidden",
  run: async ({ tx, input, actor, now, loaded: { plan, item, measured } }) => {
    if (item.revoked) return refuse({ kind: "conflict", code: "item-revoked" });
    if (!CLOSABLE_ITEM_STATES.includes(measured.state))
      return refuse({ kind: "conflict", code: "closure-under-way" });
    const told = input.criteria.map(({ text }) => text);
    if (JSON.stringify(told) !== JSON.stringify(measured.criteria))
      return refuse({ kind: "conflict", code: "criteria-changed" });
    const issues = checkClosureRequest(input);
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    const joint = await listJointLeads(tx, input.itemId);
    const kept = await insertClosure(
      tx,
      {
        itemId: input.itemId,
        state: joint.length > 0 ? "REQUESTED" : "UNDER_VERIFICATION",
        summary: input.summary,
        requestedById: personOf(actor).userId,
        requestedAt: now,
        day: plan.today,
      },
      input.criteria,
    );
    if (kept.ok) await restateItems(tx, plan, [input.itemId]);
    return kept;
  },
  audit: ({ input, output }) => ({
    subjectType: "item",
    subjectId: input.itemId,
    details: { closureId: output },
  }),
});
