import type { Tx } from "@/lib/db/database";
import { sql } from "@/lib/db/sql";

/** What changes of an account look at. */
export type LockedAccount = {
  id: number;
  username: string;
  displayName: string;
  disabled: boolean;
};

/** The account for a change, or null; others wait until this change is done. */
export async function lockAccount(tx: Tx, userId: number): Promise<LockedAccount | null> {
  const rows = await tx.$queryRaw<LockedAccount[]>(
    sql`SELECT id, username, display_name AS "displayName", disabled_at IS NOT NULL AS disabled
      FROM app_user WHERE id = ${userId} FOR UPDATE`,
  );
  return rows[0] ?? null;
}

/** A new account with a one-time password; null when the name is taken, even by one made at the same moment. */
export async function insertAccount(
  tx: Tx,
  account: { username: string; displayName: string; passwordHash: string; createdAt: Date },
): Promise<number | null> {
  const created = await tx.user.createManyAndReturn({
    data: [{ ...account, mustChangePassword: true }],
    skipDuplicates: true,
    select: { id: true },
  });
  return created[0]?.id ?? null;
}

/** Replaces an account's password by a one-time one. */
export async function setOneTimePassword(tx: Tx, userId: number, passwordHash: string) {
  await tx.user.update({
    where: { id: userId },
    data: { passwordHash, mustChangePassword: true },
  });
}

/** Disables (a moment) or enables (null) an account. */
export async function setDisabled(tx: Tx, userId: number, disabledAt: Date | null) {
  await tx.user.update({ where: { id: userId }, data: { disabledAt } });
}

/** Opens sign-in to a name again that wrong passwords closed; the audit trail keeps the failures. */
export async function clearFailures(tx: Tx, username: string): Promise<void> {
  await tx.signInAttempt.deleteMany({ where: { username, succeeded: false } });
}

/** New accounts with one-time passwords, with their ids; null when a name was taken meanwhile, and then none counts. */
export async function insertAccounts(
  tx: Tx,
  accounts: readonly { username: string; displayName: string; passwordHash: string }[],
  createdAt: Date,
): Promise<Map<string, number> | null> {
  const created = await tx.user.createManyAndReturn({
    data: accounts.map((account) => ({ ...account, createdAt, mustChangePassword: true })),
    skipDuplicates: true,
    select: { id: true, username: true },
  });
  if (created.length < accounts.length) return null;
  return new Map(created.map(({ id, username }) => [username, id]));
}
