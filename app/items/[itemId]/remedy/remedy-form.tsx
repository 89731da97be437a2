"use client";

import { useActionState } from "react";
import {
  DocumentFields,
  type DocumentWords,
  documentLabels,
} from "@/components/ledger/document-fields";
import { DateField } from "@/components/ui/date-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { type Choice, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { freshForm } from "@/lib/text/form-state";
import { namedIssues } from "@/lib/text/named-issues";
import { submitRemedyAction } from "./actions";

type RemedyFormProps = {
  itemId: number;
  /** The plan in force that is shown, as "id.version". */
  former: string;
  causes: readonly Choice[];
  helpers: readonly Choice[];
  /** The words of each row. */
  steps: readonly { name: string; due: string }[];
  days: { first: string; latest: string };
  limits: { cause: number; step: number };
  held: Record<string, string> | null;
  documents: DocumentWords;
  words: Record<
    | "documents"
    | "causeReason"
    | "cause"
    | "causeHint"
    | "helperUnitId"
    | "optional"
    | "noHelper"
    | "steps"
    | "stepsHint"
    | "choose"
    | "submit"
    | "pending"
    | "problem"
    | "blank"
    | "colon",
    string
  >;
};

/** A remedy plan: the cause, who is to help, and what is done by when. */
export function RemedyForm(props: RemedyFormProps) {
  const { itemId, former, causes, helpers, steps, days, limits, held, documents, words } = props;
  const [state, action] = useActionState(submitRemedyAction, freshForm(held ?? {}));
  const { values } = state;
  const errorOf = (field: string) => state.issues.find((issue) => issue.field === field)?.message;
  const labels = Object.fromEntries(
    steps.flatMap(({ name, due }, at) => [
      [`steps.${at}`, name],
      [`steps.${at}.dueOn`, due],
    ]),
  );
  const whole = state.problem ? [{ message: state.problem }] : [];
  const issues = namedIssues(
    state.issues,
    { ...words, ...labels, ...documentLabels(documents) },
    words,
  );
  return (
    <form action={action} key={state.attempt} noValidate>
      <input type="hidden" name="itemId" value={itemId} />
      <input type="hidden" name="former" value={former} />
      <FormLayout>
        <ErrorSummary title={words.problem} issues={[...whole, ...issues]} />
        <SelectField
          name="causeReason"
          label={words.causeReason}
          choices={causes}
          emptyWord={words.choose}
          defaultValue={values.causeReason}
          error={errorOf("causeReason")}
          width="medium"
          required
        />
        <TextArea
          name="cause"
          label={words.cause}
          hint={words.causeHint}
          limit={limits.cause}
          defaultValue={values.cause}
          error={errorOf("cause")}
          required
        />
        <SelectField
          name="helperUnitId"
          label={words.helperUnitId}
          mark={words.optional}
          choices={helpers}
          emptyWord={words.noHelper}
          defaultValue={values.helperUnitId}
          error={errorOf("helperUnitId")}
          width="medium"
        />
        <fieldset className="flex min-w-0 flex-col gap-3">
          <legend className="field-label">{words.steps}</legend>
          <p className="text-small text-ink-faint">{words.stepsHint}</p>
          {steps.map(({ name, due }, at) => (
            <div key={name} className="grid items-end gap-x-3 gap-y-2 sm:grid-cols-[1fr_11rem]">
              <TextField
                name={`steps.${at}`}
                label={name}
                maxLength={limits.step}
                defaultValue={values[`steps.${at}`] ?? ""}
                error={errorOf(`steps.${at}`)}
              />
              <DateField
                name={`steps.${at}.dueOn`}
                label={due}
                min={days.first}
                max={days.latest}
                defaultValue={values[`steps.${at}.dueOn`]}
                error={errorOf(`steps.${at}.dueOn`)}
              />
            </div>
          ))}
        </fieldset>
        <fieldset className="flex min-w-0 flex-col gap-3">
          <legend className="field-label">
            {words.documents}
            <span className="ml-2 text-small font-normal text-ink-faint">{words.optional}</span>
          </legend>
          <DocumentFields values={values} errorOf={errorOf} words={documents} />
        </fieldset>
        <FormActions>
          <SubmitButton pendingWord={words.pending}>{words.submit}</SubmitButton>
        </FormActions>
      </FormLayout>
    </form>
  );
}
