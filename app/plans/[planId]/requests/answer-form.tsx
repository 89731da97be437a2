"use client";

import { useActionState } from "react";
import { RadioGroup } from "@/components/ui/choice-group";
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
  held: Record<string, string> | null;
  /** How the unit may rate its own part; a bottleneck is not rated. */
  lights: readonly { value: string; label: string }[];
  words: Record<
    "problem" | "answer" | "hint" | "selfLight" | "selfLightHint" | "submit" | "pending",
    string
  >;
};

/** One answer, given once. */
export function AnswerForm({ planId, kind, id, limit, held, lights, words }: AnswerFormProps) {
  const begun = { answer: held?.answer ?? "", selfLight: held?.selfLight ?? "" };
  const [state, action] = useActionState(answerAction, freshForm(begun));
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
      {lights.length > 0 ? (
        <RadioGroup
          name="selfLight"
          id={`light-${kind}-${id}`}
          label={words.selfLight}
          hint={words.selfLightHint}
          choices={lights}
          defaultValue={state.values.selfLight}
          inline
        />
      ) : null}
      <div>
        <SubmitButton size="small" pendingWord={words.pending}>
          {words.submit}
        </SubmitButton>
      </div>
    </form>
  );
}
