"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { type FormState, freshForm } from "@/lib/text/form-state";
import { removeViewAction, renameViewAction } from "./actions";

type ViewOf = { id: number; planId: number; name: string };
type Words = Record<"act" | "acting" | "problem", string>;

/** Another name for a view. */
export function RenameViewForm({
  view,
  limit,
  words,
}: {
  view: ViewOf;
  limit: number;
  words: Words & Record<"name" | "hint", string>;
}) {
  const [state, action] = useActionState(renameViewAction, freshForm({ name: view.name }));
  return (
    <form action={action} key={state.attempt} noValidate className="flex max-w-form flex-col gap-3">
      <ViewFields view={view} />
      <ErrorSummary title={words.problem} issues={issuesOf(state)} />
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
        <SubmitButton pendingWord={words.acting}>{words.act}</SubmitButton>
      </div>
    </form>
  );
}

/** Takes a view away. */
export function RemoveViewForm({ view, words }: { view: ViewOf; words: Words }) {
  const [state, action] = useActionState(removeViewAction, freshForm({}));
  return (
    <form action={action} key={state.attempt} className="flex flex-col gap-3">
      <ViewFields view={view} />
      <ErrorSummary title={words.problem} issues={issuesOf(state)} />
      <div>
        <SubmitButton variant="danger" pendingWord={words.acting}>
          {words.act}
        </SubmitButton>
      </div>
    </form>
  );
}

function ViewFields({ view }: { view: ViewOf }) {
  return (
    <>
      <input type="hidden" name="planId" value={view.planId} />
      <input type="hidden" name="viewId" value={view.id} />
    </>
  );
}

function issuesOf(state: FormState) {
  return state.problem ? [{ message: state.problem }, ...state.issues] : state.issues;
}
