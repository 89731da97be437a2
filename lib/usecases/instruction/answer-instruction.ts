import { insertInstructionAnswer, moveInstruction } from "@/lib/db/instructions";
import { insertDocuments } from "@/lib/db/supporting-documents";
import { INSTRUCTION_LIMITS } from "@/lib/domain/instruction";
import { canAnswerInstruction } from "@/lib/domain/loop-policy";
import { personOf } from "@/lib/domain/person";
import { ok, refuse } from "@/lib/domain/result";
import { checkDocuments } from "@/lib/domain/supporting-document";
import { defineCommand } from "@/lib/usecases/define";
import { sentDocuments } from "@/lib/usecases/document-input";
import {
  allowedOnInstruction,
  instructionInput,
  instructionSubject,
  loadInstruction,
  stateAfter,
} from "@/lib/usecases/instruction/instruction-act";
import { typedText } from "@/lib/usecases/typed-text";

/** The owner unit says what it did; what is on an item may stand on documents. */
export const answerInstruction = defineCommand({
  name: "instruction.answer",
  input: instructionInput.extend({
    answer: typedText.trim().min(1).max(INSTRUCTION_LIMITS.answer),
    documents: sentDocuments.default([]),
  }),
  load: loadInstruction,
  allow: (actor, found) => allowedOnInstruction(actor, found, canAnswerInstruction(actor, found)),
  run: async ({ tx, input, actor, now, loaded: instruction }) => {
    const next = stateAfter(instruction, "answer", input.version);
    if (!next.ok) return next;
    const { itemId } = instruction;
    const { answer: text, documents } = input;
    const issues = itemId === null ? [] : checkDocuments(documents, "documents");
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    const answeredById = personOf(actor).userId;
    const answerId = await insertInstructionAnswer(tx, instruction, { text, answeredById, now });
    if (itemId !== null) {
      const kept = await insertDocuments(tx, { itemId, of: { answerId }, documents });
      if (!kept.ok) return kept;
    }
    await moveInstruction(tx, instruction, next.value);
    return ok({ answerId });
  },
  audit: ({ loaded, output }) => instructionSubject(loaded, output),
});
