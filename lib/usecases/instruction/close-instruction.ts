import { moveInstruction } from "@/lib/db/instructions";
import { canJudgeInstruction } from "@/lib/domain/loop-policy";
import { personOf } from "@/lib/domain/person";
import { ok } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import {
  allowedOnInstruction,
  instructionInput,
  instructionSubject,
  loadInstruction,
  stateAfter,
} from "@/lib/usecases/instruction/instruction-act";

/** The answer is enough: the loop is closed (R5). */
export const closeInstruction = defineCommand({
  name: "instruction.close",
  input: instructionInput,
  load: loadInstruction,
  allow: (actor, found) => allowedOnInstruction(actor, found, canJudgeInstruction(actor, found)),
  run: async ({ tx, input, actor, loaded: instruction }) => {
    const next = stateAfter(instruction, "close", input.version);
    if (!next.ok) return next;
    const closedById = personOf(actor).userId;
    await moveInstruction(tx, instruction, next.value, { closedById, closeReason: null });
    return ok(null);
  },
  audit: ({ loaded }) => instructionSubject(loaded),
});
