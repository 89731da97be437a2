import { moveInstruction } from "@/lib/db/instructions";
import { canCancelInstruction } from "@/lib/domain/loop-policy";
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

/** The leader whose word it is, or the chief, takes it back and says why. */
export const cancelInstruction = defineCommand({
  name: "instruction.cancel",
  input: instructionInput.extend({ cancelReason: instructionReason }),
  load: loadInstruction,
  allow: (actor, found) => allowedOnInstruction(actor, found, canCancelInstruction(actor, found)),
  run: async ({ tx, input, actor, loaded: instruction }) => {
    const next = stateAfter(instruction, "cancel", input.version);
    if (!next.ok) return next;
    const settled = { closedById: personOf(actor).userId, closeReason: input.cancelReason };
    await moveInstruction(tx, instruction, next.value, settled);
    return ok(null);
  },
  audit: ({ loaded }) => instructionSubject(loaded),
});
