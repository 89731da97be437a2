"use client";

import { type ReactNode, useActionState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { saveViewAction } from "./actions";
import { freshView } from "./save-view-state";

type SaveViewFormProps = {
  planId: number;
  /** What the ledger shows, as its address says it. */
  query: string;
  limit: number;
  /** The name that was typed before the session ended. */
  held: string | undefined;
  /** What stands above the form: the views saved so far. */
  children: ReactNode;
  words: Record<"summary" | "name" | "hint" | "save" | "saving" | "problem", string>;
};

/** The views saved so far, and a name for what the ledger shows now; it stays open where something is to be put right. */
export function SaveViewForm({ planId, query, limit, held, children, words }: SaveViewFormProps) {
  const [state, action] = useActionState(saveViewAction, freshView(held ?? ""));
  const issues = state.problem ? [{ message: state.problem }, ...state.issues] : state.issues;
  return (
    <Disclosure summary={words.summary} open={state.attempt > 0 || held !== undefined}>
      {children}
      <form
        action={action}
        key={state.attempt}
        noValidate
        className="flex max-w-form flex-col gap-3"
      >
        <input type="hidden" name="planId" value={planId} />
        <input type="hidden" name="query" value={query} />
        <input type="hidden" name="seen" value={state.values.seen ?? ""} />
        <ErrorSummary title={words.problem} issues={issues} />
        <TextField
          name="name"
          label={words.name}
          hint={words.hint}
          maxLength={limit}
          defaultValue={state.values.name ?? ""}
          error={state.issues.find(({ field }) => field === "name")?.message}
          required
        />
        <div>
          <SubmitButton variant="secondary" size="small" pendingWord={words.saving}>
            {state.overwrite ?? words.save}
          </SubmitButton>
        </div>
      </form>
    </Disclosure>
  );
}
