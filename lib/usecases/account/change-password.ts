import { z } from "zod";
import { endSessions } from "@/lib/db/accounts";
import { checkNewPassword } from "@/lib/domain/password-policy";
import { invalid, notFound, ok, refuse } from "@/lib/domain/result";
import { hashPassword, passwordFits } from "@/lib/usecases/account/password-hash";
import { defineCommand } from "@/lib/usecases/define";

/** Changes one's own password; the other sessions of the account end. */
export const changePassword = defineCommand({
  name: "password.change",
  input: z.object({
    current: z.string().min(1).max(256),
    password: z.string().min(1).max(256),
    repeated: z.string().min(1).max(256),
  }),
  load: async ({ tx, actor }) => {
    if (actor.kind !== "person") return notFound();
    const account = await tx.user.findUnique({ where: { id: actor.userId } });
    return account ? ok({ account, sessionId: actor.sessionId }) : notFound();
  },
  allow: () => "allowed",
  run: async ({ tx, input, loaded: { account, sessionId }, now }) => {
    if (!(await passwordFits(input.current, account.passwordHash)))
      return invalid("current", "password-wrong");
    const issues = checkNewPassword(input.password, account.username, input.current);
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    if (input.password !== input.repeated) return invalid("repeated", "password-differs");
    await tx.user.update({
      where: { id: account.id },
      data: { passwordHash: await hashPassword(input.password), mustChangePassword: false },
    });
    await endSessions(tx, account.id, now, sessionId);
    return ok({ userId: account.id });
  },
  audit: ({ output }) => ({ subjectType: "user", subjectId: output.userId }),
  beforePasswordChange: true,
});
