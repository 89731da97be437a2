"use client";

import { useActionState } from "react";
import { FormErrors } from "@/app/account/form-errors";
import { SubmitButton } from "@/components/ui/submit-button";
import { resetPasswordAction } from "../actions";
import { IssuedPassword, type IssuedPasswordWords } from "../issued-password";
import { freshIssuingForm } from "../issuing-form";

type ResetPasswordFormProps = {
  userId: number;
  words: { submit: string; pending: string };
  issuedWords: IssuedPasswordWords;
  titles: readonly string[];
};

/** One press; the answer is the new one-time password. */
export function ResetPasswordForm({ userId, words, issuedWords, titles }: ResetPasswordFormProps) {
  const [state, action] = useActionState(resetPasswordAction, freshIssuingForm());
  if (state.issued) return <IssuedPassword issued={state.issued} words={issuedWords} />;
  return (
    <form action={action} className="flex flex-col items-start gap-3">
      <FormErrors state={state} titles={titles} fields={[]} />
      <input type="hidden" name="userId" value={userId} />
      <SubmitButton variant="secondary" pendingWord={words.pending}>
        {words.submit}
      </SubmitButton>
    </form>
  );
}
