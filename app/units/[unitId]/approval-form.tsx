"use client";

import { useActionState } from "react";
import { FormErrors } from "@/app/account/form-errors";
import { SubmitButton } from "@/components/ui/submit-button";
import { freshForm } from "@/lib/text/form-state";
import { setApprovalAction } from "./actions";

type ApprovalFormProps = {
  unitId: number;
  /** What pressing it asks for. */
  required: "yes" | "no";
  titles: readonly string[];
  words: { submit: string; pending: string };
};

/** The switch of a unit's approval. */
export function ApprovalForm({ unitId, required, titles, words }: ApprovalFormProps) {
  const [state, action] = useActionState(setApprovalAction, freshForm({}));
  return (
    <form action={action} className="flex flex-col items-start gap-3">
      <FormErrors state={state} titles={titles} fields={[]} />
      <input type="hidden" name="unitId" value={unitId} />
      <input type="hidden" name="required" value={required} />
      <SubmitButton variant="secondary" pendingWord={words.pending}>
        {words.submit}
      </SubmitButton>
    </form>
  );
}
