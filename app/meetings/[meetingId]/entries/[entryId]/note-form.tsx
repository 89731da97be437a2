"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { freshForm } from "@/lib/text/form-state";
import { noteAction } from "../../actions";

type NoteFormProps = {
  meetingId: number;
  entryId: number;
  /** The note as it is kept now. */
  note: string;
  limit: number;
  held: Record<string, string> | null;
  words: Record<"label" | "hint" | "submit" | "pending" | "problem", string>;
};

/** What was said on an item; the form carries the note that it began with. */
export function NoteForm({ meetingId, entryId, note, limit, held, words }: NoteFormProps) {
  const [state, action] = useActionState(noteAction, freshForm(held ?? { note }));
  const whole = state.problem ? [{ message: state.problem }] : [];
  const [issue] = state.issues;
  const kept = (held !== null || state.problem !== null) && state.values.note !== note;
  return (
    <form action={action} key={state.attempt} noValidate className="flex max-w-form flex-col gap-4">
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="entryId" value={entryId} />
      <input type="hidden" name="seen" value={note} />
      <ErrorSummary title={words.problem} issues={[...whole, ...state.issues]} />
      {kept ? <p className="whitespace-pre-line wrap-break-word">{note}</p> : null}
      <TextArea
        name="note"
        label={words.label}
        hint={words.hint}
        limit={limit}
        rows={5}
        defaultValue={state.values.note}
        error={issue?.message}
      />
      <div>
        <SubmitButton variant="secondary" pendingWord={words.pending}>
          {words.submit}
        </SubmitButton>
      </div>
    </form>
  );
}
