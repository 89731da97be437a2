"use client";

import { useActionState } from "react";
import {
  DocumentFields,
  type DocumentWords,
  documentLabels,
} from "@/components/ledger/document-fields";
import { RadioGroup } from "@/components/ui/choice-group";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { type Choice, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { freshForm } from "@/lib/text/form-state";
import { namedIssues } from "@/lib/text/named-issues";
import { closureAction } from "./actions";
import { type ClosureAct, documentsOfAct } from "./closure-acts";

/** A field of an act's form: a choice, one that nothing is chosen for beforehand, a day, or a text of at most `limit` characters. */
export type ActField = { name: string; label: string; hint?: string } & (
  | { kind: "choice"; choices: readonly Choice[] }
  | { kind: "radio"; choices: readonly Choice[] }
  | { kind: "day"; min: string; max: string }
  | { kind: "text"; limit: number; optional?: boolean }
);

export type ActFormProps = {
  /** Tells the forms of a page apart. */
  id: string;
  act: ClosureAct;
  hidden: Readonly<Record<string, string | number>>;
  fields: readonly ActField[];
  /** Where it says what was found: what may stand behind it. */
  documents: { title: string; optional: string; words: DocumentWords } | null;
  title: string;
  hint: string;
  /** What was typed before the session ended. */
  held: Record<string, string> | null;
  words: Record<"submit" | "pending" | "problem" | "blank" | "colon", string>;
};

/** What one act asks, folded until it is wanted. */
export function ActForm(props: ActFormProps) {
  const { id, act, hidden, fields, documents, title, hint, held, words } = props;
  const [state, action] = useActionState(closureAction, freshForm(held ?? {}));
  const labels = {
    ...Object.fromEntries(fields.map(({ name, label }) => [name, label])),
    ...(documents ? documentLabels(documents.words) : {}),
  };
  const prefix = documentsOfAct(act);
  const errorOf = (field: string) =>
    state.issues.find((issue) => placeOf(issue.field) === field)?.message;
  const placeOf = (field: string) =>
    field.startsWith("documents.") ? field.replace("documents", prefix) : `${id}-${field}`;
  const whole = state.problem ? [{ message: state.problem }] : [];
  const issues = namedIssues(state.issues, labels, words).map((issue) => ({
    ...issue,
    field: placeOf(issue.field),
  }));
  return (
    <Disclosure summary={title} open={state.attempt > 0 || held !== null}>
      <form action={action} key={state.attempt} noValidate>
        {Object.entries({ ...hidden, act }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FormLayout>
          <ErrorSummary title={words.problem} issues={[...whole, ...issues]} />
          <p className="text-table text-ink-soft">{hint}</p>
          {fields.map((field) => (
            <ActControl
              key={field.name}
              id={`${id}-${field.name}`}
              field={field}
              value={state.values[field.name]}
              error={errorOf(`${id}-${field.name}`)}
            />
          ))}
          {documents ? (
            <fieldset className="flex min-w-0 flex-col gap-3">
              <legend className="field-label">
                {documents.title}
                <span className="ml-2 text-small font-normal text-ink-faint">
                  {documents.optional}
                </span>
              </legend>
              <DocumentFields
                prefix={prefix}
                values={state.values}
                errorOf={errorOf}
                words={documents.words}
              />
            </fieldset>
          ) : null}
          <FormActions>
            <SubmitButton pendingWord={words.pending}>{words.submit}</SubmitButton>
          </FormActions>
        </FormLayout>
      </form>
    </Disclosure>
  );
}

type ActControlProps = {
  id: string;
  field: ActField;
  value: string | undefined;
  error: string | undefined;
};

function ActControl({ id, field, value, error }: ActControlProps) {
  const { name, label, hint } = field;
  const words = { id, name, label, hint, error, defaultValue: value };
  if (field.kind === "choice") return <SelectField {...words} choices={field.choices} required />;
  if (field.kind === "radio")
    return <RadioGroup {...words} choices={field.choices} inline required />;
  if (field.kind === "day")
    return <DateField {...words} min={field.min} max={field.max} required />;
  return <TextArea {...words} rows={3} limit={field.limit} required={!field.optional} />;
}
