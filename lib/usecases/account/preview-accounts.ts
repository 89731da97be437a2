import { listNamedAccounts } from "@/lib/db/accounts-list";
import { peopleRowsOf } from "@/lib/decomposition/lists/people-rows";
import { assessAccountRows, PEOPLE_FIELDS } from "@/lib/domain/account-rows";
import { dayInZone } from "@/lib/domain/calendar";
import { allowedOrForbidden, canManageAccounts } from "@/lib/domain/policy";
import { invalid, ok } from "@/lib/domain/result";
import { namesOfPeople } from "@/lib/usecases/account/names-of-people";
import { defineQuery, loadNothing } from "@/lib/usecases/define";
import { listOrRows } from "@/lib/usecases/list-input";

/** Which accounts a list of people would make, row by row; nothing is written. */
export const previewAccounts = defineQuery({
  name: "account.preview",
  input: listOrRows(PEOPLE_FIELDS),
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canManageAccounts(actor)),
  run: async ({ db, input, now }) => {
    const list = peopleRowsOf(input, { derive: true });
    if (!list.ok) return invalid("file", list.code);
    const names = namesOfPeople(list.rows);
    const known = await listNamedAccounts(db.prisma, names, dayInZone(now));
    return ok({ ...list, assessed: assessAccountRows(list.rows, known) });
  },
});
