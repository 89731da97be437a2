"use client";

import { useActionState } from "react";
import { DateField } from "@/components/ui/date-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type Choice, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { freshForm } from "@/lib/text/form-state";
import { namedIssues } from "@/lib/text/named-issues";
import { submitUnchangedAction } from "./actions";

export type NoChangeWords = Record<
  | "summary"
  | "problems"
  | "blank"
  | "colon"
  | "reason"
  | "reasonHint"
  | "promiseKept"
  | "delayReason"
  | "nextStep"
  | "nextStepDue"
  | "choose"
  | "submit"
  | "confirm"
  | "submitting",
  string
>;

type NoChangeFormProps = {
  /** What is sent along unseen: plan, item, month, version, key, page. */
  hidden: Record<string, string>;
  code: string;
  /** What the form begins with; where a session has ended in between, what was typed. */
  initial: Record<string, string>;
  begun: boolean;
  lede: string;
  today: string;
  /** Asked only where the promise's day has come, or a milestone has passed. */
  promiseAnswers: readonly Choice[] | null;
  delayReasons: readonly Choice[] | null;
  words: NoChangeWords;
};

/** "No change this month" in the row itself: a reason, and the step promised next. */
export function NoChangeForm({ hidden, code, begun, lede, words, ...props }: NoChangeFormProps) {
  const [state, action] = useActionState(submitUnchangedAction, freshForm(props.initial));
  const { values } = state;
  const field = (name: string) => ({
    name,
    id: `${name}-${hidden.itemId}`,
    defaultValue: values[name] ?? "",
    error: state.issues.find((issue) => issue.field === name)?.message,
  });
  const labels = { ...words, done: words.reason };
  const issues = namedIssues(state.issues, labels, words).map((issue) => ({
    ...issue,
    field: `${issue.field}-${hidden.itemId}`,
  }));
  return (
    <details className="w-full" data-no-change open={begun || state.attempt > 0}>
      <summary className="w-fit text-table text-link hover:text-link-deep hover:underline">
        {words.summary}
        <span className="sr-only"> {code}</span>
      </summary>
      <form
        action={action}
        key={state.attempt}
        noValidate
        className="mt-2 flex flex-col gap-3 border-l-2 border-rule pl-4"
      >
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ErrorSummary
          title={words.problems}
          issues={[...(state.problem ? [{ message: state.problem }] : []), ...issues]}
        />
        <p className="text-small text-ink-soft">{lede}</p>
        <TextField {...field("done")} label={words.reason} hint={words.reasonHint} required />
        <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_10rem]">
          <TextField {...field("nextStep")} label={words.nextStep} required />
          <DateField
            {...field("nextStepDue")}
            label={words.nextStepDue}
            min={props.today}
            required
          />
          {props.promiseAnswers ? (
            <SelectField
              {...field("promiseKept")}
              label={words.promiseKept}
              choices={props.promiseAnswers}
              emptyWord={words.choose}
              required
            />
          ) : null}
          {props.delayReasons ? (
            <SelectField
              {...field("delayReason")}
              label={words.delayReason}
              choices={props.delayReasons}
              emptyWord={words.choose}
              required
            />
          ) : null}
        </div>
        <div>
          <SubmitButton
            name="intent"
            value={state.confirm ? "submit-confirmed" : "submit"}
            size="small"
            pendingWord={words.submitting}
          >
            {state.confirm ? words.confirm : words.submit}
            <span className="sr-only"> {code}</span>
          </SubmitButton>
        </div>
      </form>
    </details>
  );
}
