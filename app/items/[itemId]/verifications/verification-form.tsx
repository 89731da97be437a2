"use client";

import { useActionState } from "react";
import {
  DocumentFields,
  type DocumentWords,
  documentLabels,
} from "@/components/ledger/document-fields";
import { type GroupChoice, RadioGroup } from "@/components/ui/choice-group";
import { DateField } from "@/components/ui/date-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type FormState, freshForm } from "@/lib/text/form-state";
import { namedIssues } from "@/lib/text/named-issues";

type VerificationFormProps = {
  /** What keeps it, and what it is about. */
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  hidden: Readonly<Record<string, number>>;
  methods: readonly GroupChoice[];
  outcomes: readonly GroupChoice[];
  days: { first: string; today: string };
  limits: { source: number; findings: number; companions: number };
  held: Record<string, string> | null;
  documentWords: DocumentWords;
  words: Record<
    | "method"
    | "outcome"
    | "outcomeHint"
    | "verifiedOn"
    | "source"
    | "sourceHint"
    | "findings"
    | "findingsHint"
    | "companions"
    | "optional"
    | "documents"
    | "submit"
    | "pending"
    | "problem"
    | "blank"
    | "colon",
    string
  >;
};

/** What the office found: how, when, of whom and what. */
export function VerificationForm(props: VerificationFormProps) {
  const { hidden, methods, outcomes, days, limits, held, documentWords, words } = props;
  const [state, action] = useActionState(
    props.action,
    freshForm(held ?? { verifiedOn: days.today }),
  );
  const { values } = state;
  const errorOf = (field: string) => state.issues.find((issue) => issue.field === field)?.message;
  const whole = state.problem ? [{ message: state.problem }] : [];
  return (
    <form action={action} key={state.attempt} noValidate>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormLayout>
        <ErrorSummary
          title={words.problem}
          issues={[
            ...whole,
            ...namedIssues(state.issues, { ...words, ...documentLabels(documentWords) }, words),
          ]}
        />
        <RadioGroup
          name="method"
          label={words.method}
          choices={methods}
          defaultValue={values.method}
          error={errorOf("method")}
          inline
          required
        />
        <DateField
          name="verifiedOn"
          label={words.verifiedOn}
          min={days.first}
          max={days.today}
          defaultValue={values.verifiedOn}
          error={errorOf("verifiedOn")}
          required
        />
        <TextArea
          name="source"
          label={words.source}
          hint={words.sourceHint}
          rows={2}
          limit={limits.source}
          defaultValue={values.source}
          error={errorOf("source")}
          required
        />
        <TextArea
          name="findings"
          label={words.findings}
          hint={words.findingsHint}
          rows={5}
          limit={limits.findings}
          defaultValue={values.findings}
          error={errorOf("findings")}
          required
        />
        <RadioGroup
          name="outcome"
          label={words.outcome}
          hint={words.outcomeHint}
          choices={outcomes}
          defaultValue={values.outcome}
          error={errorOf("outcome")}
          inline
          required
        />
        <TextField
          name="companions"
          label={words.companions}
          mark={words.optional}
          maxLength={limits.companions}
          defaultValue={values.companions}
          error={errorOf("companions")}
        />
        <fieldset className="flex min-w-0 flex-col gap-3">
          <legend className="field-label">
            {words.documents}
            <span className="ml-2 text-small font-normal text-ink-faint">{words.optional}</span>
          </legend>
          <DocumentFields values={values} errorOf={errorOf} words={documentWords} />
        </fieldset>
        <FormActions>
          <SubmitButton pendingWord={words.pending}>{words.submit}</SubmitButton>
        </FormActions>
      </FormLayout>
    </form>
  );
}
