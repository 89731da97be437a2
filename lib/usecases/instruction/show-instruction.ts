import { z } from "zod";
import { findInstructionPage } from "@/lib/db/instruction-pages";
import { findItemConcern } from "@/lib/db/item-concern";
import { openPlan } from "@/lib/db/open-plan";
import { INSTRUCTION_ACTS, type InstructionAct, instructionAfter } from "@/lib/domain/instruction";
import {
  canAnswerInstruction,
  canCancelInstruction,
  canJudgeInstruction,
  canReadInstruction,
} from "@/lib/domain/loop-policy";
import { allowedOrHidden, canReadItem } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** An instruction, all that was answered to it, and what the reader can do now. */
export const showInstruction = defineQuery({
  name: "instruction.show",
  input: z.object({ instructionId: recordId }),
  load: async ({ db, input }) => {
    const found = await findInstructionPage(db, input.instructionId);
    return found ? ok(found) : notFound();
  },
  allow: (actor, found) => allowedOrHidden(canReadInstruction(actor, found)),
  run: async ({ db, actor, now, loaded: instruction }) => {
    const opened = await openPlan(db, instruction.planId, now);
    if (!opened.ok) return opened;
    const allowed: Record<InstructionAct, boolean> = {
      answer: canAnswerInstruction(actor, instruction),
      return: canJudgeInstruction(actor, instruction),
      close: canJudgeInstruction(actor, instruction),
      cancel: canCancelInstruction(actor, instruction),
    };
    const may = INSTRUCTION_ACTS.filter(
      (act) => allowed[act] && instructionAfter(instruction.state, act) !== null,
    );
    const concern = instruction.item && (await findItemConcern(db, instruction.item.id));
    const itemReadable = concern !== null && canReadItem(actor, concern);
    return ok({ plan: opened.value, instruction, itemReadable, may });
  },
});
