"use client";

import { useActionState } from "react";
import { errorAt, FormErrors } from "@/app/account/form-errors";
import { Checkbox } from "@/components/ui/checkbox";
import { DateField } from "@/components/ui/date-field";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { Notice } from "@/components/ui/notice";
import { type Choice, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { freshForm } from "@/lib/text/form-state";
import { editUnitAction } from "../actions";

const FIELDS = [
  "name",
  "fullName",
  "kind",
  "after",
  "validFrom",
  "validUntil",
  "correction",
] as const;
type Field = (typeof FIELDS)[number];

type UnitFormProps = {
  values: Record<string, string>;
  kinds: readonly Choice[];
  places: readonly Choice[];
  titles: readonly string[];
  words: Record<Field | "first" | "fromHint" | "untilHint" | "save" | "saving", string>;
};

/** What can be put right of a unit. */
export function UnitForm({ values, kinds, places, titles, words }: UnitFormProps) {
  const [state, action] = useActionState(editUnitAction, freshForm(values));
  const typed = state.attempt > 0 ? state.values : values;
  const field = (name: Exclude<Field, "correction">) => ({
    name,
    label: words[name],
    defaultValue: typed[name] ?? "",
    error: errorAt(state, name),
  });
  return (
    <form action={action} key={state.attempt} noValidate>
      <FormLayout>
        <FormErrors state={state} titles={titles} fields={[...FIELDS]} />
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
        <input type="hidden" name="unitId" value={typed.unitId} />
        <input type="hidden" name="seen" value={typed.seen} />
        <TextField {...field("name")} maxLength={60} required />
        <TextField {...field("fullName")} maxLength={60} required />
        <div>
          <Checkbox
            name="correction"
            label={words.correction}
            defaultChecked={typed.correction !== undefined}
          />
          {errorAt(state, "correction") ? (
            <p className="text-small font-semibold text-problem">{errorAt(state, "correction")}</p>
          ) : null}
        </div>
        <SelectField {...field("kind")} choices={kinds} width="medium" />
        <SelectField {...field("after")} emptyWord={words.first} choices={places} width="medium" />
        <DateField {...field("validFrom")} hint={words.fromHint} />
        <DateField {...field("validUntil")} hint={words.untilHint} />
        <FormActions>
          <SubmitButton pendingWord={words.saving}>{words.save}</SubmitButton>
        </FormActions>
      </FormLayout>
    </form>
  );
}
