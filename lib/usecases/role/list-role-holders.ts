import { listAccounts } from "@/lib/db/accounts-list";
import { dayInZone } from "@/lib/domain/calendar";
import { allowedOrForbidden, canManageRoles } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { PEOPLE_PAGE, peopleView } from "@/lib/usecases/account/account-input";
import { defineQuery, loadNothing } from "@/lib/usecases/define";

/** One page of the people with the roles they hold today; those without any are among them. */
export const listRoleHolders = defineQuery({
  name: "role.list",
  input: peopleView,
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canManageRoles(actor)),
  run: async ({ db, input: { q: text, page }, now }) => {
    const query = { text, today: dayInZone(now), page, size: PEOPLE_PAGE };
    return ok({ text, page, ...(await listAccounts(db, query)) });
  },
});
