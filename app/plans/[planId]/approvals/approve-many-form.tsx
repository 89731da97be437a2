"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { freshForm } from "@/lib/text/form-state";
import { approveManyAction } from "./actions";

type ApproveManyFormProps = {
  id: string;
  planId: number;
  /** Reports on the page without anything out of the ordinary. */
  plain: number;
  /** Whether there is anything to release. */
  shown: boolean;
  words: Record<"problem" | "chosen" | "plain" | "plainNone" | "pending", string>;
};

/** Releases what is ticked beside the reports, or all that is plain; the ticks belong to it wherever they stand. */
export function ApproveManyForm({ id, planId, plain, shown, words }: ApproveManyFormProps) {
  const [state, action] = useActionState(approveManyAction, freshForm({}));
  const issues = state.problem ? [{ message: state.problem }, ...state.issues] : state.issues;
  return (
    <form
      id={id}
      action={action}
      className={shown ? "flex flex-col gap-3 border border-rule bg-sunken px-4 py-3" : "mb-4"}
      data-screen-only
    >
      <input type="hidden" name="planId" value={planId} />
      <ErrorSummary
        title={words.problem}
        issues={issues.map(({ message }) => ({ message }))}
        key={state.attempt}
      />
      <div hidden={!shown} className={shown ? "flex flex-wrap items-center gap-3" : ""}>
        <SubmitButton name="which" value="chosen" pendingWord={words.pending}>
          {words.chosen}
        </SubmitButton>
        {plain > 0 ? (
          <SubmitButton name="which" value="plain" variant="secondary" pendingWord={words.pending}>
            {words.plain}
          </SubmitButton>
        ) : (
          <p className="text-table text-ink-soft">{words.plainNone}</p>
        )}
      </div>
    </form>
  );
}
