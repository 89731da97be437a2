"use client";

import { useActionState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/choice-group";
import { DateField } from "@/components/ui/date-field";
import { DescriptionList } from "@/components/ui/description-list";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { Notice } from "@/components/ui/notice";
import { NumberField } from "@/components/ui/number-field";
import type { Choice } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { type FormState, freshForm } from "@/lib/text/form-state";
import { fileReportAction } from "./actions";
import { EvidenceFields } from "./evidence-fields";
import type { EvidenceSettings } from "./evidence-props";

export type ReportFormWords = Record<
  | "required"
  | "problems"
  | "selfLight"
  | "selfLightHint"
  | "percent"
  | "percentHint"
  | "done"
  | "doneHint"
  | "noChange"
  | "noChangeHint"
  | "nextStep"
  | "nextStepHint"
  | "nextStepDue"
  | "milestones"
  | "noMilestones"
  | "save"
  | "saving"
  | "submit"
  | "submitConfirmed"
  | "submitting",
  string
>;

type ReportFormProps = {
  itemId: number;
  month: string;
  initial: Record<string, string>;
  today: string;
  limits: { done: number; nextStep: number };
  selfLights: readonly Choice[];
  milestones: readonly { id: number; label: string; hint: string }[];
  evidence: EvidenceSettings;
  words: ReportFormWords;
};

/** The monthly report: saved as often as one likes, submitted once; whatever is refused stays typed. */
export function ReportForm(props: ReportFormProps) {
  const { itemId, month, today, limits, words } = props;
  const [state, action] = useActionState(fileReportAction, freshForm(props.initial));
  const { values } = state;
  const errorOf = (field: string) => state.issues.find((issue) => issue.field === field)?.message;
  return (
    <form action={action} key={state.attempt} noValidate>
      <input type="hidden" name="itemId" value={itemId} />
      <input type="hidden" name="month" value={month} />
      <input type="hidden" name="version" value={values.version} />
      <FormLayout>
        <FormAnswer state={state} words={words} />
        <RadioGroup
          name="selfLight"
          label={words.selfLight}
          hint={words.selfLightHint}
          choices={props.selfLights}
          defaultValue={values.selfLight}
          error={errorOf("selfLight")}
          inline
          required
        />
        <NumberField
          name="percent"
          label={words.percent}
          hint={words.percentHint}
          unit="%"
          defaultValue={values.percent}
          error={errorOf("percent")}
          required
        />
        <TextArea
          name="done"
          label={words.done}
          hint={words.doneHint}
          limit={limits.done}
          rows={5}
          defaultValue={values.done}
          error={errorOf("done")}
          required
        />
        <div>
          <Checkbox
            name="noChange"
            label={words.noChange}
            hint={words.noChangeHint}
            defaultChecked={values.noChange === "on"}
          />
          {errorOf("noChange") ? (
            <p className="text-table text-problem">{errorOf("noChange")}</p>
          ) : null}
        </div>
        <fieldset className="flex flex-col gap-4">
          <legend className="mb-2 font-semibold">{words.milestones}</legend>
          {props.milestones.length === 0 ? (
            <p className="text-table text-ink-soft">{words.noMilestones}</p>
          ) : null}
          {props.milestones.map(({ id, label, hint }) => (
            <DateField
              key={id}
              name={`milestonesReached.${id}`}
              label={label}
              hint={hint}
              max={today}
              defaultValue={values[`milestonesReached.${id}`]}
              error={errorOf(`milestonesReached.${id}`)}
            />
          ))}
        </fieldset>
        <EvidenceFields {...props.evidence} state={state} />
        <TextArea
          name="nextStep"
          label={words.nextStep}
          hint={words.nextStepHint}
          limit={limits.nextStep}
          rows={2}
          defaultValue={values.nextStep}
          error={errorOf("nextStep")}
          required
        />
        <DateField
          name="nextStepDue"
          label={words.nextStepDue}
          min={today}
          defaultValue={values.nextStepDue}
          error={errorOf("nextStepDue")}
          required
        />
        <FormActions>
          <SubmitButton
            name="intent"
            value={state.confirm ? "submit-confirmed" : "submit"}
            pendingWord={words.submitting}
          >
            {state.confirm ? words.submitConfirmed : words.submit}
          </SubmitButton>
          <SubmitButton name="intent" value="save" variant="secondary" pendingWord={words.saving}>
            {words.save}
          </SubmitButton>
        </FormActions>
      </FormLayout>
    </form>
  );
}

/** What the last sending came to: what to put right, or what another has saved meanwhile. */
function FormAnswer({ state, words }: { state: FormState; words: ReportFormWords }) {
  const whole = state.problem ? [{ message: state.problem }] : [];
  return (
    <>
      <p className="text-small text-ink-soft">{words.required}</p>
      <ErrorSummary title={words.problems} issues={[...whole, ...state.issues]} />
      {state.theirs ? (
        <Notice kind="warning" title={state.theirs.title}>
          <DescriptionList
            facts={state.theirs.lines.map(({ label, text }) => ({ term: label, detail: text }))}
          />
        </Notice>
      ) : null}
    </>
  );
}
