"use client";

import { useActionState } from "react";
import { FormErrors } from "@/app/account/form-errors";
import { SubmitButton } from "@/components/ui/submit-button";
import { freshForm } from "@/lib/text/form-state";
import { endMemberAction } from "./actions";

type EndMemberFormProps = {
  fields: Readonly<Record<"unitId" | "memberId", number>>;
  today: string;
  titles: readonly string[];
  words: Record<"from" | "submit" | "pending", string>;
};

/** Takes one member out of a collective, from a day on. */
export function EndMemberForm({ fields, today, titles, words }: EndMemberFormProps) {
  const [state, action] = useActionState(endMemberAction, freshForm({}));
  const wrong = state.attempt > 0;
  return (
    <form action={action} className="flex flex-wrap items-center gap-2" noValidate>
      {wrong ? <FormErrors state={state} titles={titles} fields={[]} /> : null}
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        type="date"
        name="from"
        className="control max-w-40"
        aria-label={words.from}
        aria-invalid={wrong ? true : undefined}
        defaultValue={state.values.from ?? today}
        max={today}
      />
      <SubmitButton variant="secondary" size="small" pendingWord={words.pending}>
        {words.submit}
      </SubmitButton>
    </form>
  );
}
