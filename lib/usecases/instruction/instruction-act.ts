import { z } from "zod";
import type { Tx } from "@/lib/db/database";
import { type LockedInstruction, lockInstruction } from "@/lib/db/instructions";
import type { Actor } from "@/lib/domain/actor";
import {
  INSTRUCTION_LIMITS,
  type InstructionAct,
  type InstructionState,
  instructionAfter,
} from "@/lib/domain/instruction";
import { canReadInstruction } from "@/lib/domain/loop-policy";
import { allowedOrForbidden, type Permission } from "@/lib/domain/policy";
import { notFound, ok, type Result, refuse } from "@/lib/domain/result";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

/** What every act on an instruction sends: which, and the version that its form saw. */
export const instructionInput = z.object({ instructionId: recordId, version: recordId });

/** Why an answer is not enough, or the instruction is taken back. */
export const instructionReason = typedText.trim().min(1).max(INSTRUCTION_LIMITS.reason);

type Loading = { tx: Tx; input: z.output<typeof instructionInput>; now: Date };

/** The instruction that an act is about, locked. */
export async function loadInstruction(loading: Loading): Promise<Result<LockedInstruction>> {
  const found = await lockInstruction(loading.tx, loading.input.instructionId, loading.now);
  return found ? ok(found) : notFound();
}

/** Hides what the actor may not read; else it is as the act's own rule says. */
export function allowedOnInstruction(
  actor: Actor,
  instruction: LockedInstruction,
  may: boolean,
): Permission {
  return canReadInstruction(actor, instruction) ? allowedOrForbidden(may) : "hidden";
}

/** The state that an act leads to; a conflict where another was faster or the state does not allow it. */
export function stateAfter(
  { state, version }: LockedInstruction,
  act: InstructionAct,
  seen: number,
): Result<InstructionState> {
  const next = instructionAfter(state, act);
  if (next === null || version !== seen)
    return refuse({ kind: "conflict", code: "instruction-moved" });
  return ok(next);
}

/** How an act on an instruction is entered in the audit trail. */
export function instructionSubject(
  { id, itemId, number }: LockedInstruction,
  details: Record<string, unknown> = {},
) {
  return { subjectType: "instruction", subjectId: id, details: { itemId, number, ...details } };
}
