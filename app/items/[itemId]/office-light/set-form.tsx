"use client";

import { useActionState } from "react";
import { type GroupChoice, RadioGroup } from "@/components/ui/choice-group";
import { DateField } from "@/components/ui/date-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { freshForm } from "@/lib/text/form-state";
import { namedIssues } from "@/lib/text/named-issues";
import { setLightAction } from "./actions";

type SetFormProps = {
  itemId: number;
  /** The set light that is shown above, 0 for none. */
  former: number;
  choices: readonly GroupChoice[];
  today: string;
  /** The last day that may be chosen, and what is proposed. */
  latest: string;
  limit: number;
  held: Record<string, string> | null;
  words: Record<
    | "replace"
    | "light"
    | "until"
    | "untilHint"
    | "reason"
    | "reasonHint"
    | "submit"
    | "pending"
    | "problem"
    | "blank"
    | "colon",
    string
  >;
};

/** The chief's light for an item: which, until when and why. */
export function SetForm(props: SetFormProps) {
  const { itemId, former, choices, today, latest, limit, held, words } = props;
  const [state, action] = useActionState(setLightAction, freshForm(held ?? { until: latest }));
  const { values } = state;
  const errorOf = (field: string) => state.issues.find((issue) => issue.field === field)?.message;
  const whole = state.problem ? [{ message: state.problem }] : [];
  // The form beside this one asks for a reason too: each field has an id of its own.
  const issues = namedIssues(state.issues, words, words).map((issue) => ({
    ...issue,
    field: `set-${issue.field}`,
  }));
  return (
    <form action={action} key={state.attempt} noValidate>
      <input type="hidden" name="itemId" value={itemId} />
      <input type="hidden" name="former" value={former} />
      <FormLayout>
        <ErrorSummary title={words.problem} issues={[...whole, ...issues]} />
        {former > 0 ? <p className="text-table text-ink-soft">{words.replace}</p> : null}
        <RadioGroup
          name="light"
          id="set-light"
          label={words.light}
          choices={choices}
          defaultValue={values.light}
          error={errorOf("light")}
          inline
          required
        />
        <DateField
          name="until"
          id="set-until"
          label={words.until}
          hint={words.untilHint}
          min={today}
          max={latest}
          defaultValue={values.until}
          error={errorOf("until")}
          required
        />
        <TextArea
          name="reason"
          id="set-reason"
          label={words.reason}
          hint={words.reasonHint}
          rows={4}
          limit={limit}
          defaultValue={values.reason}
          error={errorOf("reason")}
          required
        />
        <FormActions>
          <SubmitButton pendingWord={words.pending}>{words.submit}</SubmitButton>
        </FormActions>
      </FormLayout>
    </form>
  );
}
