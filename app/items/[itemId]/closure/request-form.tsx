"use client";

import { useActionState } from "react";
import { DocumentFields, type DocumentWords } from "@/components/ledger/document-fields";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { CLOSURE_LIMITS } from "@/lib/domain/closure";
import { freshForm } from "@/lib/text/form-state";
import { namedIssues } from "@/lib/text/named-issues";
import { requestClosureAction } from "./actions";

type RequestFormProps = {
  itemId: number;
  /** Each with its heading. */
  criteria: readonly { text: string; title: string }[];
  held: Record<string, string> | null;
  documents: DocumentWords;
  words: Record<
    | "summary"
    | "summaryHint"
    | "statement"
    | "statementHint"
    | "submit"
    | "pending"
    | "problem"
    | "blank"
    | "colon",
    string
  >;
};

/** The request for closure: for each criterion how it is met and what shows it, then the result as a whole. */
export function RequestForm({ itemId, criteria, held, documents, words }: RequestFormProps) {
  const [state, action] = useActionState(requestClosureAction, freshForm(held ?? {}));
  const errorOf = (field: string) => state.issues.find((issue) => issue.field === field)?.message;
  const labels = Object.fromEntries([
    ["summary", words.summary],
    ...criteria.map(({ title }, n) => [`criteria.${n}.statement`, title]),
  ]);
  const whole = state.problem ? [{ message: state.problem }] : [];
  return (
    <form action={action} key={state.attempt} noValidate>
      <input type="hidden" name="itemId" value={itemId} />
      <FormLayout>
        <ErrorSummary
          title={words.problem}
          issues={[...whole, ...namedIssues(state.issues, labels, words)]}
        />
        {criteria.map(({ text, title }, index) => {
          const prefix = `criteria.${index}`;
          return (
            <fieldset key={title} className="flex min-w-0 flex-col gap-3">
              <legend className="mb-2 font-semibold wrap-break-word">{title}</legend>
              <input type="hidden" name={`${prefix}.text`} value={text} />
              <TextArea
                name={`${prefix}.statement`}
                label={words.statement}
                hint={words.statementHint}
                rows={3}
                limit={CLOSURE_LIMITS.statement}
                defaultValue={state.values[`${prefix}.statement`]}
                error={errorOf(`${prefix}.statement`)}
                required
              />
              <DocumentFields
                prefix={`${prefix}.documents`}
                values={state.values}
                errorOf={errorOf}
                words={documents}
              />
            </fieldset>
          );
        })}
        <TextArea
          name="summary"
          label={words.summary}
          hint={words.summaryHint}
          rows={4}
          limit={CLOSURE_LIMITS.summary}
          defaultValue={state.values.summary}
          error={errorOf("summary")}
          required
        />
        <FormActions>
          <SubmitButton pendingWord={words.pending}>{words.submit}</SubmitButton>
        </FormActions>
      </FormLayout>
    </form>
  );
}
