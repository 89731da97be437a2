"use client";

import { useActionState } from "react";
import { DocumentFields, type DocumentWords } from "@/components/ledger/document-fields";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { ChangeKind } from "@/lib/domain/change-kind";
import { CHANGE_LIMITS } from "@/lib/domain/check-change";
import { freshForm } from "@/lib/text/form-state";
import { namedIssues } from "@/lib/text/named-issues";
import { requestChangeAction } from "./actions";
import { type KindChoices, KindFields, type KindWords } from "./kind-fields";

type Word =
  | "reason"
  | "reasonHint"
  | "progress"
  | "progressHint"
  | "documentNumber"
  | "documentNumberHint"
  | "documents"
  | "documentsHint"
  | "submit"
  | "pending"
  | "problem"
  | "blank"
  | "colon";
export type ChangeWords = Record<Word, string> & KindWords;

type ChangeFormProps = {
  itemId: number;
  kind: ChangeKind;
  choices: KindChoices;
  held: Record<string, string> | null;
  words: ChangeWords;
  documents: DocumentWords;
};

/** What a request of a kind would change, why, and how the work stands. */
export function ChangeForm({ itemId, kind, choices, held, words, documents }: ChangeFormProps) {
  const [state, action] = useActionState(requestChangeAction, freshForm(held ?? {}));
  const { values } = state;
  const errorOf = (field: string) => state.issues.find((issue) => issue.field === field)?.message;
  const whole = state.problem ? [{ message: state.problem }] : [];
  const text = (name: "reason" | "progress") => ({
    ...{ name, label: words[name], hint: words[`${name}Hint`], rows: 4 },
    ...{ limit: CHANGE_LIMITS[name], defaultValue: values[name], error: errorOf(name) },
  });
  return (
    <form action={action} key={state.attempt} noValidate>
      <input type="hidden" name="itemId" value={itemId} />
      <input type="hidden" name="kind" value={kind} />
      <FormLayout>
        <ErrorSummary
          title={words.problem}
          issues={[...whole, ...namedIssues(state.issues, words, words)]}
        />
        <KindFields kind={kind} choices={choices} values={values} errorOf={errorOf} words={words} />
        <TextArea {...text("reason")} required />
        <TextArea {...text("progress")} required />
        <TextField
          name="documentNumber"
          label={words.documentNumber}
          hint={words.documentNumberHint}
          maxLength={CHANGE_LIMITS.documentNumber}
          defaultValue={values.documentNumber}
          error={errorOf("documentNumber")}
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
