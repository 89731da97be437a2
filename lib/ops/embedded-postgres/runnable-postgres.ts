import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { errorCode, PlainFailure } from "../plain-failure";
import { describeWriteError } from "../project-folders";
import { findPostgresPackage, type PostgresPackage } from "./postgres-package";
import { asUser, type ServerUser } from "./server-user";
import { makeSharedFolder } from "./shared-folder";

/**
 * Returns the folder of a PostgreSQL that can be run: the installed package itself with its library links made,
 * or, where that is read-only or closed to the server's user, a copy.
 */
export function prepareRunnablePostgres(user: ServerUser | undefined, spare: string): string {
  const found = findPostgresPackage();
  if (makeLinks(found) && startsAs(found.folder, user)) return found.folder;
  const parent = user ? makeSharedFolder(user) : spare;
  const copy = path.join(parent, `postgres-${found.version}-${process.arch}`);
  if (!existsSync(copy)) copyPackage(found, copy);
  if (startsAs(copy, user)) return copy;
  throw new PlainFailure(
    `PostgreSQL (${copy}) does not start here${user ? ` as user ${user.name}` : ""}: ${firstWords(copy, user)}\n` +
      "Set DATABASE_URL to a PostgreSQL server of your own.",
  );
}

/** Makes the missing library links; false when the package is read-only and some are missing. */
function makeLinks({ folder, links }: PostgresPackage): boolean {
  return links.every(({ name, target }) => {
    const file = path.join(folder, name);
    if (existsSync(file)) return true;
    try {
      symlinkSync(path.basename(target), file);
      return true;
    } catch (error) {
      return errorCode(error) === "EEXIST";
    }
  });
}

/** The copy appears under its name only when complete, so that two starts may make it at once. */
function copyPackage(found: PostgresPackage, copy: string): void {
  const parent = path.dirname(copy);
  try {
    const unfinished = mkdtempSync(`${copy}.`);
    const native = path.join(unfinished, "native");
    cpSync(found.folder, native, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !file.endsWith(".a"),
    });
    makeLinks({ ...found, folder: native });
    renameInto(native, copy);
    rmSync(unfinished, { recursive: true, force: true });
  } catch (error) {
    throw describeWriteError(error, parent);
  }
}

function renameInto(folder: string, target: string): void {
  try {
    renameSync(folder, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  }
}

function startsAs(folder: string, user: ServerUser | undefined): boolean {
  return ask(folder, user).status === 0;
}

function firstWords(folder: string, user: ServerUser | undefined): string {
  const { error, stderr } = ask(folder, user);
  return error?.message ?? stderr.trim();
}

function ask(folder: string, user: ServerUser | undefined) {
  const program = path.join(folder, "bin", "postgres");
  return spawnSync(program, ["--version"], { encoding: "utf8", cwd: "/", ...asUser(user) });
}
