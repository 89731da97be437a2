"use client";

import { useActionState } from "react";
import { RadioGroup } from "@/components/ui/choice-group";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { freshForm } from "@/lib/text/form-state";
import { decideChangeAction } from "./actions";

type DecideFormProps = {
  changeId: number;
  version: number;
  limit: number;
  held: Record<string, string> | null;
  words: Record<
    "label" | "approve" | "refuse" | "reason" | "reasonHint" | "submit" | "pending" | "problem",
    string
  >;
};

/** Approves a request or refuses it, with a remark. */
export function DecideForm({ changeId, version, limit, held, words }: DecideFormProps) {
  const [state, action] = useActionState(decideChangeAction, freshForm(held ?? {}));
  const errorOf = (field: string) => state.issues.find((issue) => issue.field === field)?.message;
  const issues = state.problem ? [{ message: state.problem }, ...state.issues] : state.issues;
  return (
    <form action={action} key={state.attempt} noValidate>
      <input type="hidden" name="changeId" value={changeId} />
      <input type="hidden" name="version" value={version} />
      <FormLayout>
        <ErrorSummary title={words.problem} issues={issues} />
        <RadioGroup
          name="decision"
          label={words.label}
          choices={[
            { value: "approve", label: words.approve },
            { value: "refuse", label: words.refuse },
          ]}
          defaultValue={state.values.decision}
          error={errorOf("decision")}
          inline
          required
        />
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          rows={3}
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
