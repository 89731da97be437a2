"use client";

import { useActionState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { freshForm } from "@/lib/text/form-state";
import { writeRemarkAction } from "./actions";

type RemarkFormProps = {
  itemId: number;
  /** The month that it is about; blank for the item as a whole. */
  month: string;
  limit: number;
  /** What was typed before the session ended. */
  held: string | undefined;
  words: Record<"write" | "label" | "hint" | "save" | "saving" | "problem", string>;
};

/** One text that stands as written. */
export function RemarkForm({ itemId, month, limit, held, words }: RemarkFormProps) {
  const [state, action] = useActionState(writeRemarkAction, freshForm({ remark: held ?? "" }));
  const issues = state.problem ? [{ message: state.problem }, ...state.issues] : state.issues;
  return (
    <Disclosure summary={words.write} open={state.attempt > 0 || held !== undefined}>
      <form action={action} key={state.attempt} noValidate className="flex flex-col gap-3">
        <input type="hidden" name="itemId" value={itemId} />
        <input type="hidden" name="month" value={month} />
        <ErrorSummary title={words.problem} issues={issues} />
        <TextArea
          name="remark"
          label={words.label}
          hint={words.hint}
          rows={3}
          limit={limit}
          defaultValue={state.values.remark}
          error={state.issues.find(({ field }) => field === "remark")?.message}
          required
        />
        <div>
          <SubmitButton variant="secondary" pendingWord={words.saving}>
            {words.save}
          </SubmitButton>
        </div>
      </form>
    </Disclosure>
  );
}
