"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { freshForm } from "@/lib/text/form-state";
import { changeRulesAction } from "./actions";
import type { TypedNumbers } from "./rules-path";

type DecideFormProps = {
  planId: number;
  /** The version in force that was previewed against. */
  version: number;
  proposed: TypedNumbers;
  limit: number;
  held: Record<string, string> | null;
  words: Record<"hint" | "reason" | "reasonHint" | "submit" | "pending" | "problem", string>;
};

/** Puts previewed numbers into force, with a reason. */
export function DecideForm({ planId, version, proposed, limit, held, words }: DecideFormProps) {
  const [state, action] = useActionState(changeRulesAction, freshForm(held ?? {}));
  const whole = state.problem ? [{ message: state.problem }] : [];
  return (
    <form action={action} key={state.attempt} noValidate>
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="version" value={version} />
      {Object.entries(proposed).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormLayout>
        <ErrorSummary title={words.problem} issues={[...whole, ...state.issues]} />
        <p className="text-table text-ink-soft">{words.hint}</p>
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          rows={3}
          limit={limit}
          defaultValue={state.values.reason}
          error={state.issues.find(({ field }) => field === "reason")?.message}
          required
        />
        <FormActions>
          <SubmitButton pendingWord={words.pending}>{words.submit}</SubmitButton>
        </FormActions>
      </FormLayout>
    </form>
  );
}
