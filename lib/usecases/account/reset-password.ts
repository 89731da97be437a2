import { z } from "zod";
import { endSessions } from "@/lib/db/accounts";
import { clearFailures, lockAccount, setOneTimePassword } from "@/lib/db/accounts-write";
import { accountPermission } from "@/lib/domain/account-rules";
import { notFound, ok } from "@/lib/domain/result";
import { userId } from "@/lib/usecases/account/account-input";
import { issueOneTimePassword } from "@/lib/usecases/account/issue-one-time-password";
import { defineCommand } from "@/lib/usecases/define";

/** Replaces a forgotten password by a one-time one, ends the person's sessions and opens a locked name. */
export const resetPassword = defineCommand({
  name: "account.reset-password",
  input: z.object({ userId }),
  load: async ({ tx, input }) => {
    const account = await lockAccount(tx, input.userId);
    return account ? ok(account) : notFound();
  },
  allow: (actor, account) => accountPermission(actor, account.id),
  run: async ({ tx, loaded: { id, username, displayName }, now }) => {
    const { oneTimePassword, passwordHash } = await issueOneTimePassword();
    await setOneTimePassword(tx, id, passwordHash);
    await endSessions(tx, id, now);
    await clearFailures(tx, username);
    return ok({ userId: id, username, displayName, oneTimePassword });
  },
  audit: ({ output }) => ({
    subjectType: "user",
    subjectId: output.userId,
    details: { username: output.username },
  }),
});
