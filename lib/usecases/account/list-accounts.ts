import { listAccounts as listAccountRows } from "@/lib/db/accounts-list";
import { countHolders } from "@/lib/db/memberships";
import { dayInZone } from "@/lib/domain/calendar";
import { allowedOrForbidden, canManageAccounts } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { canAppointFirstSecurityAdministrator } from "@/lib/domain/role-rules";
import { PEOPLE_PAGE, peopleView } from "@/lib/usecases/account/account-input";
import { defineQuery, loadNothing } from "@/lib/usecases/define";

/** One page of the accounts, and whether the ledger still waits for its first security administrator. */
export const listAccounts = defineQuery({
  name: "account.list",
  input: peopleView,
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canManageAccounts(actor)),
  run: async ({ db, input: { q: text, page }, actor, now }) => {
    const today = dayInZone(now);
    const [{ rows, more }, holders] = await Promise.all([
      listAccountRows(db, { text, today, page, size: PEOPLE_PAGE }),
      countHolders(db.prisma, "SECURITY_ADMIN", today),
    ]);
    const mayAppointFirst = canAppointFirstSecurityAdministrator(actor, holders);
    return ok({ text, page, rows, more, mayAppointFirst });
  },
});
