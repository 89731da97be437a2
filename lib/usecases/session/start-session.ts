import { z } from "zod";
import { findAccountByName, listFailures, lockSignIn } from "@/lib/db/accounts";
import { ok } from "@/lib/domain/result";
import { failureWindowStart, lockedUntil } from "@/lib/domain/sign-in-lock";
import { passwordFits } from "@/lib/usecases/account/password-hash";
import { defineCommand } from "@/lib/usecases/define";

/** How a sign-in ended. A failure is a value, not a refusal: its attempt must stay recorded. */
export type SignIn =
  | { outcome: "started"; userId: number; displayName: string; sessionId: string }
  | { outcome: "wrong" }
  | { outcome: "locked"; until: Date };

/** Checks name and password (argon2id) and starts a session; too many failures lock the name for a time. */
export const startSession = defineCommand({
  name: "session.start",
  input: z.object({
    username: z
      .string()
      .trim()
      .min(1)
      .max(64)
      .transform((name) => name.toLowerCase()),
    password: z.string().min(1).max(256),
  }),
  load: async ({ tx, input, now }) => {
    await lockSignIn(tx, input.username);
    return ok({
      account: await findAccountByName(tx, input.username),
      failures: await listFailures(tx, input.username, failureWindowStart(now)),
    });
  },
  allow: () => "allowed",
  run: async ({ tx, input, loaded: { account, failures }, now }) => {
    const until = lockedUntil(failures, now);
    if (until) return ok<SignIn>({ outcome: "locked", until });
    const fits = await passwordFits(input.password, account?.passwordHash ?? null);
    const succeeded = fits && account !== null && account.disabledAt === null;
    await tx.signInAttempt.create({
      data: { username: input.username, attemptedAt: now, succeeded },
    });
    if (!succeeded) return ok<SignIn>({ outcome: "wrong" });
    const session = await tx.userSession.create({
      data: { userId: account.id, createdAt: now, lastSeenAt: now },
    });
    return ok<SignIn>({
      outcome: "started",
      userId: account.id,
      displayName: account.displayName,
      sessionId: session.id,
    });
  },
  // An unknown name is not written down: it may be a password typed into the wrong field.
  audit: ({ loaded, output }) => ({
    subjectType: "user",
    subjectId: loaded.account?.id ?? "unknown",
    details: { outcome: output.outcome },
  }),
  beforePasswordChange: true,
});
