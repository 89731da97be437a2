import { addMonths } from "@/lib/domain/calendar";
import { checkLine } from "@/lib/domain/contribution";
import type { Issue } from "@/lib/domain/issue";
import { isPlainDate, type PlainDate } from "@/lib/domain/plain-date";

/** The states of an instruction (R5): it is open until its answer is found enough, or until it is taken back. */
export const INSTRUCTION_STATES = ["OPEN", "RETURNED", "ANSWERED", "CLOSED", "CANCELLED"] as const;
export type InstructionState = (typeof INSTRUCTION_STATES)[number];

/** The owner unit answers; the office or whose word it is returns or closes; giver or chief cancels. */
export const INSTRUCTION_ACTS = ["answer", "return", "close", "cancel"] as const;
export type InstructionAct = (typeof INSTRUCTION_ACTS)[number];

const TRANSITIONS: Record<InstructionState, Partial<Record<InstructionAct, InstructionState>>> = {
  OPEN: { answer: "ANSWERED", cancel: "CANCELLED" },
  RETURNED: { answer: "ANSWERED", cancel: "CANCELLED" },
  ANSWERED: { return: "RETURNED", close: "CLOSED", cancel: "CANCELLED" },
  CLOSED: {},
  CANCELLED: {},
};

/** The state that an act leads to; null where it is not allowed. */
export function instructionAfter(
  state: InstructionState,
  act: InstructionAct,
): InstructionState | null {
  return TRANSITIONS[state][act] ?? null;
}

/** Whether the owner unit has the word. */
export function awaitsAnswer(state: InstructionState): boolean {
  return instructionAfter(state, "answer") !== null;
}

/** Whether nothing more comes of it. */
export function isSettled(state: InstructionState): boolean {
  return Object.keys(TRANSITIONS[state]).length === 0;
}

/** Longest texts, in characters. */
export const INSTRUCTION_LIMITS = { text: 500, answer: 500, reason: 300 } as const;

const LONGEST_MONTHS = 12;

/** The last day by which an answer can be asked. */
export function latestInstructionDay(today: PlainDate): PlainDate {
  return addMonths(today, LONGEST_MONTHS);
}

/** What is wrong with an instruction: it says what, to whom, and by which day the answer is due. */
export function checkInstruction(
  sent: { text: string; ownerUnitId: number | null; dueOn: string },
  today: PlainDate,
): Issue[] {
  return [
    ...checkLine("text", sent.text, INSTRUCTION_LIMITS.text),
    ...(sent.ownerUnitId === null ? [{ field: "ownerUnitId", code: "required" }] : []),
    ...dueIssues(sent.dueOn, today),
  ];
}

function dueIssues(dueOn: string, today: PlainDate): Issue[] {
  const field = "dueOn";
  const latest = latestInstructionDay(today);
  if (dueOn === "") return [{ field, code: "required" }];
  if (!isPlainDate(dueOn)) return [{ field, code: "not-a-day" }];
  if (dueOn < today) return [{ field, code: "answer-day-past", params: { day: today } }];
  if (dueOn > latest) return [{ field, code: "answer-day-too-late", params: { latest } }];
  return [];
}
