import type { PeopleField } from "@/lib/domain/account-rows";
import type { TypedRow } from "@/lib/domain/list-row";
import type { UnitField } from "@/lib/domain/unit-rows";

/** A row of a list of units; what a test leaves out is blank. */
export function unitRow(values: Partial<Record<UnitField, string>>): TypedRow<UnitField> {
  return {
    values: { name: "", fullName: "", kind: "", aliases: "", members: "", ...values },
    skip: false,
  };
}

/** A row of a list of people; what a test leaves out is blank. */
export function personRow(values: Partial<Record<PeopleField, string>>): TypedRow<PeopleField> {
  return { values: { displayName: "", username: "", unit: "", role: "", ...values }, skip: false };
}
