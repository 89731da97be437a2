"use client";

import { useActionState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { freshForm } from "@/lib/text/form-state";
import { errorAt, FormErrors } from "../form-errors";
import { savePreferenceAction } from "./actions";

type PreferenceFormProps = {
  begun: Record<string, string>;
  /** The fields of the kinds that the person can get. */
  kinds: readonly { field: string; label: string }[];
  words: Record<
    | "email"
    | "emailHint"
    | "ways"
    | "digest"
    | "digestHint"
    | "urgent"
    | "urgentHint"
    | "muted"
    | "mutedHint"
    | "submit"
    | "pending",
    string
  >;
  titles: readonly string[];
};

/** Where to, how often, and what not. */
export function PreferenceForm({ begun, kinds, words, titles }: PreferenceFormProps) {
  const [state, action] = useActionState(savePreferenceAction, freshForm(begun));
  const isTicked = (name: string) => state.values[name] === "yes";
  return (
    <form action={action} key={state.attempt} noValidate>
      <FormLayout>
        <FormErrors state={state} titles={titles} fields={["email"]} />
        <TextField
          name="email"
          type="email"
          label={words.email}
          hint={words.emailHint}
          defaultValue={state.values.email ?? ""}
          maxLength={254}
          autoComplete="email"
          spellCheck={false}
          error={errorAt(state, "email")}
        />
        <fieldset>
          <legend className="field-label">{words.ways}</legend>
          <div className="mt-1 flex flex-col gap-2">
            <Checkbox
              name="digest"
              label={words.digest}
              hint={words.digestHint}
              defaultChecked={isTicked("digest")}
            />
            <Checkbox
              name="urgent"
              label={words.urgent}
              hint={words.urgentHint}
              defaultChecked={isTicked("urgent")}
            />
          </div>
        </fieldset>
        <fieldset aria-describedby="muted-hint">
          <legend className="field-label">{words.muted}</legend>
          <p id="muted-hint" className="text-small text-ink-faint">
            {words.mutedHint}
          </p>
          <div className="mt-1 grid gap-x-6 gap-y-1 sm:grid-cols-2">
            {kinds.map(({ field, label }) => (
              <Checkbox key={field} name={field} label={label} defaultChecked={isTicked(field)} />
            ))}
          </div>
        </fieldset>
        <FormActions>
          <SubmitButton pendingWord={words.pending}>{words.submit}</SubmitButton>
        </FormActions>
      </FormLayout>
    </form>
  );
}
