import { spawnSync } from "node:child_process";
import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PlainFailure } from "../plain-failure";
import { describeWriteError } from "../project-folders";
import type { ClusterFolder } from "./cluster-folder";
import { serverEnvironment } from "./server-environment";
import { asUser, handOver } from "./server-user";

/** The cluster's own superuser; the application signs in as another, lesser role. */
export const superuser = "postgres";

/** The folder that PostgreSQL calls its data directory. */
export const pgData = (folder: string) => path.join(folder, "cluster");

/** Makes the cluster with initdb unless it is there: UTF-8, a locale built into PostgreSQL, scram passwords only. */
export function createCluster(
  postgres: string,
  { folder, user }: ClusterFolder,
  password: string,
): void {
  const target = pgData(folder);
  if (existsSync(target)) return;
  const unfinished = `${target}.unfinished`;
  const passwordFile = path.join(folder, "password");
  try {
    rmSync(unfinished, { recursive: true, force: true });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    handOver(passwordFile, user);
    const made = spawnSync(
      path.join(postgres, "bin", "initdb"),
      [
        `--pgdata=${unfinished}`,
        `--username=${superuser}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions",
      ],
      { cwd: folder, encoding: "utf8", env: serverEnvironment(folder), ...asUser(user) },
    );
    if (made.error) throw made.error;
    if (made.status !== 0) throw describeInitdb(made.stderr, folder);
    renameSync(unfinished, target);
  } catch (error) {
    throw describeWriteError(error, folder);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function describeInitdb(stderr: string, folder: string): Error {
  if (/No space left on device|Disk quota exceeded/.test(stderr)) {
    return Object.assign(new Error(stderr), { code: "ENOSPC" });
  }
  return new PlainFailure(`PostgreSQL could not make its files in ${folder}:\n${stderr.trim()}`);
}
