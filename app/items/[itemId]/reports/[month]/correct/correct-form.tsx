"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { NumberField } from "@/components/ui/number-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { freshForm } from "@/lib/text/form-state";
import { correctReportAction } from "./actions";

type CorrectFormProps = {
  itemId: number;
  month: string;
  /** The accepted revision that the form begins from. */
  revision: number;
  requestKey: string;
  initial: Record<string, string>;
  limits: { done: number; reason: number };
  indicators: readonly { id: number; label: string; hint: string; unit: string }[];
  words: Record<
    | "required"
    | "problem"
    | "percent"
    | "percentHint"
    | "done"
    | "readings"
    | "reason"
    | "reasonHint"
    | "kept"
    | "submit"
    | "pending",
    string
  >;
};

/** Corrects what an accepted report said and counted; the reason is asked first. */
export function CorrectForm(props: CorrectFormProps) {
  const { itemId, month, revision, requestKey, limits, indicators, words } = props;
  const [state, action] = useActionState(correctReportAction, freshForm(props.initial));
  const { values } = state;
  const errorOf = (field: string) => state.issues.find((issue) => issue.field === field)?.message;
  const whole = state.problem ? [{ message: state.problem }] : [];
  return (
    <form action={action} key={state.attempt} noValidate>
      <input type="hidden" name="itemId" value={itemId} />
      <input type="hidden" name="month" value={month} />
      <input type="hidden" name="revision" value={values.revision ?? revision} />
      <input type="hidden" name="requestKey" value={requestKey} />
      <FormLayout>
        <p className="text-small text-ink-soft">{words.required}</p>
        <ErrorSummary title={words.problem} issues={[...whole, ...state.issues]} />
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          limit={limits.reason}
          rows={3}
          defaultValue={values.reason}
          error={errorOf("reason")}
          required
        />
        <NumberField
          name="percent"
          label={words.percent}
          hint={words.percentHint}
          unit="%"
          defaultValue={values.percent}
          error={errorOf("percent")}
          required
        />
        <TextArea
          name="done"
          label={words.done}
          limit={limits.done}
          rows={5}
          defaultValue={values.done}
          error={errorOf("done")}
          required
        />
        {indicators.length > 0 ? (
          <fieldset className="flex flex-col gap-3">
            <legend className="field-label">{words.readings}</legend>
            {indicators.map((indicator) => (
              <NumberField
                key={indicator.id}
                name={`readings.${indicator.id}`}
                label={indicator.label}
                hint={indicator.hint}
                unit={indicator.unit}
                decimal
                defaultValue={values[`readings.${indicator.id}`]}
                error={errorOf(`readings.${indicator.id}`)}
              />
            ))}
          </fieldset>
        ) : null}
        <p className="text-small text-ink-soft">{words.kept}</p>
        <FormActions>
          <SubmitButton pendingWord={words.pending}>{words.submit}</SubmitButton>
        </FormActions>
      </FormLayout>
    </form>
  );
}
