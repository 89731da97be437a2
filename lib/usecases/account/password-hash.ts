import { hash, verify } from "@node-rs/argon2";

/** argon2id with OWASP's memory (19 MiB) and time (2) costs, which are the library's defaults. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** A hash of nothing anyone knows: checked for unknown names, so that they take as long as known ones. */
let decoy: Promise<string> | null = null;

/** Whether the password fits; a null hash (unknown name) never fits but costs the same time. */
export async function passwordFits(
  password: string,
  passwordHash: string | null,
): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID());
  const fits = await verify(passwordHash ?? (await decoy), password);
  return fits && passwordHash !== null;
}
