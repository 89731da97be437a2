import type { Issue } from "@/lib/domain/issue";
import type { Refusal } from "@/lib/domain/result";

/** What a form shows after it was sent: the typed values, what is wrong, and what another has saved. */
export type FormState = {
  values: Record<string, string>;
  issues: Issue[];
  /** Set when the whole form was refused, e.g. `stale`, `forbidden`. */
  problem?: string;
  /** What stands in the ledger now, when another was faster. */
  current?: unknown;
  /** Counts answers, so that focus moves to the summary each time. */
  attempt: number;
};

export const EMPTY_FORM: FormState = { values: {}, issues: [], attempt: 0 };

/** The text fields of a sent form; files and framework fields are left out. */
export function textFields(form: FormData): Record<string, string> {
  const entries = [...form.entries()].filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === "string" && !entry[0].startsWith("$ACTION"),
  );
  return Object.fromEntries(entries);
}

/** A refusal as the form's next state, giving the typed values back. */
export function refusedForm(
  previous: FormState,
  values: Record<string, string>,
  refusal: Refusal,
): FormState {
  const base = { values, attempt: previous.attempt + 1 };
  switch (refusal.kind) {
    case "invalid":
      return { ...base, issues: refusal.issues };
    case "conflict":
      return { ...base, issues: [], problem: refusal.code, current: refusal.current };
    default:
      return { ...base, issues: [], problem: refusal.kind };
  }
}
