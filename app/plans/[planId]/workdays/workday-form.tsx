"use client";

import { useActionState } from "react";
import { RadioGroup } from "@/components/ui/choice-group";
import { DateField } from "@/components/ui/date-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { freshForm } from "@/lib/text/form-state";
import { removeWorkdayAction, setWorkdayAction } from "./actions";

type WorkdayFormProps = {
  planId: number;
  held: Record<string, string> | null;
  words: Record<
    | "day"
    | "kind"
    | "work"
    | "off"
    | "note"
    | "noteHint"
    | "hint"
    | "submit"
    | "pending"
    | "problem",
    string
  >;
};

/** Enters a day as worked or off. */
export function WorkdayForm({ planId, held, words }: WorkdayFormProps) {
  const [state, action] = useActionState(setWorkdayAction, freshForm(held ?? {}));
  const { values } = state;
  const errorOf = (field: string) => state.issues.find((issue) => issue.field === field)?.message;
  const whole = state.problem ? [{ message: state.problem }] : [];
  return (
    <form action={action} key={state.attempt} noValidate>
      <input type="hidden" name="planId" value={planId} />
      <FormLayout>
        <ErrorSummary title={words.problem} issues={[...whole, ...state.issues]} />
        <p className="text-table text-ink-soft">{words.hint}</p>
        <DateField
          name="day"
          label={words.day}
          defaultValue={values.day}
          error={errorOf("day")}
          required
        />
        <RadioGroup
          name="kind"
          label={words.kind}
          choices={[
            { value: "OFF", label: words.off },
            { value: "WORK", label: words.work },
          ]}
          defaultValue={values.kind}
          error={errorOf("kind")}
          inline
          required
        />
        <TextField
          name="note"
          label={words.note}
          hint={words.noteHint}
          defaultValue={values.note}
          error={errorOf("note")}
          required
        />
        <FormActions>
          <SubmitButton pendingWord={words.pending}>{words.submit}</SubmitButton>
        </FormActions>
      </FormLayout>
    </form>
  );
}

type RemoveFormProps = {
  planId: number;
  day: string;
  words: Record<"remove" | "pending" | "problem", string>;
};

/** Takes an own entry back in one press. */
export function RemoveWorkdayForm({ planId, day, words }: RemoveFormProps) {
  const [state, action] = useActionState(removeWorkdayAction, freshForm({}));
  return (
    <form action={action} className="flex flex-col items-start gap-2">
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="day" value={day} />
      <ErrorSummary
        title={words.problem}
        issues={state.problem ? [{ message: state.problem }] : []}
      />
      <SubmitButton variant="secondary" size="small" pendingWord={words.pending}>
        {words.remove}
        <span className="sr-only"> {day}</span>
      </SubmitButton>
    </form>
  );
}
