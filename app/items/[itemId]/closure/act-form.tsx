"use client";

import { useActionState } from "react";
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
import type { ClosureAct } from "./closure-acts";

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
  title: string;
  hint: string;
  /** What was typed before the session ended. */
  held: Record<string, string> | null;
  words: Record<"submit" | "pending" | "problem" | "blank" | "colon", string>;
};

/** What one act asks, folded until it is wanted. */
export function ActForm({ id, act, hidden, fields, title, hint, held, words }: ActFormProps) {
  const [state, action] = useActionState(closureAction, freshForm(held ?? {}));
  const labels = Object.fromEntries(fields.map(({ name, label }) => [name, label]));
  const whole = state.problem ? [{ message: state.problem }] : [];
  const issues = namedIssues(state.issues, labels, words).map((issue) => ({
    ...issue,
    field: `${id}-${issue.field}`,
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
              error={state.issues.find((issue) => issue.field === field.name)?.message}
            />
          ))}
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
