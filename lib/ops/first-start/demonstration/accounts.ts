import { existsSync } from "node:fs";
import path from "node:path";
import type { Database } from "@/lib/db/database";
import { ONE_TIME_PASSWORD_BYTES, oneTimePasswordFrom } from "@/lib/domain/one-time-password";
import { DEMONSTRATION_USERNAMES } from "@/lib/ops/first-start/demonstration/people";
import { keepSecret } from "@/lib/ops/secrets";
import { passwordFits } from "@/lib/usecases/account/password-hash";

const SECRET = "demonstration";

/** The password of this instance's demonstration accounts: made once, the same at every start. */
export function demonstrationPassword(dataFolder: string): string {
  const secret = Buffer.from(keepSecret(dataFolder, SECRET), "base64url");
  return oneTimePasswordFrom(secret.subarray(0, ONE_TIME_PASSWORD_BYTES));
}

/** The demonstration accounts that can sign in, with the password made here where it still fits. */
export async function listDemonstrationAccounts(
  { prisma }: Database,
  dataFolder: string,
): Promise<{ username: string; password?: string }[]> {
  const users = await prisma.user.findMany({
    where: { isDemonstration: true, disabledAt: null, username: { in: DEMONSTRATION_USERNAMES } },
  });
  const made = existsSync(path.join(dataFolder, "secrets", SECRET))
    ? demonstrationPassword(dataFolder)
    : null;
  const accounts = await Promise.all(
    users.map(async ({ username, passwordHash }) =>
      made !== null && (await passwordFits(made, passwordHash))
        ? { username, password: made }
        : { username },
    ),
  );
  const place = ({ username }: { username: string }) => DEMONSTRATION_USERNAMES.indexOf(username);
  return accounts.sort((a, b) => place(a) - place(b));
}
