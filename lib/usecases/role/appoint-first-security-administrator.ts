import { z } from "zod";
import { lockAccount } from "@/lib/db/accounts-write";
import { countHolders, giveRole, listDuties, lockMemberships } from "@/lib/db/memberships";
import { accountPermission } from "@/lib/domain/account-rules";
import { dayInZone } from "@/lib/domain/calendar";
import { notFound, ok, refuse } from "@/lib/domain/result";
import {
  canAppointFirstSecurityAdministrator,
  checkAppointment,
  FIRST_APPOINTMENT,
} from "@/lib/domain/role-rules";
import { userId } from "@/lib/usecases/account/account-input";
import { defineCommand } from "@/lib/usecases/define";

/** The system administrator makes another account the security administrator, only while there is none. */
export const appointFirstSecurityAdministrator = defineCommand({
  name: "role.appoint-first-security-administrator",
  input: z.object({ userId }),
  load: async ({ tx, input, now }) => {
    await lockMemberships(tx);
    const account = await lockAccount(tx, input.userId);
    if (!account) return notFound();
    const today = dayInZone(now);
    const holders = await countHolders(tx, "SECURITY_ADMIN", today);
    return ok({ account, today, holders, held: await listDuties(tx, account.id, today) });
  },
  allow: (actor, { account }) => accountPermission(actor, account.id),
  run: async ({ tx, actor, loaded: { account, today, holders, held } }) => {
    if (!canAppointFirstSecurityAdministrator(actor, holders))
      return refuse({ kind: "conflict", code: "security-administrator-exists" });
    const issues = checkAppointment(FIRST_APPOINTMENT, held);
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    await giveRole(tx, account.id, FIRST_APPOINTMENT, today);
    return ok({ userId: account.id });
  },
  audit: ({ loaded: { account } }) => ({
    subjectType: "user",
    subjectId: account.id,
    details: { username: account.username, ...FIRST_APPOINTMENT },
  }),
});
