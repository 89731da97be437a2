"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { NumberField } from "@/components/ui/number-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { freshForm } from "@/lib/text/form-state";
import { namedIssues } from "@/lib/text/named-issues";
import { drawLookBacksAction } from "./actions";

type DrawFormProps = {
  planId: number;
  /** What is proposed, or was typed before the session ended. */
  start: Record<string, string>;
  words: Record<
    | "share"
    | "unitCap"
    | "percent"
    | "items"
    | "submit"
    | "pending"
    | "problem"
    | "blank"
    | "colon",
    string
  >;
};

/** How much of the quarter is drawn, and how much of one unit. */
export function DrawForm({ planId, start, words }: DrawFormProps) {
  const [state, action] = useActionState(drawLookBacksAction, freshForm(start));
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
        <NumberField
          name="share"
          label={words.share}
          unit={words.percent}
          defaultValue={state.values.share}
          error={errorOf("share")}
          required
        />
        <NumberField
          name="unitCap"
          label={words.unitCap}
          unit={words.items}
          defaultValue={state.values.unitCap}
          error={errorOf("unitCap")}
          required
        />
        <FormActions>
          <SubmitButton pendingWord={words.pending}>{words.submit}</SubmitButton>
        </FormActions>
      </FormLayout>
    </form>
  );
}
