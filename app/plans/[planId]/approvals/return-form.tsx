"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { freshForm } from "@/lib/text/form-state";
import { returnOneAction } from "./actions";

type ReturnFormProps = {
  report: { planId: number; itemId: number; month: string; revision: number };
  /** What was typed before the session ended. */
  heldReason: string | undefined;
  words: Record<"problem" | "open" | "reason" | "reasonHint" | "return" | "pending", string>;
};

const MAX_REASON = 300;

/** Sends a report back where it stands in the list; folded until it is wanted. */
export function ReturnForm({ report, heldReason, words }: ReturnFormProps) {
  const [state, action] = useActionState(returnOneAction, freshForm({ reason: heldReason ?? "" }));
  const id = `reason-${report.itemId}-${report.month}`;
  const error = state.issues.find(({ field }) => field === "reason")?.message;
  const issues = state.problem ? [{ message: state.problem }] : [];
  return (
    <details open={state.attempt > 0 || heldReason !== undefined}>
      <summary className="w-fit text-table text-link hover:underline">{words.open}</summary>
      <form action={action} key={state.attempt} noValidate className="mt-3 flex flex-col gap-3">
        {Object.entries(report).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ErrorSummary
          title={words.problem}
          issues={error ? [...issues, { field: id, message: error }] : issues}
        />
        <TextArea
          name="reason"
          id={id}
          label={words.reason}
          hint={words.reasonHint}
          rows={2}
          limit={MAX_REASON}
          defaultValue={state.values.reason}
          error={error}
        />
        <div>
          <SubmitButton variant="secondary" size="small" pendingWord={words.pending}>
            {words.return}
          </SubmitButton>
        </div>
      </form>
    </details>
  );
}
