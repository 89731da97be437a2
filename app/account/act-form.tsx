"use client";

import { useActionState } from "react";
import type { ButtonLook } from "@/components/ui/button-look";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormState, freshForm } from "@/lib/text/form-state";
import { FormErrors } from "./form-errors";

type ActFormProps = ButtonLook & {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** What the act is about. */
  fields: Readonly<Record<string, number>>;
  words: { submit: string; pending: string };
  titles: readonly string[];
};

/** An act that takes one press; a refusal is said above the button. */
export function ActForm({ action, fields, words, titles, ...look }: ActFormProps) {
  const [state, send] = useActionState(action, freshForm({}));
  return (
    <form action={send} className="flex flex-col items-start gap-3">
      <FormErrors state={state} titles={titles} fields={[]} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton pendingWord={words.pending} {...look}>
        {words.submit}
      </SubmitButton>
    </form>
  );
}
