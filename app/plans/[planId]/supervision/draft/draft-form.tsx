"use client";

import { useActionState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { DateField } from "@/components/ui/date-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { freshForm } from "@/lib/text/form-state";
import { namedIssues } from "@/lib/text/named-issues";
import { draftNoticeAction } from "./actions";

type DraftFormProps = {
  step: { planId: number; unitId: number; formerId: number | null };
  items: readonly { itemId: number; label: string }[];
  /** The drafts that the items can join instead: "id.version", and what the button says. */
  drafts: readonly { key: string; label: string }[];
  answerDue: string;
  limit: number;
  /** What was typed before the session ended. */
  held: Record<string, string> | null;
  words: Record<
    | "items"
    | "itemsHint"
    | "demand"
    | "demandHint"
    | "answerDue"
    | "answerDueHint"
    | "submit"
    | "again"
    | "pending"
    | "problem"
    | "blank"
    | "colon",
    string
  >;
};

/** A draft of a notice to one unit: about which items, what is demanded, by when. */
export function DraftForm(props: DraftFormProps) {
  const { step, items, drafts, answerDue, limit, held, words } = props;
  const all = Object.fromEntries(items.map(({ itemId }) => [`item.${itemId}`, "yes"]));
  const [state, action] = useActionState(
    draftNoticeAction,
    freshForm(held ?? { ...all, answerDue }),
  );
  const { values } = state;
  const errorOf = (field: string) => state.issues.find((issue) => issue.field === field)?.message;
  const whole = state.problem ? [{ message: state.problem }] : [];
  return (
    <form action={action} key={state.attempt} noValidate>
      <input type="hidden" name="planId" value={step.planId} />
      <input type="hidden" name="unitId" value={step.unitId} />
      <input type="hidden" name="formerId" value={step.formerId ?? ""} />
      {state.confirm ? <input type="hidden" name="confirmed" value="yes" /> : null}
      <FormLayout>
        <ErrorSummary
          title={words.problem}
          issues={[...whole, ...namedIssues(state.issues, words, words)]}
        />
        <fieldset id="items" tabIndex={-1}>
          <legend className="field-label">{words.items}</legend>
          <p className="mb-1 text-small text-ink-faint">{words.itemsHint}</p>
          {errorOf("items") ? <p className="text-problem">{errorOf("items")}</p> : null}
          {items.map(({ itemId, label }) => (
            <Checkbox
              key={itemId}
              name={`item.${itemId}`}
              label={label}
              defaultChecked={values[`item.${itemId}`] === "yes"}
            />
          ))}
        </fieldset>
        <TextArea
          name="demand"
          label={words.demand}
          hint={words.demandHint}
          rows={4}
          limit={limit}
          defaultValue={values.demand}
          error={errorOf("demand")}
          required
        />
        <DateField
          name="answerDue"
          label={words.answerDue}
          hint={words.answerDueHint}
          defaultValue={values.answerDue}
          error={errorOf("answerDue")}
          required
        />
        <FormActions>
          <SubmitButton pendingWord={words.pending}>
            {state.confirm ? words.again : words.submit}
          </SubmitButton>
          {drafts.map(({ key, label }) => (
            <SubmitButton
              key={key}
              name="join"
              value={key}
              variant="secondary"
              pendingWord={words.pending}
            >
              {label}
            </SubmitButton>
          ))}
        </FormActions>
      </FormLayout>
    </form>
  );
}
