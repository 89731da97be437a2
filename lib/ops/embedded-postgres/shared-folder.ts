import { statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PlainFailure } from "../plain-failure";
import { makeFolder } from "../project-folders";
import { canEnter, type ServerUser } from "./server-user";

/**
 * Finds or makes a folder outside the project that the server's user can enter: /var/lib/luoshi, else a temporary
 * one. A folder that somebody else made is not trusted: programs are run from it.
 */
export function makeSharedFolder(user: ServerUser): string {
  for (const parent of ["/var/lib", tmpdir(), "/tmp"]) {
    const folder = tryFolder(path.join(parent, "luoshi"));
    if (folder === undefined || statSync(folder).uid !== process.getuid?.()) continue;
    if (canEnter(folder, user)) return folder;
  }
  throw new PlainFailure(
    `The database's user ${user.name} can enter neither the data folder nor /var/lib nor ${tmpdir()}. ` +
      "Set LUOSHI_DATA to a folder that every user can enter, or set DATABASE_URL.",
  );
}

function tryFolder(folder: string): string | undefined {
  try {
    return makeFolder(folder, 0o755);
  } catch (error) {
    if (error instanceof PlainFailure) return undefined;
    throw error;
  }
}
