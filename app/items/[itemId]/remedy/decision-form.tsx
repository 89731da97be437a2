"use client";

import { useActionState } from "react";
import { type GroupChoice, RadioGroup } from "@/components/ui/choice-group";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { freshForm } from "@/lib/text/form-state";
import { namedIssues } from "@/lib/text/named-issues";
import { decideRemedyAction } from "./actions";

type DecisionFormProps = {
  itemId: number;
  remedyPlanId: number;
  version: number;
  choices: readonly GroupChoice[];
  limit: number;
  held: Record<string, string> | null;
  words: Record<
    "decision" | "reason" | "reasonHint" | "submit" | "pending" | "problem" | "blank" | "colon",
    string
  >;
};

/** What the office decides of the plan in force, and why. */
export function DecisionForm(props: DecisionFormProps) {
  const { itemId, remedyPlanId, version, choices, limit, held, words } = props;
  const [state, action] = useActionState(decideRemedyAction, freshForm(held ?? {}));
  const errorOf = (field: string) => state.issues.find((issue) => issue.field === field)?.message;
  const whole = state.problem ? [{ message: state.problem }] : [];
  return (
    <form action={action} key={state.attempt} noValidate>
      <input type="hidden" name="itemId" value={itemId} />
      <input type="hidden" name="remedyPlanId" value={remedyPlanId} />
      <input type="hidden" name="version" value={version} />
      <FormLayout>
        <ErrorSummary
          title={words.problem}
          issues={[...whole, ...namedIssues(state.issues, words, words)]}
        />
        <RadioGroup
          name="decision"
          label={words.decision}
          choices={choices}
          defaultValue={state.values.decision}
          error={errorOf("decision")}
          required
        />
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          limit={limit}
          defaultValue={state.values.reason}
          error={errorOf("reason")}
        />
        <FormActions>
          <SubmitButton pendingWord={words.pending}>{words.submit}</SubmitButton>
        </FormActions>
      </FormLayout>
    </form>
  );
}
