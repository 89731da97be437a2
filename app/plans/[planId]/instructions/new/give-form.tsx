"use client";

import { useActionState } from "react";
import { DateField } from "@/components/ui/date-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { type Choice, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { freshForm } from "@/lib/text/form-state";
import { namedIssues } from "@/lib/text/named-issues";
import { giveInstructionAction } from "./actions";

type GiveFormProps = {
  planId: number;
  /** The item that it is on; none for the plan as a whole. */
  itemId: number | undefined;
  /** Whose word it can be; null where the sender is a leader, who speaks for himself. */
  leaders: readonly Choice[] | null;
  units: readonly Choice[];
  days: { first: string; latest: string };
  limit: number;
  begun: Record<string, string>;
  words: Record<
    | "text"
    | "textHint"
    | "givenById"
    | "givenByHint"
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

/** What is to be done, whose word it is, who answers, and by which day. */
export function GiveForm(props: GiveFormProps) {
  const { planId, itemId, leaders, units, days, limit, begun, words } = props;
  const [state, action] = useActionState(giveInstructionAction, freshForm(begun));
  const { values } = state;
  const errorOf = (field: string) => state.issues.find((issue) => issue.field === field)?.message;
  const whole = state.problem ? [{ message: state.problem }] : [];
  return (
    <form action={action} key={state.attempt} noValidate>
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="itemId" value={itemId ?? ""} />
      <FormLayout>
        <ErrorSummary
          title={words.problem}
          issues={[...whole, ...namedIssues(state.issues, words, words)]}
        />
        {leaders ? (
          <SelectField
            name="givenById"
            label={words.givenById}
            hint={words.givenByHint}
            choices={leaders}
            emptyWord={words.choose}
            defaultValue={values.givenById}
            error={errorOf("givenById")}
            width="medium"
            required
          />
        ) : null}
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
        <FormActions>
          <SubmitButton pendingWord={words.pending}>{words.submit}</SubmitButton>
        </FormActions>
      </FormLayout>
    </form>
  );
}
