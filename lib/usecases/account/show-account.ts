import { z } from "zod";
import { findAccount } from "@/lib/db/accounts-list";
import { countHolders } from "@/lib/db/memberships";
import { accountPermission } from "@/lib/domain/account-rules";
import { dayInZone } from "@/lib/domain/calendar";
import { allowedOrHidden, canManageAccounts } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import {
  canAppointFirstSecurityAdministrator,
  checkAppointment,
  FIRST_APPOINTMENT,
} from "@/lib/domain/role-rules";
import { userId } from "@/lib/usecases/account/account-input";
import { defineQuery } from "@/lib/usecases/define";

/** An account, and which acts on it are open to the person who looks. */
export const showAccount = defineQuery({
  name: "account.show",
  input: z.object({ userId }),
  load: async ({ db, input, now }) => {
    const account = await findAccount(db, input.userId, dayInZone(now));
    return account ? ok(account) : notFound();
  },
  allow: (actor) => allowedOrHidden(canManageAccounts(actor)),
  run: async ({ db, actor, loaded: account, now }) => {
    const holders = await countHolders(db.prisma, "SECURITY_ADMIN", dayInZone(now));
    const mayChange = accountPermission(actor, account.id) === "allowed";
    const mayAppointFirst =
      mayChange &&
      canAppointFirstSecurityAdministrator(actor, holders) &&
      checkAppointment(FIRST_APPOINTMENT, account.duties).length === 0;
    return ok({ account, mayChange, mayAppointFirst });
  },
});
