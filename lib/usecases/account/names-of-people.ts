import { type PeopleField, plainUsername } from "@/lib/domain/account-rows";
import { plainCell, type TypedRow } from "@/lib/domain/list-row";

/** The names by which the rows of a list of people may mean accounts. */
export function namesOfPeople(rows: readonly TypedRow<PeopleField>[]) {
  return {
    usernames: rows.map(({ values }) => plainUsername(values.username)).filter(Boolean),
    displayNames: rows.map(({ values }) => plainCell(values.displayName)).filter(Boolean),
  };
}
