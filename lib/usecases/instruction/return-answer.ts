import { moveInstruction, returnLastAnswer } from "@/lib/db/instructions";
import { canJudgeInstruction } from "@/lib/domain/loop-policy";
import { personOf } from "@/lib/domain/person";
import { ok } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import {
  allowedOnInstruction,
  instructionInput,
  instructionReason,
  instructionSubject,
  loadInstruction,
  stateAfter,
} from "@/lib/usecases/instruction/instruction-act";

/** The answer was not enough: the unit answers again. */
export const returnAnswer = defineCommand({
  name: "instruction.return",
  input: instructionInput.extend({ returnReason: instructionReason }),
  load: loadInstruction,
  allow: (actor, found) => allowedOnInstruction(actor, found, canJudgeInstruction(actor, found)),
  run: async ({ tx, input, actor, loaded: instruction }) => {
    const next = stateAfter(instruction, "return", input.version);
    if (!next.ok) return next;
    const returnedById = personOf(actor).userId;
    await returnLastAnswer(tx, instruction, { reason: input.returnReason, returnedById });
    await moveInstruction(tx, instruction, next.value);
    return ok(null);
  },
  audit: ({ loaded }) => instructionSubject(loaded),
});
