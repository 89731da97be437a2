import { z } from "zod";
import { holdOwnerUnit, insertInstruction, isLeaderOn } from "@/lib/db/instructions";
import { lockItemConcern } from "@/lib/db/item-concern";
import { findPlan } from "@/lib/db/plans";
import { holds } from "@/lib/domain/actor";
import { checkInstruction } from "@/lib/domain/instruction";
import { canGiveInstruction } from "@/lib/domain/loop-policy";
import { personOf } from "@/lib/domain/person";
import type { PlainDate } from "@/lib/domain/plain-date";
import { allowedOrForbidden } from "@/lib/domain/policy";
import { invalid, notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

const LARGEST_DIGITS = /^[1-9]\d{0,8}$/;
/** A record chosen in a form, or none. */
const chosen = typedText
  .default("")
  .transform((typed) => (LARGEST_DIGITS.test(typed) ? Number(typed) : null));

/** A leader says what a unit is to do and answer, on an item or on the plan; or the office takes a leader's word down. */
export const giveInstruction = defineCommand({
  name: "instruction.give",
  input: z.object({
    planId: recordId,
    itemId: chosen,
    text: typedText.trim(),
    givenById: chosen,
    ownerUnitId: chosen,
    dueOn: typedText.trim(),
  }),
  load: async ({ tx, input, now }) => {
    const plan = await findPlan(tx, input.planId, now);
    if (!plan) return notFound();
    const item = input.itemId === null ? null : await lockItemConcern(tx, input.itemId);
    const isElsewhere = input.itemId !== null && item?.planId !== plan.id;
    return isElsewhere ? notFound() : ok({ plan, item });
  },
  allow: (actor) => allowedOrForbidden(canGiveInstruction(actor)),
  run: async ({ tx, input, actor, now, loaded: { plan, item } }) => {
    if (item?.revoked) return refuse({ kind: "conflict", code: "item-revoked" });
    const { text, itemId, ownerUnitId, dueOn } = input;
    const recordedById = personOf(actor).userId;
    // A leader speaks for himself, whatever the form says.
    const givenById = holds(actor, "LEADER") ? recordedById : input.givenById;
    const issues = checkInstruction(input, plan.today);
    if (givenById === null) issues.unshift({ field: "givenById", code: "required" });
    if (issues.length > 0 || givenById === null || ownerUnitId === null)
      return refuse({ kind: "invalid", issues });
    if (!(await isLeaderOn(tx, givenById, plan.today)))
      return invalid("givenById", "unknown-choice");
    if (!(await holdOwnerUnit(tx, ownerUnitId))) return invalid("ownerUnitId", "owner-ended");
    const given = { itemId, text, givenById, recordedById, ownerUnitId };
    return ok(await insertInstruction(tx, plan, { ...given, dueOn: dueOn as PlainDate }, now));
  },
  audit: ({ input: { itemId, ownerUnitId, dueOn }, output: { instructionId, number } }) => ({
    subjectType: "instruction",
    subjectId: instructionId,
    details: { itemId, number, unitId: ownerUnitId, dueOn },
  }),
});
