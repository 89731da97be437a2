"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { freshForm } from "@/lib/text/form-state";
import { answerAction } from "./actions";

type AnswerFormProps = {
  planId: number;
  kind: "contribution" | "bottleneck";
  id: number;
  limit: number;
  /** What was typed before the session ended. */
  held: string | undefined;
  words: Record<"problem" | "answer" | "hint" | "submit" | "pending", string>;
};

/** One answer, given once. */
export function AnswerForm({ planId, kind, id, limit, held, words }: AnswerFormProps) {
  const [state, action] = useActionState(answerAction, freshForm({ answer: held ?? "" }));
  const field = `answer-${kind}-${id}`;
  const error = state.issues.find((issue) => issue.field === "answer")?.message;
  const issues = state.problem ? [{ message: state.problem }] : [];
  return (
    <form action={action} key={state.attempt} noValidate className="mt-3 flex flex-col gap-3">
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="id" value={id} />
      <ErrorSummary
        title={words.problem}
        issues={error ? [...issues, { field, message: error }] : issues}
      />
      <TextArea
        name="answer"
        id={field}
        label={words.answer}
        hint={words.hint}
        rows={2}
        limit={limit}
        defaultValue={state.values.answer}
        error={error}
      />
      <div>
        <SubmitButton size="small" pendingWord={words.pending}>
          {words.submit}
        </SubmitButton>
      </div>
    </form>
  );
}
