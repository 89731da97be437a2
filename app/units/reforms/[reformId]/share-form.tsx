"use client";

import { useActionState } from "react";
import { FormErrors } from "@/app/account/form-errors";
import { FormActions } from "@/components/ui/form-layout";
import { type Choice, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { freshForm } from "@/lib/text/form-state";
import { shareOutAction } from "../actions";

type Share = { name: string; label: string; to: string };

type ShareFormProps = {
  /** The reform in the version that was seen, and the unit that is split. */
  fields: Readonly<Record<"reformId" | "version" | "from", string | number>>;
  groups: readonly { title: string; shares: readonly Share[] }[];
  takers: readonly Choice[];
  titles: readonly string[];
  words: Record<"open" | "save" | "saving", string>;
};

/** Which of a split unit's items and people go where. */
export function ShareForm({ fields, groups, takers, titles, words }: ShareFormProps) {
  const [state, action] = useActionState(shareOutAction, freshForm({}));
  return (
    <form action={action} className="flex flex-col gap-4" noValidate>
      <FormErrors state={state} titles={titles} fields={[]} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {groups.map(({ title, shares }) => (
        <fieldset key={title} className="flex flex-col gap-3">
          <legend className="field-label mb-1">{title}</legend>
          {shares.map(({ name, label, to }) => (
            <SelectField
              key={name}
              name={name}
              label={label}
              width="medium"
              emptyWord={words.open}
              choices={takers}
              defaultValue={state.values[name] ?? to}
            />
          ))}
        </fieldset>
      ))}
      <FormActions>
        <SubmitButton variant="secondary" pendingWord={words.saving}>
          {words.save}
        </SubmitButton>
      </FormActions>
    </form>
  );
}
