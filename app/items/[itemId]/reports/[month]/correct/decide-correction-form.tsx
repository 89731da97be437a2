"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { freshForm } from "@/lib/text/form-state";
import { decideCorrectionAction } from "./actions";

type DecideCorrectionFormProps = {
  itemId: number;
  month: string;
  revision: number;
  heldReason: string | undefined;
  words: Record<"problem" | "accept" | "refuse" | "reason" | "hint" | "pending", string>;
};

const MAX_REASON = 300;
/** The report's own review form may stand on the same page. */
const REASON = "correction-reason";

/** The office accepts a correction in one press, or refuses it with a reason. */
export function DecideCorrectionForm(props: DecideCorrectionFormProps) {
  const { itemId, month, revision, heldReason, words } = props;
  const [state, action] = useActionState(
    decideCorrectionAction,
    freshForm({ reason: heldReason ?? "" }),
  );
  const issues = state.issues.map(({ message }) => ({ field: REASON, message }));
  const whole = state.problem ? [{ message: state.problem }] : [];
  return (
    <form action={action} key={state.attempt} noValidate className="mt-4">
      <input type="hidden" name="itemId" value={itemId} />
      <input type="hidden" name="month" value={month} />
      <input type="hidden" name="revision" value={revision} />
      <FormLayout>
        <ErrorSummary title={words.problem} issues={[...whole, ...issues]} />
        <div>
          <SubmitButton name="decision" value="accept" pendingWord={words.pending}>
            {words.accept}
          </SubmitButton>
        </div>
        <TextArea
          name="reason"
          id={REASON}
          label={words.reason}
          hint={words.hint}
          rows={2}
          limit={MAX_REASON}
          defaultValue={state.values.reason}
          error={issues[0]?.message}
        />
        <FormActions>
          <SubmitButton
            name="decision"
            value="refuse"
            variant="secondary"
            pendingWord={words.pending}
          >
            {words.refuse}
          </SubmitButton>
        </FormActions>
      </FormLayout>
    </form>
  );
}
