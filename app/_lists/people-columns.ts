import { PEOPLE_FIELDS } from "@/lib/domain/account-rows";
import { ROLES } from "@/lib/domain/actor";
import type { Translator } from "@/lib/text/translator";
import type { ListColumn } from "./list-words";

/** The columns of a list of people, with the ledger's roles to choose from. */
export function peopleColumns(t: Translator): ListColumn[] {
  const roles = ROLES.map((role) => t(`app.role.${role}`));
  return PEOPLE_FIELDS.map((field) => ({
    field,
    label: t(`lists.field.${field}`),
    width: "22%",
    ...(field === "role" ? { choices: roles } : {}),
  }));
}
