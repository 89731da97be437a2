import { chmodSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findLivingHolder } from "./instance-lock";
import { startEmbeddedPostgres } from "./start-embedded-postgres";
import { stopOrphan } from "./stop-orphan";

/** A PostgreSQL for tests and comparisons, removed with all it holds when stopped. */
export type DisposablePostgres = { url: string; stop(): Promise<void> };

const prefix = "luoshi-disposable-";

/** Nothing in it outlives a crash, so nothing waits for the disk. */
const hastySettings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** Starts a PostgreSQL in a temporary folder; clears away those that killed processes left behind. */
export async function startDisposablePostgres(): Promise<DisposablePostgres> {
  for (const folder of listAbandoned()) await removeAbandoned(folder);
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), prefix)));
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres(folder, hastySettings);
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      rmSync(server.folder, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs `work` beside a disposable PostgreSQL and removes it whatever happens. */
export async function withDisposablePostgres<T>(work: (url: string) => Promise<T>): Promise<T> {
  const server = await startDisposablePostgres();
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

/** Folders of ours without a living process; a minute's grace for one that has not taken its lock yet. */
function listAbandoned(): string[] {
  const aMinuteAgo = Date.now() - 60_000;
  return readdirSync(tmpdir())
    .filter((name) => name.startsWith(prefix))
    .map((name) => path.join(realpathSync(tmpdir()), name))
    .filter((folder) => {
      const found = statSync(folder, { throwIfNoEntry: false });
      if (found === undefined || found.mtimeMs > aMinuteAgo) return false;
      return found.uid === process.getuid?.() && findLivingHolder(folder) === undefined;
    });
}

async function removeAbandoned(folder: string): Promise<void> {
  const cluster = path.join(folder, "postgres");
  if (statSync(cluster, { throwIfNoEntry: false })) {
    await stopOrphan(realpathSync(cluster));
    rmSync(realpathSync(cluster), { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
}
