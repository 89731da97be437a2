import { chmodSync, existsSync, mkdirSync, realpathSync } from "node:fs";
import path from "node:path";
import { errorCode, PlainFailure } from "./plain-failure";

/** The folder that holds package.json. */
export const projectFolder = path.resolve(import.meta.dirname, "../..");

/** Where this instance keeps its database, secrets and files: LUOSHI_DATA, else `data/` in the project. */
export function resolveDataFolder(environment: NodeJS.ProcessEnv = process.env): string {
  return path.resolve(projectFolder, environment.LUOSHI_DATA || "data");
}

/** Makes a folder if need be and returns its real path; readable by others only as far as `mode` says. */
export function makeFolder(folder: string, mode: number): string {
  try {
    if (!existsSync(folder)) {
      mkdirSync(folder, { recursive: true });
      // mkdir's own mode is cut by the umask, and the database's user must be able to pass.
      chmodSync(folder, mode);
    }
    return realpathSync(folder);
  } catch (error) {
    throw describeWriteError(error, folder);
  }
}

/** Turns a system error from writing into `folder` into words and a remedy. */
export function describeWriteError(error: unknown, folder: string): Error {
  const code = errorCode(error);
  if (code === "ENOSPC" || code === "EDQUOT") {
    return new PlainFailure(
      `The disk that holds ${folder} is full. Free some space, or set LUOSHI_DATA to a folder on another disk.`,
    );
  }
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return new PlainFailure(
      `The folder ${folder} is not writable by this user. Change its owner, or set LUOSHI_DATA to a folder that is.`,
    );
  }
  if (code === "ENOTDIR" || code === "EEXIST") {
    return new PlainFailure(`${folder} cannot be used as a folder: a file is in the way.`);
  }
  return error instanceof Error ? error : new Error(String(error));
}
