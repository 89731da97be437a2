import { listNamedAccounts } from "@/lib/db/accounts-list";
import type { Database, Tx } from "@/lib/db/database";
import { listRegisteredUnits } from "@/lib/db/unit-register";
import type { PeopleField } from "@/lib/domain/account-rows";
import type { TypedRow } from "@/lib/domain/list-row";
import type { PlainDate } from "@/lib/domain/plain-date";
import { namesOfPeople } from "@/lib/usecases/account/names-of-people";

/** The accounts and units that a list of roles is judged by. */
export async function roleFacts(
  reader: Tx | Database["prisma"],
  rows: readonly TypedRow<PeopleField>[],
  today: PlainDate,
) {
  const accounts = await listNamedAccounts(reader, namesOfPeople(rows), today);
  const units = await listRegisteredUnits(reader, today);
  return { accounts, units: units.filter(({ ended }) => !ended) };
}
