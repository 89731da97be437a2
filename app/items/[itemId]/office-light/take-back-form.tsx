"use client";

import { useActionState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { freshForm } from "@/lib/text/form-state";
import { takeBackLightAction } from "./actions";

type TakeBackFormProps = {
  itemId: number;
  overrideId: number;
  limit: number;
  held: Record<string, string> | null;
  words: Record<"title" | "reason" | "reasonHint" | "submit" | "pending" | "problem", string>;
};

/** Ends a set light before its time, with a reason; folded until it is wanted. */
export function TakeBackForm({ itemId, overrideId, limit, held, words }: TakeBackFormProps) {
  const [state, action] = useActionState(takeBackLightAction, freshForm(held ?? {}));
  const whole = state.problem ? [{ message: state.problem }] : [];
  const issues = state.issues.map((issue) => ({ ...issue, field: `take-back-${issue.field}` }));
  return (
    <Disclosure summary={words.title} open={state.attempt > 0 || held !== null}>
      <form action={action} key={state.attempt} noValidate>
        <input type="hidden" name="itemId" value={itemId} />
        <input type="hidden" name="overrideId" value={overrideId} />
        <FormLayout>
          <ErrorSummary title={words.problem} issues={[...whole, ...issues]} />
          <TextArea
            name="reason"
            id="take-back-reason"
            label={words.reason}
            hint={words.reasonHint}
            rows={3}
            limit={limit}
            defaultValue={state.values.reason}
            error={state.issues.find(({ field }) => field === "reason")?.message}
            required
          />
          <FormActions>
            <SubmitButton variant="secondary" pendingWord={words.pending}>
              {words.submit}
            </SubmitButton>
          </FormActions>
        </FormLayout>
      </form>
    </Disclosure>
  );
}
