"use client";

import { useActionState } from "react";
import { DateField } from "@/components/ui/date-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { freshForm } from "@/lib/text/form-state";
import { namedIssues } from "@/lib/text/named-issues";
import { callMeetingAction } from "./actions";

type CallFormProps = {
  planId: number;
  latest: string;
  begun: Record<string, string>;
  words: Record<
    | "title"
    | "titleHint"
    | "heldOn"
    | "heldOnHint"
    | "place"
    | "placeHint"
    | "submit"
    | "pending"
    | "problem"
    | "blank"
    | "colon",
    string
  >;
};

/** What the meeting is, when and where. */
export function CallForm({ planId, latest, begun, words }: CallFormProps) {
  const [state, action] = useActionState(callMeetingAction, freshForm(begun));
  const { values } = state;
  const errorOf = (field: string) => state.issues.find((issue) => issue.field === field)?.message;
  const whole = state.problem ? [{ message: state.problem }] : [];
  return (
    <form action={action} key={state.attempt} noValidate>
      <input type="hidden" name="planId" value={planId} />
      <FormLayout>
        <ErrorSummary
          title={words.problem}
          issues={[...whole, ...namedIssues(state.issues, words, words)]}
        />
        <TextField
          name="title"
          label={words.title}
          hint={words.titleHint}
          defaultValue={values.title}
          error={errorOf("title")}
          required
        />
        <DateField
          name="heldOn"
          label={words.heldOn}
          hint={words.heldOnHint}
          max={latest}
          defaultValue={values.heldOn}
          error={errorOf("heldOn")}
          required
        />
        <TextField
          name="place"
          label={words.place}
          hint={words.placeHint}
          defaultValue={values.place}
          error={errorOf("place")}
        />
        <FormActions>
          <SubmitButton pendingWord={words.pending}>{words.submit}</SubmitButton>
        </FormActions>
      </FormLayout>
    </form>
  );
}
