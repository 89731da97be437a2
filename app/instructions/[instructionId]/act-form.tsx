"use client";

import { useActionState } from "react";
import { DocumentFields, type DocumentWords } from "@/components/ledger/document-fields";
import type { ButtonLook } from "@/components/ui/button-look";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { freshForm } from "@/lib/text/form-state";
import { answerAction, cancelAction, closeAction, returnAction } from "./actions";

const ACTIONS = {
  answer: answerAction,
  return: returnAction,
  close: closeAction,
  cancel: cancelAction,
} as const;

type ActFormProps = {
  act: keyof typeof ACTIONS;
  instruction: { id: number; version: number };
  /** The text that goes with the act; none where it needs no words. */
  text?: { name: string; label: string; hint: string; limit: number; rows: number };
  documents?: { title: string; hint: string; words: DocumentWords } | undefined;
  /** What was typed before the session ended. */
  held: Record<string, string> | null;
  variant: ButtonLook["variant"];
  words: Record<"submit" | "pending" | "problem", string>;
};

/** One act on an instruction, with its text and what stands behind it. */
export function ActForm(props: ActFormProps) {
  const { act, instruction, text, documents, held, variant, words } = props;
  const [state, action] = useActionState(ACTIONS[act], freshForm(held ?? {}));
  const errorOf = (field: string) => state.issues.find((issue) => issue.field === field)?.message;
  const whole = state.problem ? [{ message: state.problem }] : [];
  return (
    <form action={action} key={state.attempt} noValidate className="flex max-w-form flex-col gap-4">
      <input type="hidden" name="instructionId" value={instruction.id} />
      <input type="hidden" name="version" value={instruction.version} />
      <ErrorSummary title={words.problem} issues={[...whole, ...state.issues]} />
      {text ? (
        <TextArea
          name={text.name}
          label={text.label}
          hint={text.hint}
          rows={text.rows}
          limit={text.limit}
          defaultValue={state.values[text.name]}
          error={errorOf(text.name)}
          required
        />
      ) : null}
      {documents ? (
        <fieldset className="flex min-w-0 flex-col gap-3">
          <legend className="field-label">{documents.title}</legend>
          <p className="text-small text-ink-faint">{documents.hint}</p>
          <DocumentFields values={state.values} errorOf={errorOf} words={documents.words} />
        </fieldset>
      ) : null}
      <div>
        <SubmitButton variant={variant} pendingWord={words.pending}>
          {words.submit}
        </SubmitButton>
      </div>
    </form>
  );
}
