"use client";

import { useActionState } from "react";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { PeriodAct } from "@/lib/domain/period-state";
import { freshForm } from "@/lib/text/form-state";
import { decidePeriodAction } from "./actions";

type DecisionFormProps = {
  planId: number;
  month: string;
  act: PeriodAct;
  /** What was typed before the session ended, where it was this form. */
  held: Record<string, string> | null;
  /** Reopening asks for a day, from this one on. */
  from: string | null;
  needsReason: boolean;
  words: Record<
    "title" | "hint" | "submit" | "pending" | "reason" | "mark" | "until" | "problem",
    string
  >;
};

const MAX_REASON = 300;

/** One decision on a period, folded until it is wanted; what was typed stays when it is refused. */
export function DecisionForm(props: DecisionFormProps) {
  const { planId, month, act, held, from, needsReason, words } = props;
  const [state, action] = useActionState(decidePeriodAction, freshForm(held ?? {}));
  const errorOf = (field: string) => state.issues.find((issue) => issue.field === field)?.message;
  // Several decisions on a page share their fields' names: each field has an id of its own.
  const idOf = (field: string) => `${act}-${field}`;
  const issues = [
    ...(state.problem ? [{ message: state.problem }] : []),
    ...state.issues.map(({ field, message }) => ({ field: idOf(field), message })),
  ];
  return (
    <Disclosure summary={words.title} open={state.attempt > 0 || held !== null}>
      <form action={action} key={state.attempt} noValidate className="mb-4">
        <input type="hidden" name="planId" value={planId} />
        <input type="hidden" name="month" value={month} />
        <input type="hidden" name="act" value={act} />
        <FormLayout>
          <ErrorSummary title={words.problem} issues={issues} />
          <p className="text-table text-ink-soft">{words.hint}</p>
          {from ? (
            <DateField
              name="until"
              id={idOf("until")}
              label={words.until}
              min={from}
              defaultValue={state.values.until}
              error={errorOf("until")}
              required
            />
          ) : null}
          <TextArea
            name="reason"
            id={idOf("reason")}
            label={words.reason}
            mark={needsReason ? undefined : words.mark}
            rows={2}
            limit={MAX_REASON}
            defaultValue={state.values.reason}
            error={errorOf("reason")}
            required={needsReason}
          />
          <FormActions>
            <SubmitButton pendingWord={words.pending}>{words.submit}</SubmitButton>
          </FormActions>
        </FormLayout>
      </form>
    </Disclosure>
  );
}
