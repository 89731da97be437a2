"use client";

import { useActionState } from "react";
import { RadioGroup } from "@/components/ui/choice-group";
import { type Choice, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormState, freshForm } from "@/lib/text/form-state";

type ChoiceFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  fields: Readonly<Record<string, string | number>>;
  name: string;
  label: string;
  choices: readonly Choice[];
  chosen?: string | undefined;
  /** Few choices are shown one under another, many in a list. */
  shown: "radio" | "list";
  emptyWord?: string;
  words: { submit: string; pending: string };
};

/** A decision that takes one choice. */
export function ChoiceForm({
  action,
  fields,
  shown,
  words,
  emptyWord,
  ...choice
}: ChoiceFormProps) {
  const [state, send] = useActionState(action, freshForm({}));
  const { name, label, choices } = choice;
  const error = state.problem ?? state.issues[0]?.message;
  const chosen = state.values[name] ?? choice.chosen;
  const field = { name, label, choices, error, defaultValue: chosen };
  return (
    <form action={send} className="flex flex-col items-start gap-3">
      {Object.entries(fields).map(([hidden, value]) => (
        <input key={hidden} type="hidden" name={hidden} value={value} />
      ))}
      {shown === "radio" ? (
        <RadioGroup {...field} />
      ) : (
        <div className="w-full max-w-form">
          <SelectField {...field} emptyWord={emptyWord} />
        </div>
      )}
      <SubmitButton variant="secondary" pendingWord={words.pending}>
        {words.submit}
      </SubmitButton>
    </form>
  );
}
