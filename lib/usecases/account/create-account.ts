import { z } from "zod";
import { insertAccount } from "@/lib/db/accounts-write";
import { checkUsername } from "@/lib/domain/account-rules";
import { allowedOrForbidden, canManageAccounts } from "@/lib/domain/policy";
import { invalid, ok, refuse } from "@/lib/domain/result";
import { issueOneTimePassword } from "@/lib/usecases/account/issue-one-time-password";
import { defineCommand, loadNothing } from "@/lib/usecases/define";

/** Makes an account without roles; its one-time password is in the answer and nowhere else. */
export const createAccount = defineCommand({
  name: "account.create",
  input: z.object({
    username: z.string().trim().min(1).max(64).toLowerCase(),
    displayName: z.string().trim().min(1).max(40),
  }),
  load: loadNothing,
  allow: (actor) => allowedOrForbidden(canManageAccounts(actor)),
  run: async ({ tx, input: { username, displayName }, now }) => {
    const issues = checkUsername(username);
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    const { oneTimePassword, passwordHash } = await issueOneTimePassword();
    const account = { username, displayName, passwordHash, createdAt: now };
    const userId = await insertAccount(tx, account);
    if (userId === null) return invalid("username", "username-taken");
    return ok({ userId, username, displayName, oneTimePassword });
  },
  audit: ({ output: { userId, username, displayName } }) => ({
    subjectType: "user",
    subjectId: userId,
    details: { username, displayName },
  }),
});
