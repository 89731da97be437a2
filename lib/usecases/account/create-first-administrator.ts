import { z } from "zod";
import { insertAccount } from "@/lib/db/accounts-write";
import { giveRole } from "@/lib/db/memberships";
import { FIRST_ADMINISTRATOR } from "@/lib/domain/account-rules";
import { dayInZone } from "@/lib/domain/calendar";
import { allowedOrForbidden } from "@/lib/domain/policy";
import { ok, refuse } from "@/lib/domain/result";
import { issueOneTimePassword } from "@/lib/usecases/account/issue-one-time-password";
import { defineCommand } from "@/lib/usecases/define";

/**
 * Makes the one account that an empty ledger starts with, a system administrator's. Refused as a conflict
 * (`not-empty`) once there is any account. Only the ledger itself does this, at its start.
 */
export const createFirstAdministrator = defineCommand({
  name: "account.create-first-administrator",
  input: z.object({ displayName: z.string().trim().min(1).max(40).default("系统管理员") }),
  load: async ({ tx }) => ok({ accounts: await tx.user.count() }),
  allow: (actor) => allowedOrForbidden(actor.kind === "system"),
  run: async ({ tx, input: { displayName }, loaded: { accounts }, now }) => {
    if (accounts > 0) return refuse({ kind: "conflict", code: "not-empty" });
    const username = FIRST_ADMINISTRATOR;
    const { oneTimePassword, passwordHash } = await issueOneTimePassword();
    const account = { username, displayName, passwordHash, createdAt: now };
    const userId = await insertAccount(tx, account);
    if (userId === null) return refuse({ kind: "conflict", code: "not-empty" });
    await giveRole(tx, userId, { role: "SYSTEM_ADMIN", unitId: null }, dayInZone(now));
    return ok({ userId, username, oneTimePassword });
  },
  audit: ({ output: { userId, username } }) => ({
    subjectType: "user",
    subjectId: userId,
    details: { username, role: "SYSTEM_ADMIN" },
  }),
});
