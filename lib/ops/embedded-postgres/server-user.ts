import { chownSync, existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { PlainFailure } from "../plain-failure";

/** The system user as whom the server runs when we are root; PostgreSQL itself refuses root. */
export type ServerUser = { name: string; uid: number; gid: number };

/**
 * Chooses the server's user: nobody but ourselves unless we are root; then the owner of an existing
 * cluster, else `postgres`, else `nobody`.
 */
export function chooseServerUser(cluster: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = listUsers();
  const owner = existsSync(cluster) ? statSync(cluster).uid : 0;
  const user =
    users.find(({ uid }) => uid !== 0 && uid === owner) ??
    users.find(({ name }) => name === "postgres") ??
    users.find(({ name }) => name === "nobody");
  if (user) return user;
  throw new PlainFailure(
    "PostgreSQL refuses to run as root, and the system has neither a user postgres nor a user nobody. " +
      "Start as an ordinary user, or set DATABASE_URL.",
  );
}

/** Whether the user may pass through every folder down to `folder`, judged by owner, group and mode. */
export function canEnter(folder: string, user: ServerUser): boolean {
  const { uid, gid, mode } = statSync(folder);
  const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
  if (((mode >> shift) & 1) === 0) return false;
  const parent = path.dirname(folder);
  return parent === folder || canEnter(parent, user);
}

/** Hands a file or folder to the server's user, if there is one. */
export function handOver(file: string, user: ServerUser | undefined): void {
  if (user) chownSync(file, user.uid, user.gid);
}

/** The part of spawn's options that makes a child run as the server's user. */
export function asUser(user: ServerUser | undefined): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {};
}

function listUsers(): ServerUser[] {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .filter((fields) => fields.length >= 4)
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}
