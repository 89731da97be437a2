"use client";

import { useActionState } from "react";
import { DocumentFields, type DocumentWords } from "@/components/ledger/document-fields";
import { DateField } from "@/components/ui/date-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { type Choice, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { freshForm } from "@/lib/text/form-state";
import { namedIssues } from "@/lib/text/named-issues";
import { requestExtensionAction } from "./actions";

type ExtensionFormProps = {
  itemId: number;
  milestones: readonly Choice[];
  limits: { reason: number; progress: number };
  held: Record<string, string> | null;
  words: Record<
    | "milestoneId"
    | "choose"
    | "dueAfter"
    | "dueAfterHint"
    | "reason"
    | "reasonHint"
    | "progress"
    | "progressHint"
    | "documents"
    | "documentsHint"
    | "submit"
    | "pending"
    | "problem"
    | "blank"
    | "colon",
    string
  >;
  documents: DocumentWords;
};

/** Which milestone, to what day, why and how it stands. */
export function ExtensionForm(props: ExtensionFormProps) {
  const { itemId, milestones, limits, held, words, documents } = props;
  const [state, action] = useActionState(requestExtensionAction, freshForm(held ?? {}));
  const { values } = state;
  const errorOf = (field: string) => state.issues.find((issue) => issue.field === field)?.message;
  const whole = state.problem ? [{ message: state.problem }] : [];
  const only = milestones.length === 1 ? milestones[0]?.value : undefined;
  return (
    <form action={action} key={state.attempt} noValidate>
      <input type="hidden" name="itemId" value={itemId} />
      <FormLayout>
        <ErrorSummary
          title={words.problem}
          issues={[...whole, ...namedIssues(state.issues, words, words)]}
        />
        <SelectField
          name="milestoneId"
          label={words.milestoneId}
          choices={milestones}
          emptyWord={words.choose}
          defaultValue={values.milestoneId ?? only}
          error={errorOf("milestoneId")}
          required
        />
        <DateField
          name="dueAfter"
          label={words.dueAfter}
          hint={words.dueAfterHint}
          defaultValue={values.dueAfter}
          error={errorOf("dueAfter")}
          required
        />
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          rows={4}
          limit={limits.reason}
          defaultValue={values.reason}
          error={errorOf("reason")}
          required
        />
        <TextArea
          name="progress"
          label={words.progress}
          hint={words.progressHint}
          rows={4}
          limit={limits.progress}
          defaultValue={values.progress}
          error={errorOf("progress")}
          required
        />
        <p className="text-table">
          <span className="font-semibold">{words.documents}</span>{" "}
          <span className="text-ink-soft">{words.documentsHint}</span>
        </p>
        <DocumentFields values={values} errorOf={errorOf} words={documents} />
        <FormActions>
          <SubmitButton pendingWord={words.pending}>{words.submit}</SubmitButton>
        </FormActions>
      </FormLayout>
    </form>
  );
}
