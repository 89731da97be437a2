import { z } from "zod";
import { findAccount } from "@/lib/db/accounts-list";
import { listMemberships, listRoleUnits } from "@/lib/db/memberships";
import { dayInZone } from "@/lib/domain/calendar";
import { allowedOrHidden, canManageRoles } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { rolePermission } from "@/lib/domain/role-rules";
import { userId } from "@/lib/usecases/account/account-input";
import { defineQuery } from "@/lib/usecases/define";

/** A person's roles, present and past, and what the actor may change of them. */
export const showRoles = defineQuery({
  name: "role.show",
  input: z.object({ userId }),
  load: async ({ db, input, now }) => {
    const account = await findAccount(db, input.userId, dayInZone(now));
    return account ? ok(account) : notFound();
  },
  allow: (actor) => allowedOrHidden(canManageRoles(actor)),
  run: async ({ db, actor, loaded: account, now }) => {
    const today = dayInZone(now);
    const [memberships, units] = await Promise.all([
      listMemberships(db, account.id),
      listRoleUnits(db),
    ]);
    const isOver = (until: string | null) => until !== null && until <= today;
    return ok({
      account,
      units,
      present: memberships.filter((each) => !isOver(each.validUntil)),
      past: memberships.filter((each) => isOver(each.validUntil)),
      mayChange: rolePermission(actor, account.id) === "allowed",
    });
  },
});
