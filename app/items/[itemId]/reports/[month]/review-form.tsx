"use client";

import { useActionState } from "react";
import { type GroupChoice, RadioGroup } from "@/components/ui/choice-group";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { freshForm } from "@/lib/text/form-state";
import { reviewAction } from "./actions";

type ReviewFormProps = {
  itemId: number;
  month: string;
  revision: number;
  stage: "UNIT" | "OFFICE";
  /** What was typed and chosen before the session ended. */
  held: { reason: string | undefined; reasonCode: string | undefined };
  /** The known shortcomings, of which the office names one; none in the unit. */
  reasonCodes: readonly GroupChoice[];
  words: Record<
    "problem" | "agree" | "return" | "reasonCode" | "reason" | "reasonHint" | "pending",
    string
  >;
};

const MAX_REASON = 300;

/** Agreeing takes one press; sending back takes a reason, which stays typed when it is refused. */
export function ReviewForm(props: ReviewFormProps) {
  const { itemId, month, revision, stage, held, reasonCodes, words } = props;
  const typed = { reason: held.reason ?? "", reasonCode: held.reasonCode ?? "" };
  const [state, action] = useActionState(reviewAction, freshForm(typed));
  const errorOf = (field: string) => state.issues.find((issue) => issue.field === field)?.message;
  const issues = state.problem ? [{ message: state.problem }, ...state.issues] : state.issues;
  return (
    <form action={action} key={state.attempt} noValidate>
      <input type="hidden" name="itemId" value={itemId} />
      <input type="hidden" name="month" value={month} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="stage" value={stage} />
      <FormLayout>
        <ErrorSummary title={words.problem} issues={issues} />
        <div>
          <SubmitButton name="decision" value="agree" pendingWord={words.pending}>
            {words.agree}
          </SubmitButton>
        </div>
        {reasonCodes.length > 0 ? (
          <RadioGroup
            name="reasonCode"
            label={words.reasonCode}
            choices={reasonCodes}
            defaultValue={state.values.reasonCode}
            error={errorOf("reasonCode")}
            inline
          />
        ) : null}
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          rows={3}
          limit={MAX_REASON}
          defaultValue={state.values.reason}
          error={errorOf("reason")}
        />
        <FormActions>
          <SubmitButton
            name="decision"
            value="return"
            variant="secondary"
            pendingWord={words.pending}
          >
            {words.return}
          </SubmitButton>
        </FormActions>
      </FormLayout>
    </form>
  );
}
