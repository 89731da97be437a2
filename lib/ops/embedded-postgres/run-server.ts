import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { PlainFailure } from "../plain-failure";
import { describeWriteError } from "../project-folders";
import type { ClusterFolder } from "./cluster-folder";
import { pgData, superuser } from "./create-cluster";
import { serverEnvironment } from "./server-environment";
import { asUser, handOver } from "./server-user";

/** A server that runs as this process's child and answers on `port` of 127.0.0.1. */
export type RunningServer = { port: number; child: ChildProcess };

const startSeconds = 60;
const largestLog = 10_000_000;

/** Starts the server on a free port of 127.0.0.1 and waits until it answers. */
export async function runServer(
  postgres: string,
  cluster: ClusterFolder,
  password: string,
  settings: Record<string, string>,
): Promise<RunningServer> {
  const end = Date.now() + startSeconds * 1000;
  for (;;) {
    const port = await findFreePort();
    const logFrom = logLength(cluster.folder);
    const child = spawnServer(postgres, cluster, { port: String(port), ...settings });
    if (await waitUntilReady(child, port, password, end)) return { port, child };
    await stopServer(child);
    const words = readFileSync(logFile(cluster.folder)).subarray(logFrom).toString("utf8");
    // Another program took the port meanwhile, or a dead server's last processes still hold its memory.
    const passing = /Address already in use|pre-existing shared memory block/.test(words);
    if (!passing || Date.now() > end) throw describeServerFailure(words, cluster.folder);
    await sleep(300);
  }
}

/** Stops the server in an orderly way: open sessions end, transactions roll back, files are written. */
export async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  // The child does not keep this process alive while it runs, but it must while it ends.
  child.ref();
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGINT");
  await ended;
}

function spawnServer(
  postgres: string,
  { folder, user }: ClusterFolder,
  settings: Record<string, string>,
): ChildProcess {
  const log = openLog(folder);
  handOver(logFile(folder), user);
  const all = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    ...settings,
  };
  const options = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(path.join(postgres, "bin", "postgres"), ["-D", pgData(folder), ...options], {
    cwd: folder,
    // Its own process group: Ctrl-C must reach us first and the database last.
    detached: true,
    env: serverEnvironment(folder),
    stdio: ["ignore", log, log],
    ...asUser(user),
  });
  // Without a listener a failed spawn would end this process; the wait below reports it.
  child.once("error", () => undefined);
  child.unref();
  closeSync(log);
  return child;
}

async function waitUntilReady(
  child: ChildProcess,
  port: number,
  password: string,
  end: number,
): Promise<boolean> {
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    if (await answers(port, password)) return true;
    if (Date.now() > end) return false;
    await sleep(30);
  }
  return false;
}

async function answers(port: number, password: string): Promise<boolean> {
  const client = new Client({
    host: "127.0.0.1",
    port,
    user: superuser,
    password,
    database: "postgres",
  });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (error instanceof Error && /password authentication failed/.test(error.message)) {
      throw new PlainFailure(
        "The database does not accept the password kept in the data folder's secrets. " +
          "Bring secrets/ back together with postgres/ from one backup.",
      );
    }
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const logFile = (folder: string) => path.join(folder, "server.log");

const logLength = (folder: string) =>
  statSync(logFile(folder), { throwIfNoEntry: false })?.size ?? 0;

function openLog(folder: string): number {
  try {
    const file = logFile(folder);
    if (logLength(folder) > largestLog) renameSync(file, `${file}.1`);
    return openSync(file, "a", 0o600);
  } catch (error) {
    throw describeWriteError(error, folder);
  }
}

function describeServerFailure(words: string, folder: string): Error {
  if (/No space left on device/.test(words)) {
    return describeWriteError(Object.assign(new Error(words), { code: "ENOSPC" }), folder);
  }
  const tail = words.trim().split("\n").slice(-8).join("\n");
  return new PlainFailure(`The database server did not start (${logFile(folder)}):\n${tail}`);
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
