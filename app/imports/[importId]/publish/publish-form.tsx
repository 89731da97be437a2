"use client";

import { useActionState } from "react";
import { errorAt, FormErrors } from "@/app/account/form-errors";
import { Checkbox } from "@/components/ui/checkbox";
import { DateField } from "@/components/ui/date-field";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { freshForm } from "@/lib/text/form-state";
import { publishImportAction } from "./actions";

const FIELDS = [
  "title",
  "shortTitle",
  "documentNumber",
  "issuer",
  "issuedOn",
  "reason",
  "withOpen",
  "withDropped",
];

type Word =
  | "title"
  | "shortTitle"
  | "shortTitleHint"
  | "documentNumber"
  | "documentNumberHint"
  | "issuer"
  | "issuedOn"
  | "issuedOnHint"
  | "reason"
  | "reasonHint"
  | "openTitle"
  | "open"
  | "withOpen"
  | "withDropped"
  | "save"
  | "saving"
  | "submit"
  | "pending";

type PublishFormProps = {
  importId: number;
  /** What of the review the page shows: nothing else is published. */
  version: number;
  /** How many items of the amended plan would be revoked. */
  dropped: number;
  values: Record<string, string>;
  amends: boolean;
  /** Whether something is not looked through yet. */
  open: boolean;
  titles: readonly string[];
  words: Record<Word, string>;
};

/** Under what a plan is registered, or why one is amended; and the word that open doubts shall go with it. */
export function PublishForm({
  importId,
  version,
  dropped,
  values,
  amends,
  open,
  titles,
  words,
}: PublishFormProps) {
  const [state, action] = useActionState(publishImportAction, freshForm(values));
  const typed: Record<string, string> = { ...values, ...state.values };
  const field = (name: Word & string) => ({
    name,
    label: words[name],
    defaultValue: typed[name] ?? "",
    error: errorAt(state, name),
    required: true,
  });
  return (
    <form action={action} key={state.attempt} noValidate>
      <FormLayout>
        <FormErrors state={state} titles={titles} fields={FIELDS} />
        <input type="hidden" name="importId" value={importId} />
        {amends ? null : (
          <>
            <TextField {...field("title")} maxLength={300} />
            <TextField {...field("shortTitle")} hint={words.shortTitleHint} maxLength={300} />
          </>
        )}
        <TextField
          {...field("documentNumber")}
          hint={words.documentNumberHint}
          maxLength={60}
          width="medium"
        />
        {amends ? (
          <TextField {...field("reason")} hint={words.reasonHint} maxLength={300} />
        ) : (
          <>
            <TextField {...field("issuer")} maxLength={300} width="medium" />
            <DateField {...field("issuedOn")} hint={words.issuedOnHint} />
          </>
        )}
        <input type="hidden" name="version" value={version} />
        {open || errorAt(state, "withOpen") ? (
          <Notice kind="warning" title={words.openTitle}>
            <p>{words.open}</p>
            <Checkbox
              name="withOpen"
              value="on"
              label={words.withOpen}
              defaultChecked={typed.withOpen === "on"}
            />
            {errorAt(state, "withOpen") ? (
              <p className="text-small text-problem">{errorAt(state, "withOpen")}</p>
            ) : null}
          </Notice>
        ) : null}
        {dropped > 0 || errorAt(state, "withDropped") ? (
          <Notice kind="warning">
            <Checkbox
              name="withDropped"
              value={String(dropped)}
              label={words.withDropped}
              defaultChecked={typed.withDropped === String(dropped)}
            />
            {errorAt(state, "withDropped") ? (
              <p className="text-small text-problem">{errorAt(state, "withDropped")}</p>
            ) : null}
          </Notice>
        ) : null}
        <FormActions>
          <SubmitButton name="act" value="publish" pendingWord={words.pending}>
            {words.submit}
          </SubmitButton>
          {amends ? null : (
            <SubmitButton name="act" value="save" variant="secondary" pendingWord={words.saving}>
              {words.save}
            </SubmitButton>
          )}
        </FormActions>
      </FormLayout>
    </form>
  );
}
