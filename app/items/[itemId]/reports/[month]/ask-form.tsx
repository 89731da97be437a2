"use client";

import { useActionState } from "react";
import { DateField } from "@/components/ui/date-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { Notice } from "@/components/ui/notice";
import { type Choice, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { freshForm } from "@/lib/text/form-state";
import { askAction } from "./ask-action";

export type AskFormWords = Record<
  | "open"
  | "problem"
  | "unit"
  | "choose"
  | "question"
  | "questionHint"
  | "answerDue"
  | "answerDueHint"
  | "submit"
  | "confirm"
  | "pending",
  string
>;

type AskFormProps = {
  itemId: number;
  month: string;
  units: readonly Choice[];
  initial: Record<string, string>;
  days: { first: string; last: string };
  limit: number;
  /** Whether text waits in it from before the session ended. */
  held: boolean;
  words: AskFormWords;
};

/** Asks one unit one question, folded until it is wanted; requests that could be merged are shown first, then it is sent on a second press. */
export function AskForm({ itemId, month, units, initial, days, limit, held, words }: AskFormProps) {
  const [state, action] = useActionState(askAction, freshForm(initial));
  const issues = state.problem ? [{ message: state.problem }, ...state.issues] : state.issues;
  const errorAt = (name: string) => state.issues.find(({ field }) => field === name)?.message;
  return (
    <details open={held || state.attempt > 0}>
      <summary className="mb-3 w-fit text-table text-link hover:underline">{words.open}</summary>
      <form action={action} key={state.attempt} noValidate>
        <input type="hidden" name="itemId" value={itemId} />
        <input type="hidden" name="month" value={month} />
        <FormLayout>
          <ErrorSummary title={words.problem} issues={issues} />
          {state.theirs ? (
            <Notice kind="warning" title={state.theirs.title}>
              <ul>
                {state.theirs.lines.map(({ label, text }) => (
                  <li key={label}>
                    {label} {text}
                  </li>
                ))}
              </ul>
            </Notice>
          ) : null}
          <SelectField
            name="unitId"
            label={words.unit}
            emptyWord={words.choose}
            choices={units}
            defaultValue={state.values.unitId}
            error={errorAt("unitId")}
          />
          <TextArea
            name="question"
            label={words.question}
            hint={words.questionHint}
            rows={2}
            limit={limit}
            defaultValue={state.values.question}
            error={errorAt("question")}
          />
          <DateField
            name="answerDue"
            label={words.answerDue}
            hint={words.answerDueHint}
            min={days.first}
            max={days.last}
            defaultValue={state.values.answerDue}
            error={errorAt("answerDue")}
          />
          <FormActions>
            <SubmitButton
              name="act"
              value={state.confirm ? "confirm" : "ask"}
              variant="secondary"
              pendingWord={words.pending}
            >
              {state.confirm ? words.confirm : words.submit}
            </SubmitButton>
          </FormActions>
        </FormLayout>
      </form>
    </details>
  );
}
