import { z } from "zod";
import { endSessions } from "@/lib/db/accounts";
import { lockAccount, setDisabled } from "@/lib/db/accounts-write";
import { accountPermission } from "@/lib/domain/account-rules";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { userId } from "@/lib/usecases/account/account-input";
import { defineCommand } from "@/lib/usecases/define";

/** Closes an account: its sessions end at once and it can't sign in. Its roles and its past stay. */
export const disableAccount = defineCommand({
  name: "account.disable",
  input: z.object({ userId }),
  load: async ({ tx, input }) => {
    const account = await lockAccount(tx, input.userId);
    return account ? ok(account) : notFound();
  },
  allow: (actor, account) => accountPermission(actor, account.id),
  run: async ({ tx, loaded: account, now }) => {
    if (account.disabled) return refuse({ kind: "conflict", code: "account-changed" });
    await setDisabled(tx, account.id, now);
    await endSessions(tx, account.id, now);
    return ok({ userId: account.id });
  },
  audit: ({ loaded }) => ({
    subjectType: "user",
    subjectId: loaded.id,
    details: { username: loaded.username },
  }),
});
