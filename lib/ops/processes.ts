import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { errorCode } from "./plain-failure";

/** What identifies a running process beyond its number, which the system gives out again. */
export type ProcessIdentity = { startedAt: string; command: string };

/** The identity of a living process; undefined when there is none (a zombie counts as none). */
export function identifyProcess(pid: number): ProcessIdentity | undefined {
  if (!isAlive(pid)) return undefined;
  return existsSync("/proc/self/stat") ? identifyByProc(pid) : identifyByPs(pid);
}

/** Waits until the process is gone; false when it still lives after `milliseconds`. */
export async function waitForExit(pid: number, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (identifyProcess(pid) !== undefined) {
    if (Date.now() > end) return false;
    await sleep(50);
  }
  return true;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}

function identifyByProc(pid: number): ProcessIdentity | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in parentheses may hold spaces; the fields after it are state (first) and start time (twentieth).
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z") return undefined;
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    return { startedAt: fields[19] ?? "", command };
  } catch {
    return undefined;
  }
}

function identifyByPs(pid: number): ProcessIdentity | undefined {
  const list = spawnSync("ps", ["-o", "lstart=,command=", "-p", String(pid)], { encoding: "utf8" });
  if (list.error) return { startedAt: "", command: "" };
  const line = list.stdout.trim();
  // `lstart` is always 24 characters: "Mon Nov 23 20:20:58 2026".
  return line === "" ? undefined : { startedAt: line.slice(0, 24), command: line.slice(25) };
}
