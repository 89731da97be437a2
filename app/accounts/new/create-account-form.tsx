"use client";

import { useActionState } from "react";
import { errorAt, FormErrors } from "@/app/account/form-errors";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { createAccountAction } from "../actions";
import { IssuedPassword, type IssuedPasswordWords } from "../issued-password";
import { freshIssuingForm } from "../issuing-form";

type CreateAccountFormProps = {
  words: Record<
    "username" | "usernameHint" | "displayName" | "submit" | "pending" | "another" | "open",
    string
  >;
  issuedWords: IssuedPasswordWords;
  titles: readonly string[];
};

/** Name and sign-in name; the answer to a taken form is the account's one-time password. */
export function CreateAccountForm({ words, issuedWords, titles }: CreateAccountFormProps) {
  const [state, action] = useActionState(createAccountAction, freshIssuingForm());
  if (state.issued)
    return (
      <div className="flex max-w-form flex-col items-start gap-4">
        <IssuedPassword issued={state.issued} words={issuedWords} />
        <div className="flex gap-3">
          <LinkButton href={`/accounts/${state.issued.userId}`}>{words.open}</LinkButton>
          {/* A plain link: only loading the page anew empties the form. */}
          <a className="button button--secondary" href="/accounts/new">
            {words.another}
          </a>
        </div>
      </div>
    );
  return (
    <form action={action} key={state.attempt} noValidate>
      <FormLayout>
        <FormErrors state={state} titles={titles} fields={["displayName", "username"]} />
        <TextField
          name="displayName"
          label={words.displayName}
          defaultValue={state.values.displayName ?? ""}
          maxLength={40}
          width="medium"
          autoComplete="off"
          error={errorAt(state, "displayName")}
          required
        />
        <TextField
          name="username"
          label={words.username}
          hint={words.usernameHint}
          defaultValue={state.values.username ?? ""}
          maxLength={32}
          width="medium"
          autoComplete="off"
          spellCheck={false}
          error={errorAt(state, "username")}
          required
        />
        <FormActions>
          <SubmitButton pendingWord={words.pending}>{words.submit}</SubmitButton>
        </FormActions>
      </FormLayout>
    </form>
  );
}
