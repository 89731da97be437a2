"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { freshForm } from "@/lib/text/form-state";
import { signInAction } from "./actions";

type SignInFormProps = {
  next: string;
  words: Record<"problem" | "username" | "password" | "submit" | "pending", string>;
};

/** Name and password; a refused attempt gives the name back, never the password. */
export function SignInForm({ next, words }: SignInFormProps) {
  const [state, action] = useActionState(signInAction, freshForm({}));
  return (
    <form action={action}>
      <input type="hidden" name="next" value={next} />
      <FormLayout>
        <ErrorSummary
          title={words.problem}
          issues={state.problem ? [{ field: "username", message: state.problem }] : []}
        />
        <TextField
          name="username"
          label={words.username}
          autoComplete="username"
          defaultValue={state.values.username ?? ""}
          required
        />
        <TextField
          name="password"
          type="password"
          label={words.password}
          autoComplete="current-password"
          required
        />
        <FormActions>
          <SubmitButton pendingWord={words.pending}>{words.submit}</SubmitButton>
        </FormActions>
      </FormLayout>
    </form>
  );
}
