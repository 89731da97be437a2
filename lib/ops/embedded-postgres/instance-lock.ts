import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { errorCode, PlainFailure } from "../plain-failure";
import { identifyProcess } from "../processes";
import { describeWriteError } from "../project-folders";

/** Who uses a data folder: the process, when it started (numbers are given out again), its database's port once known. */
export type InstanceHolder = { pid: number; startedAt: string; port?: number };

const lockFile = (dataFolder: string) => path.join(dataFolder, "instance.json");

/** Takes the data folder for this process, from a dead holder too; refuses while a living process has it. */
export function takeInstanceLock(dataFolder: string): void {
  const file = lockFile(dataFolder);
  // Each round either takes the name, or refuses, or clears away one dead holder.
  for (let round = 0; round < 10; round += 1) {
    if (createWhole(file, describeSelf())) return;
    const holder = findLivingHolder(dataFolder);
    if (holder) throw new PlainFailure(describeHolder(holder, dataFolder));
    removeDead(file);
  }
  throw new PlainFailure(`${file} is being taken by several processes at once. Try again.`);
}

/** Lets other commands find this process's database. */
export function publishPort(dataFolder: string, port: number): void {
  const file = lockFile(dataFolder);
  const next = `${file}.${process.pid}`;
  writeFileSync(next, JSON.stringify({ ...describeSelf(), port }), { mode: 0o600 });
  renameSync(next, file);
}

/** Gives the data folder back, if this process has it. */
export function releaseInstanceLock(dataFolder: string): void {
  const file = lockFile(dataFolder);
  if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
}

/** The other, living process that uses the data folder, if any. */
export function findLivingHolder(dataFolder: string): InstanceHolder | undefined {
  const holder = readHolder(lockFile(dataFolder));
  if (holder === undefined || holder.pid === process.pid) return undefined;
  return identifyProcess(holder.pid)?.startedAt === holder.startedAt ? holder : undefined;
}

function describeSelf(): InstanceHolder {
  return { pid: process.pid, startedAt: identifyProcess(process.pid)?.startedAt ?? "" };
}

function readHolder(file: string): InstanceHolder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    // A file cut short by a full disk or a crash names nobody.
    if (errorCode(error) === "ENOENT" || error instanceof SyntaxError) return undefined;
    throw describeWriteError(error, path.dirname(file));
  }
}

/** A hard link gives the file its name and its content in one step; false when the name is taken. */
function createWhole(file: string, holder: InstanceHolder): boolean {
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw describeWriteError(error, path.dirname(file));
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves the dead holder's file aside first: whoever loses this race must not delete the winner's file. */
function removeDead(file: string): void {
  const aside = `${file}.dead.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return;
    throw error;
  }
  const holder = readHolder(aside);
  const living = holder && identifyProcess(holder.pid)?.startedAt === holder.startedAt;
  if (living && holder.pid !== process.pid) createWhole(file, holder);
  rmSync(aside, { force: true });
}

function describeHolder({ pid }: InstanceHolder, dataFolder: string): string {
  return (
    `Another instance (process ${pid}) already uses the data folder ${dataFolder}.\n` +
    `Stop it first (kill ${pid}), or set LUOSHI_DATA to another folder, ` +
    "or set DATABASE_URL so that several instances share one database server."
  );
}
