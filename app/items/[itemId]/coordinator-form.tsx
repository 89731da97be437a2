"use client";

import { useActionState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormActions } from "@/components/ui/form-layout";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { freshForm } from "@/lib/text/form-state";
import { nameCoordinatorAction } from "./actions";

type CoordinatorFormProps = {
  itemId: number;
  chosen: number | undefined;
  units: readonly { id: number; name: string }[];
  words: Record<"title" | "label" | "hint" | "choose" | "save" | "saving" | "problem", string>;
};

/** The office names who files for an item whose lead is a collective or not stated. */
export function CoordinatorForm({ itemId, chosen, units, words }: CoordinatorFormProps) {
  const [state, action] = useActionState(nameCoordinatorAction, freshForm({}));
  const error = state.issues[0]?.message ?? state.problem;
  return (
    <Disclosure summary={words.title} open={state.attempt > 0}>
      <form action={action} className="flex flex-col gap-3">
        <input type="hidden" name="itemId" value={itemId} />
        <ErrorSummary
          title={words.problem}
          issues={error ? [{ field: "unitId", message: error }] : []}
        />
        <SelectField
          name="unitId"
          label={words.label}
          hint={words.hint}
          emptyWord={words.choose}
          defaultValue={state.values.unitId ?? String(chosen ?? "")}
          choices={units.map((unit) => ({ value: String(unit.id), label: unit.name }))}
          error={error ?? undefined}
        />
        <FormActions>
          <SubmitButton pendingWord={words.saving} variant="secondary">
            {words.save}
          </SubmitButton>
        </FormActions>
      </form>
    </Disclosure>
  );
}
