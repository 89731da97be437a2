import { z } from "zod";
import { findGivingChoices } from "@/lib/db/instruction-pages";
import { openPlan } from "@/lib/db/open-plan";
import { holds } from "@/lib/domain/actor";
import { latestInstructionDay } from "@/lib/domain/instruction";
import { canGiveInstruction } from "@/lib/domain/loop-policy";
import { allowedOrForbidden } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { askedId } from "@/lib/usecases/asked-items";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** What the form of a new instruction offers: whose word, to which unit, by which day. */
export const prepareInstruction = defineQuery({
  name: "instruction.prepare",
  input: z.object({ planId: recordId, itemId: askedId }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canGiveInstruction(actor)),
  run: async ({ db, actor, input, loaded: plan }) => {
    const itemId = input.itemId ?? null;
    const choices = await findGivingChoices(db, { planId: plan.id, itemId, today: plan.today });
    if (itemId !== null && choices.item === null) return notFound();
    const latest = latestInstructionDay(plan.today);
    return ok({ plan, ...choices, latest, speaksForOneself: holds(actor, "LEADER") });
  },
});
