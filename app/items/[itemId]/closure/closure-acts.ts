/** What can be done to a closure by the one form of `ActForm`. */
export const CLOSURE_ACTS = [
  "agree",
  "withdraw",
  "complete",
  "return",
  "publish",
  "object",
  "answer",
  "delist",
  "reopen",
] as const;
export type ClosureAct = (typeof CLOSURE_ACTS)[number];

export function isClosureAct(value: unknown): value is ClosureAct {
  return CLOSURE_ACTS.some((act) => act === value);
}

/** What an act's form calls its documents, so that those of two forms on a page stay apart. */
export function documentsOfAct(act: ClosureAct): string {
  return `${act}.documents`;
}
