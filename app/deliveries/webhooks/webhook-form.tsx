"use client";

import { useActionState } from "react";
import { errorAt } from "@/app/account/form-errors";
import { Checkbox } from "@/components/ui/checkbox";
import { type GroupChoice, RadioGroup } from "@/components/ui/choice-group";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { type Choice, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { WEBHOOK_LIMITS } from "@/lib/domain/webhook";
import { freshForm } from "@/lib/text/form-state";
import { namedIssues } from "@/lib/text/named-issues";
import { addWebhookAction, editWebhookAction } from "./actions";

export type WebhookFormWords = Record<
  | "name"
  | "nameHint"
  | "kind"
  | "url"
  | "urlHint"
  | "secret"
  | "secretHint"
  | "unsigned"
  | "unitId"
  | "office"
  | "submit"
  | "pending"
  | "problem"
  | "blank"
  | "colon",
  string
>;

type WebhookFormProps = {
  /** The webhook that is changed; none for a new one. */
  changed?: { webhookId: number; version: number; isSigned: boolean };
  begun: Record<string, string>;
  kinds: readonly GroupChoice[];
  units: readonly Choice[];
  words: WebhookFormWords;
};

/** A webhook's settings. The secret is never given back, nor is a kept address. */
export function WebhookForm({ changed, begun, kinds, units, words }: WebhookFormProps) {
  const act = changed ? editWebhookAction : addWebhookAction;
  const [state, action] = useActionState(act, freshForm(begun));
  const { values } = state;
  const whole = state.problem ? [{ message: state.problem }] : [];
  return (
    <form action={action} key={state.attempt} noValidate>
      {changed ? (
        <>
          <input type="hidden" name="webhookId" value={changed.webhookId} />
          <input type="hidden" name="version" value={changed.version} />
        </>
      ) : null}
      <FormLayout>
        <ErrorSummary
          title={words.problem}
          issues={[...whole, ...namedIssues(state.issues, words, words)]}
        />
        <TextField
          name="name"
          label={words.name}
          hint={words.nameHint}
          defaultValue={values.name}
          maxLength={WEBHOOK_LIMITS.name}
          autoComplete="off"
          error={errorAt(state, "name")}
          required
        />
        <RadioGroup
          name="kind"
          label={words.kind}
          choices={kinds}
          defaultValue={values.kind}
          error={errorAt(state, "kind")}
          required
        />
        <SelectField
          name="unitId"
          label={words.unitId}
          emptyWord={words.office}
          choices={units}
          defaultValue={values.unitId ?? ""}
          error={errorAt(state, "unitId")}
        />
        <TextField
          name="url"
          label={words.url}
          hint={words.urlHint}
          defaultValue={values.url}
          maxLength={WEBHOOK_LIMITS.url}
          autoComplete="off"
          spellCheck={false}
          error={errorAt(state, "url")}
          required={!changed}
        />
        <TextField
          name="secret"
          type="password"
          label={words.secret}
          hint={words.secretHint}
          maxLength={WEBHOOK_LIMITS.secret}
          autoComplete="new-password"
          error={errorAt(state, "secret")}
        />
        {changed?.isSigned ? (
          <Checkbox
            name="unsigned"
            label={words.unsigned}
            defaultChecked={values.unsigned === "yes"}
          />
        ) : null}
        <FormActions>
          <SubmitButton pendingWord={words.pending}>{words.submit}</SubmitButton>
        </FormActions>
      </FormLayout>
    </form>
  );
}
