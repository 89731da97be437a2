"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { freshForm } from "@/lib/text/form-state";
import { withdrawChangeAction } from "./actions";

type WithdrawFormProps = {
  changeId: number;
  version: number;
  words: Record<"submit" | "pending" | "problem", string>;
};

/** Takes a request back. */
export function WithdrawForm({ changeId, version, words }: WithdrawFormProps) {
  const [state, action] = useActionState(withdrawChangeAction, freshForm({}));
  const issues = state.problem ? [{ message: state.problem }] : [];
  return (
    <form action={action} key={state.attempt} className="flex flex-col items-start gap-3">
      <input type="hidden" name="changeId" value={changeId} />
      <input type="hidden" name="version" value={version} />
      <ErrorSummary title={words.problem} issues={issues} />
      <SubmitButton variant="secondary" pendingWord={words.pending}>
        {words.submit}
      </SubmitButton>
    </form>
  );
}
