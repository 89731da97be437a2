import { z } from "zod";
import { lockAccount, setDisabled } from "@/lib/db/accounts-write";
import { accountPermission } from "@/lib/domain/account-rules";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { userId } from "@/lib/usecases/account/account-input";
import { defineCommand } from "@/lib/usecases/define";

/** Opens a disabled account again, with the password and the roles it had. */
export const enableAccount = defineCommand({
  name: "account.enable",
  input: z.object({ userId }),
  load: async ({ tx, input }) => {
    const account = await lockAccount(tx, input.userId);
    return account ? ok(account) : notFound();
  },
  allow: (actor, account) => accountPermission(actor, account.id),
  run: async ({ tx, loaded: account }) => {
    if (!account.disabled) return refuse({ kind: "conflict", code: "account-changed" });
    await setDisabled(tx, account.id, null);
    return ok({ userId: account.id });
  },
  audit: ({ loaded }) => ({
    subjectType: "user",
    subjectId: loaded.id,
    details: { username: loaded.username },
  }),
});
