"use client";

import { useActionState } from "react";
import {
  DocumentFields,
  type DocumentWords,
  documentLabels,
} from "@/components/ledger/document-fields";
import { Checkbox } from "@/components/ui/checkbox";
import { DateField } from "@/components/ui/date-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { freshForm } from "@/lib/text/form-state";
import { namedIssues } from "@/lib/text/named-issues";
import { actOnNoticeAction } from "./actions";

/** A field of an act: a long text, a choice that may be left, a day, or a yes. */
export type ActField = { name: string; label: string; hint?: string } & (
  | { kind: "text"; limit: number; required: boolean }
  | { kind: "select"; empty: string; choices: { value: string; label: string }[] }
  | { kind: "day"; max: string }
  | { kind: "yes" }
);

export type ActFormProps = {
  notice: { noticeId: number; version: number };
  act: string;
  /** The act that is most likely meant comes first and in full. */
  primary: boolean;
  hint: string | null;
  fields: readonly ActField[];
  documents: DocumentWords | null;
  /** What was typed before the session ended. */
  held: Record<string, string> | null;
  words: Record<"submit" | "pending" | "problem" | "blank" | "colon", string>;
};

/** One act on a notice with what it asks to be said. */
export function ActForm(props: ActFormProps) {
  const { notice, act, primary, hint, fields, documents, held, words } = props;
  const [state, action] = useActionState(actOnNoticeAction, freshForm(held ?? {}));
  const errorOf = (field: string) => state.issues.find((issue) => issue.field === field)?.message;
  const whole = state.problem ? [{ message: state.problem }] : [];
  const labels = {
    ...Object.fromEntries(fields.map(({ name, label }) => [name, label])),
    ...(documents ? documentLabels(documents) : {}),
  };
  const issues = namedIssues(state.issues, labels, words).map(({ field, message }) => ({
    field: field.startsWith("documents") ? field : `${act}-${field}`,
    message,
  }));
  return (
    <form action={action} key={state.attempt} noValidate>
      <input type="hidden" name="noticeId" value={notice.noticeId} />
      <input type="hidden" name="version" value={notice.version} />
      <input type="hidden" name="act" value={act} />
      <FormLayout>
        <ErrorSummary title={words.problem} issues={[...whole, ...issues]} />
        {hint ? <p className="text-table text-ink-soft">{hint}</p> : null}
        {fields.map((field) => (
          <OneField
            key={field.name}
            id={`${act}-${field.name}`}
            field={field}
            value={state.values[field.name]}
            error={errorOf(field.name)}
          />
        ))}
        {documents ? (
          <DocumentFields words={documents} values={state.values} errorOf={errorOf} />
        ) : null}
        <FormActions>
          <SubmitButton variant={primary ? "primary" : "secondary"} pendingWord={words.pending}>
            {words.submit}
          </SubmitButton>
        </FormActions>
      </FormLayout>
    </form>
  );
}

type OneFieldProps = {
  id: string;
  field: ActField;
  value: string | undefined;
  error: string | undefined;
};

function OneField({ id, field, value, error }: OneFieldProps) {
  const { name, label, hint } = field;
  const common = { id, name, label, error, ...(hint ? { hint } : {}) };
  switch (field.kind) {
    case "text":
      return (
        <TextArea
          {...common}
          rows={4}
          limit={field.limit}
          defaultValue={value}
          required={field.required}
        />
      );
    case "select":
      return (
        <SelectField
          {...common}
          choices={field.choices}
          emptyWord={field.empty}
          defaultValue={value ?? ""}
        />
      );
    case "day":
      return <DateField {...common} max={field.max} defaultValue={value} required />;
    case "yes":
      return <Checkbox id={id} name={name} label={label} defaultChecked={value === "yes"} />;
  }
}
