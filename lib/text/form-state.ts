import type { Refusal } from "@/lib/domain/result";
import { sayIssue, type Texts } from "@/lib/text/say";

/** What a form shows after it was sent, in words: the typed values, what is wrong, what to confirm. */
export type FormState = {
  values: Record<string, string>;
  issues: { field: string; message: string }[];
  /** What is wrong with the whole, e.g. that another was faster. */
  problem: string | null;
  /** Set when only the person's word is missing: the same form, sent again, is taken. */
  confirm: boolean;
  /** What stands in the ledger now, when another was faster: label and text, and as values of the same form where it can be chosen from. */
  theirs: {
    title: string;
    lines: { label: string; text: string }[];
    values?: Record<string, string>;
  } | null;
  /** Counts answers: each is new content, which takes focus. */
  attempt: number;
};

/** A form that has not been sent yet, beginning with some values. */
export function freshForm(values: Record<string, string>): FormState {
  return { values, issues: [], problem: null, confirm: false, theirs: null, attempt: 0 };
}

/** A refused form: what was typed is given back with what is wrong. */
export function refusedForm(
  texts: Texts,
  sent: { previous: FormState; values: Record<string, string> },
  refusal: Refusal,
): FormState {
  const state = { ...freshForm(sent.values), attempt: sent.previous.attempt + 1 };
  if (refusal.kind === "invalid")
    return {
      ...state,
      issues: refusal.issues.map((issue) => ({
        field: issue.field,
        message: sayIssue(texts, issue),
      })),
    };
  const code = refusal.kind === "conflict" ? refusal.code : refusal.kind;
  return { ...state, problem: texts.t(`app.problem.${code}` as never) };
}
