"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { freshForm } from "@/lib/text/form-state";
import { answerMatterAction, raiseMatterAction } from "./actions";

type MatterFormProps = {
  itemId: number;
  /** The matter that is answered; none when one is told. */
  matterId?: number;
  limit: number;
  /** What was typed before the session ended. */
  held: string | undefined;
  words: Record<"label" | "hint" | "send" | "sending" | "problem", string>;
};

/** Tells of a major matter, or answers one: a single text. */
export function MatterForm({ itemId, matterId, limit, held, words }: MatterFormProps) {
  const answers = matterId !== undefined;
  const name = answers ? "answer" : "matter";
  const [state, action] = useActionState(
    answers ? answerMatterAction : raiseMatterAction,
    freshForm({ [name]: held ?? "" }),
  );
  const issues = state.problem ? [{ message: state.problem }, ...state.issues] : state.issues;
  return (
    <form action={action} key={state.attempt} noValidate>
      <input type="hidden" name="itemId" value={itemId} />
      {answers ? <input type="hidden" name="matterId" value={matterId} /> : null}
      <FormLayout>
        <ErrorSummary title={words.problem} issues={issues} />
        <TextArea
          name={name}
          label={words.label}
          hint={words.hint}
          rows={5}
          limit={limit}
          defaultValue={state.values[name]}
          error={state.issues.find(({ field }) => field === name)?.message}
          required
        />
        <FormActions>
          <SubmitButton pendingWord={words.sending}>{words.send}</SubmitButton>
        </FormActions>
      </FormLayout>
    </form>
  );
}
