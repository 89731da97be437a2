"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { freshForm } from "@/lib/text/form-state";
import { signAction } from "./actions";

export type SignFormWords = Record<
  "problem" | "reservation" | "hint" | "agree" | "reserve" | "pending",
  string
>;

type SignFormProps = {
  /** Where it stands, and where one comes back to: the list of requests, or the report itself. */
  place: "list" | "report";
  report: { planId: number; itemId: number; month: string; revision: number; unitId: number };
  limit: number;
  /** What was typed before the session ended. */
  held: string | undefined;
  words: SignFormWords;
};

/** A joint lead agrees with one press, or says what it reserves. */
export function SignForm({ place, report, limit, held, words }: SignFormProps) {
  const [state, action] = useActionState(signAction, freshForm({ reservation: held ?? "" }));
  const field = `reservation-${report.itemId}-${report.month}-${report.unitId}`;
  const error = state.issues.find((issue) => issue.field === "reservation")?.message;
  const issues = state.problem ? [{ message: state.problem }] : [];
  return (
    <form action={action} key={state.attempt} noValidate className="mt-3 flex flex-col gap-3">
      <input type="hidden" name="place" value={place} />
      {Object.entries(report).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ErrorSummary
        title={words.problem}
        issues={error ? [...issues, { field, message: error }] : issues}
      />
      <TextArea
        name="reservation"
        id={field}
        label={words.reservation}
        hint={words.hint}
        rows={2}
        limit={limit}
        defaultValue={state.values.reservation}
        error={error}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="decision" value="AGREED" size="small" pendingWord={words.pending}>
          {words.agree}
        </SubmitButton>
        <SubmitButton
          name="decision"
          value="RESERVED"
          variant="secondary"
          size="small"
          pendingWord={words.pending}
        >
          {words.reserve}
        </SubmitButton>
      </div>
    </form>
  );
}
