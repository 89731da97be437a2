"use client";

import { useActionState } from "react";
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
  words: Record<"name" | "hint" | "save" | "saving" | "problem", string>;
};

/** A name for what the ledger shows now. */
export function SaveViewForm({ planId, query, limit, held, words }: SaveViewFormProps) {
  const [state, action] = useActionState(saveViewAction, freshView(held ?? ""));
  const issues = state.problem ? [{ message: state.problem }, ...state.issues] : state.issues;
  return (
    <form action={action} key={state.attempt} noValidate className="flex max-w-form flex-col gap-3">
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
  );
}
