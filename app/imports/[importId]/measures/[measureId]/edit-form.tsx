"use client";

import { useActionState } from "react";
import { errorAt, FormErrors } from "@/app/account/form-errors";
import { Checkbox } from "@/components/ui/checkbox";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { freshForm } from "@/lib/text/form-state";
import { editMeasureAction } from "./actions";

const FIELDS = ["no", "text", "groupNo", "groupTitle", "lead", "responsible", "deadline"] as const;
type Field = (typeof FIELDS)[number];

type EditFormProps = {
  /** The import, the measure, and the list the person came from. */
  fields: Record<string, string | number>;
  /** The fields with the version they were read from; what was typed before a sign-in stands over them. */
  values: Record<Field | "version", string> & Record<string, string>;
  /** Whether the values were sent once already: then an unticked target stays unticked. */
  wasSent: boolean;
  /** The proposed targets, each with the name of its tick. */
  indicators: readonly { name: string; label: string }[];
  titles: readonly string[];
  words: Record<
    | Field
    | "groupHint"
    | "leadHint"
    | "responsibleHint"
    | "deadlineHint"
    | "indicators"
    | "indicatorsHint"
    | "save"
    | "saving",
    string
  >;
};

/** All that was understood of a measure, to be put right; what is refused or overtaken stays typed. */
export function EditForm({ fields, values, wasSent, indicators, titles, words }: EditFormProps) {
  const [state, action] = useActionState(editMeasureAction, freshForm(values));
  const sent = wasSent || state.attempt > 0;
  const typed: EditFormProps["values"] = { ...values, ...state.values };
  const field = (name: Field) => ({
    name,
    label: words[name],
    defaultValue: typed[name],
    error: errorAt(state, name),
  });
  return (
    <form action={action} key={state.attempt} noValidate>
      <FormLayout>
        <FormErrors state={state} titles={titles} fields={FIELDS as unknown as string[]} />
        {state.theirs ? (
          <FocusOnArrival renewedBy={state.attempt}>
            <Notice kind="warning" title={state.theirs.title}>
              <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
                {state.theirs.lines.map(({ label, text }) => (
                  <div key={label} className="contents">
                    <dt>{label}</dt>
                    <dd>{text}</dd>
                  </div>
                ))}
              </dl>
            </Notice>
          </FocusOnArrival>
        ) : null}
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="version" value={typed.version} />
        <div className="grid gap-4 sm:grid-cols-[7rem_1fr]">
          <TextField {...field("groupNo")} maxLength={20} />
          <TextField {...field("groupTitle")} hint={words.groupHint} maxLength={300} />
        </div>
        <TextField {...field("no")} width="short" maxLength={20} />
        <TextArea {...field("text")} rows={6} limit={5000} required />
        <TextField {...field("lead")} hint={words.leadHint} maxLength={2000} />
        <TextArea {...field("responsible")} hint={words.responsibleHint} rows={3} />
        <TextField {...field("deadline")} hint={words.deadlineHint} maxLength={2000} />
        {indicators.length > 0 ? (
          <fieldset>
            <legend className="field-label">{words.indicators}</legend>
            <p className="text-small text-ink-faint">{words.indicatorsHint}</p>
            {indicators.map(({ name, label }) => (
              <Checkbox
                key={name}
                name={name}
                label={label}
                defaultChecked={!sent || typed[name] !== undefined}
              />
            ))}
          </fieldset>
        ) : null}
        <FormActions>
          <SubmitButton pendingWord={words.saving}>{words.save}</SubmitButton>
        </FormActions>
      </FormLayout>
    </form>
  );
}
