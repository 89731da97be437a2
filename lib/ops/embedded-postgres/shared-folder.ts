import { tmpdir } from "node:os";
import path from "node:path";
import { errorCode } from "../plain-failure";
import { makeFolder } from "../project-folders";
import { canEnter, type ServerUser } from "./server-user";

/** Finds or makes a folder outside the project that the server's user can enter: /var/lib/luoshi, else a temporary one. */
export function makeSharedFolder(user: ServerUser): string {
  for (const parent of ["/var/lib", tmpdir()]) {
    const folder = tryFolder(path.join(parent, "luoshi"));
    if (folder !== undefined && canEnter(folder, user)) return folder;
  }
  return makeFolder("/tmp/luoshi", 0o755);
}

function tryFolder(folder: string): string | undefined {
  try {
    return makeFolder(folder, 0o755);
  } catch (error) {
    if (error instanceof Error && errorCode(error) === undefined) return undefined;
    throw error;
  }
}
