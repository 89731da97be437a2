import { randomBytes } from "node:crypto";
import { existsSync, lstatSync, readlinkSync, realpathSync, symlinkSync } from "node:fs";
import path from "node:path";
import { PlainFailure } from "../plain-failure";
import { describeWriteError, makeFolder } from "../project-folders";
import { canEnter, chooseServerUser, handOver, type ServerUser } from "./server-user";
import { makeSharedFolder } from "./shared-folder";

/** Where a database cluster lives, and as whom its server runs. */
export type ClusterFolder = { folder: string; user: ServerUser | undefined };

/**
 * Finds or makes the cluster's folder `<data>/postgres`. Where the server's user cannot enter the data folder,
 * that name is a link to a folder with a random name that it can enter.
 */
export function prepareClusterFolder(dataFolder: string): ClusterFolder {
  const name = path.join(dataFolder, "postgres");
  refuseDanglingLink(name);
  const user = chooseServerUser(name);
  if (!existsSync(name)) createFolder(name, dataFolder, user);
  const folder = realpathSync(name);
  refuseForeignOwner(folder);
  refuseClosedFolder(folder, user);
  return { folder, user };
}

function createFolder(name: string, dataFolder: string, user: ServerUser | undefined): void {
  const outside = user !== undefined && !canEnter(dataFolder, user);
  const folder = outside ? path.join(makeSharedFolder(user), randomBytes(8).toString("hex")) : name;
  try {
    handOver(makeFolder(folder, 0o700), user);
    if (outside) symlinkSync(folder, name);
  } catch (error) {
    throw describeWriteError(error, dataFolder);
  }
}

function refuseDanglingLink(name: string): void {
  const isLink = lstatSync(name, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  if (!isLink || existsSync(name)) return;
  throw new PlainFailure(
    `The database's folder ${readlinkSync(name)}, to which ${name} points, is gone. ` +
      `Bring it back from a backup, or delete ${name} to begin with an empty database.`,
  );
}

function refuseForeignOwner(folder: string): void {
  const own = process.getuid?.() ?? 0;
  const owner = lstatSync(folder).uid;
  if (own === 0 || owner === own) return;
  throw new PlainFailure(
    `The database in ${folder} belongs to another system user (number ${owner}). ` +
      "Start as that user or as root, or set LUOSHI_DATA to another folder.",
  );
}

/** The cluster lay in an open folder once, which has been closed since. */
function refuseClosedFolder(folder: string, user: ServerUser | undefined): void {
  if (user === undefined || canEnter(folder, user)) return;
  throw new PlainFailure(
    `The database's user ${user.name} can no longer enter ${folder}. ` +
      "Open the folders above it (chmod a+x), or move the data folder to an open place and set LUOSHI_DATA.",
  );
}
