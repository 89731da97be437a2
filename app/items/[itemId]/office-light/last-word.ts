/** Conflicts after which a form has nothing left to decide on, so that the page says them. */
const LAST_WORDS = ["light-ended", "item-completed", "item-revoked"] as const;
export type LastWord = (typeof LAST_WORDS)[number];

export function isLastWord(code: unknown): code is LastWord {
  return LAST_WORDS.some((each) => each === code);
}
