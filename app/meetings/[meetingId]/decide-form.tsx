"use client";

import { useActionState } from "react";
import { DateField } from "@/components/ui/date-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { type Choice, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { freshForm } from "@/lib/text/form-state";
import { namedIssues } from "@/lib/text/named-issues";
import { decideAction } from "./actions";

type DecideFormProps = {
  meetingId: number;
  /** The item of the agenda that it is on; none for the plan as a whole. */
  entryId: number | undefined;
  units: readonly Choice[];
  days: { first: string; latest: string };
  limit: number;
  begun: Record<string, string>;
  words: Record<
    | "text"
    | "textHint"
    | "ownerUnitId"
    | "ownerHint"
    | "dueOn"
    | "dueHint"
    | "choose"
    | "submit"
    | "pending"
    | "problem"
    | "blank"
    | "colon",
    string
  >;
};

/** What the meeting decides, which unit does it, and by which day it answers. */
export function DecideForm(props: DecideFormProps) {
  const { meetingId, entryId, units, days, limit, begun, words } = props;
  const [state, action] = useActionState(decideAction, freshForm(begun));
  const { values } = state;
  const errorOf = (field: string) => state.issues.find((issue) => issue.field === field)?.message;
  const whole = state.problem ? [{ message: state.problem }] : [];
  return (
    <form action={action} key={state.attempt} noValidate className="flex max-w-form flex-col gap-4">
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="entryId" value={entryId ?? ""} />
      <ErrorSummary
        title={words.problem}
        issues={[...whole, ...namedIssues(state.issues, words, words)]}
      />
      <TextArea
        name="text"
        label={words.text}
        hint={words.textHint}
        limit={limit}
        defaultValue={values.text}
        error={errorOf("text")}
        required
      />
      <SelectField
        name="ownerUnitId"
        label={words.ownerUnitId}
        hint={words.ownerHint}
        choices={units}
        emptyWord={words.choose}
        defaultValue={values.ownerUnitId}
        error={errorOf("ownerUnitId")}
        width="medium"
        required
      />
      <DateField
        name="dueOn"
        label={words.dueOn}
        hint={words.dueHint}
        min={days.first}
        max={days.latest}
        defaultValue={values.dueOn}
        error={errorOf("dueOn")}
        required
      />
      <div>
        <SubmitButton pendingWord={words.pending}>{words.submit}</SubmitButton>
      </div>
    </form>
  );
}
