"use client";

import { useActionState } from "react";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { freshForm } from "@/lib/text/form-state";
import { errorAt, FormErrors } from "../form-errors";
import { changePasswordAction } from "./actions";

type PasswordFormProps = {
  username: string;
  words: Record<"current" | "new" | "repeated" | "hint" | "submit" | "pending", string>;
  titles: readonly string[];
};

/** The present password and a new one, twice. */
export function PasswordForm({ username, words, titles }: PasswordFormProps) {
  const [state, action] = useActionState(changePasswordAction, freshForm({}));
  return (
    <form action={action} key={state.attempt} noValidate>
      <FormLayout>
        <FormErrors state={state} titles={titles} fields={["current", "password", "repeated"]} />
        {/* Tells a password manager whose password this is; it is not sent. */}
        <input type="hidden" autoComplete="username" value={username} />
        <TextField
          name="current"
          type="password"
          label={words.current}
          autoComplete="current-password"
          error={errorAt(state, "current")}
          required
        />
        <TextField
          name="password"
          type="password"
          label={words.new}
          hint={words.hint}
          autoComplete="new-password"
          error={errorAt(state, "password")}
          required
        />
        <TextField
          name="repeated"
          type="password"
          label={words.repeated}
          autoComplete="new-password"
          error={errorAt(state, "repeated")}
          required
        />
        <FormActions>
          <SubmitButton pendingWord={words.pending}>{words.submit}</SubmitButton>
        </FormActions>
      </FormLayout>
    </form>
  );
}
