import { z } from "zod";
import { listInstructionRows } from "@/lib/db/instruction-pages";
import { openPlan } from "@/lib/db/open-plan";
import { awaitsAnswer, isSettled } from "@/lib/domain/instruction";
import { canGiveInstruction } from "@/lib/domain/loop-policy";
import { allowedOrForbidden, canReadLedger } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

const PAGE = 50;

/** The instructions of a plan as far as the reader may know them: the open ones first, by their day. */
export const listInstructions = defineQuery({
  name: "instruction.list",
  input: z.object({
    planId: recordId,
    page: z.coerce.number().int().min(1).max(1000).catch(1),
  }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canReadLedger(actor)),
  run: async ({ db, actor, input: { page }, loaded: plan, scope }) => {
    const asked = { planId: plan.id, limit: PAGE + 1, offset: (page - 1) * PAGE };
    const found = await listInstructionRows(db, scope, asked);
    const rows = found.slice(0, PAGE);
    return ok({
      plan,
      page,
      open: rows.filter(({ state }) => awaitsAnswer(state)),
      answered: rows.filter(({ state }) => state === "ANSWERED"),
      settled: rows.filter(({ state }) => isSettled(state)),
      more: found.length > PAGE,
      mayGive: canGiveInstruction(actor),
    });
  },
});
