"use client";

import { useActionState } from "react";
import { errorAt, FormErrors } from "@/app/account/form-errors";
import { FormActions, FormLayout } from "@/components/ui/form-layout";
import { type Choice, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { freshForm } from "@/lib/text/form-state";
import { giveRoleAction } from "../actions";

type GiveRoleFormProps = {
  userId: number;
  roles: readonly Choice[];
  units: readonly Choice[];
  words: Record<"role" | "choose" | "unit" | "unitHint" | "noUnit" | "submit" | "pending", string>;
  titles: readonly string[];
};

/** A role and, for the roles of a unit, the unit. */
export function GiveRoleForm({ userId, roles, units, words, titles }: GiveRoleFormProps) {
  const [state, action] = useActionState(giveRoleAction, freshForm({}));
  return (
    <form action={action} key={state.attempt} noValidate>
      <FormLayout>
        <FormErrors state={state} titles={titles} fields={["role", "unitId"]} />
        <input type="hidden" name="userId" value={userId} />
        <SelectField
          name="role"
          label={words.role}
          emptyWord={words.choose}
          choices={roles}
          defaultValue={state.values.role ?? ""}
          error={errorAt(state, "role")}
          width="medium"
          required
        />
        <SelectField
          name="unitId"
          label={words.unit}
          hint={words.unitHint}
          emptyWord={words.noUnit}
          choices={units}
          defaultValue={state.values.unitId ?? ""}
          error={errorAt(state, "unitId")}
          width="medium"
        />
        <FormActions>
          <SubmitButton pendingWord={words.pending}>{words.submit}</SubmitButton>
        </FormActions>
      </FormLayout>
    </form>
  );
}
