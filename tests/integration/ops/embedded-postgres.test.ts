import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { identifyProcess } from "@/lib/ops/processes";
import { type HeldDatabase, holdDatabase } from "@/tests/support/held-database";
import { copyProject } from "@/tests/support/project-copy";

const isRoot = process.getuid?.() === 0;
const madeOutside: string[] = [];
let folder = "";
let held: HeldDatabase[] = [];

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), "luoshi-test-")));
  chmodSync(folder, 0o755);
});

afterEach(async () => {
  for (const database of held) await database.release();
  held = [];
  rmSync(folder, { recursive: true, force: true });
});

afterAll(() => {
  for (const outside of madeOutside) rmSync(outside, { recursive: true, force: true });
});

async function hold(...where: Parameters<typeof holdDatabase>): Promise<HeldDatabase> {
  const database = await holdDatabase(...where);
  held.push(database);
  return database;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const keepNote = (url: string) => query(url, "CREATE TABLE note AS SELECT '落实' AS words");
const readNote = (url: string) => query(url, "SELECT words FROM note");

const readServerPid = (database: HeldDatabase) =>
  Number(readFileSync(path.join(database.folder, "cluster/postmaster.pid"), "utf8").split("\n")[0]);

describe("the embedded database", () => {
  test("finds on the second start what the first one kept", async () => {
    const first = await hold(folder);
    await keepNote(first.url);
    await first.release();
    const second = await hold(folder);
    expect(await readNote(second.url)).toEqual([{ words: "落实" }]);
  });

  test("keeps its passwords from other users and its application from the superuser's rights", async () => {
    const database = await hold(folder);
    const mode = (name: string) => (statSync(path.join(folder, name)).mode & 0o777).toString(8);
    expect({
      secrets: mode("secrets"),
      password: mode("secrets/postgres"),
      cluster: mode("postgres"),
      rights: await query(
        database.url,
        "SELECT rolsuper, rolcreatedb FROM pg_roles WHERE rolname = current_user",
      ),
      listens: await query(database.url, "SELECT current_setting('listen_addresses') AS address"),
    }).toEqual({
      secrets: "700",
      password: "600",
      cluster: "700",
      rights: [{ rolsuper: false, rolcreatedb: true }],
      listens: [{ address: "127.0.0.1" }],
    });
  });

  test("comes back with its data after the process and the server were killed at once", async () => {
    const first = await hold(folder);
    await keepNote(first.url);
    process.kill(first.pid, "SIGKILL");
    process.kill(readServerPid(first), "SIGKILL");
    const second = await hold(folder);
    expect(await readNote(second.url)).toEqual([{ words: "落实" }]);
  });

  test("takes over from a server whose parent was killed", async () => {
    const first = await hold(folder);
    await keepNote(first.url);
    const orphan = readServerPid(first);
    process.kill(first.pid, "SIGKILL");
    const second = await hold(folder);
    expect({
      note: await readNote(second.url),
      orphan: identifyProcess(orphan),
      anew: readServerPid(second) !== orphan,
    }).toEqual({ note: [{ words: "落实" }], orphan: undefined, anew: true });
  });

  test("refuses a second instance on the same data folder and says what to do", async () => {
    const first = await hold(folder);
    const refusal = await hold(folder).catch((error: Error) => error.message.trim());
    expect(refusal).toBe(
      `Another instance (process ${first.pid}) already uses the data folder ${folder}.\n` +
        `Stop it first (kill ${first.pid}), or set LUOSHI_DATA to another folder, ` +
        "or set DATABASE_URL so that several instances share one database server.",
    );
  });

  test("gives the data folder to exactly one of two instances that start at once", async () => {
    const results = await Promise.allSettled([hold(folder), hold(folder)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test.each(["SIGINT", "SIGTERM"] as const)(
    "stops its server when the process gets %s",
    async (signal) => {
      const database = await hold(folder);
      const server = readServerPid(database);
      process.kill(database.pid, signal);
      await database.release();
      for (let round = 0; identifyProcess(server) && round < 100; round += 1) await sleep(50);
      expect(identifyProcess(server)).toBeUndefined();
    },
  );

  test("begins anew when the data folder is deleted", async () => {
    const first = await hold(folder);
    await keepNote(first.url);
    await first.release();
    rmSync(folder, { recursive: true });
    const second = await hold(folder);
    expect(await query(second.url, "SELECT to_regclass('note') AS note")).toEqual([{ note: null }]);
  });

  test("says so when a file is in the way of the data folder", async () => {
    const refusal = await hold("/dev/null/data").catch((error: Error) => error.message.trim());
    expect(refusal).toBe("/dev/null/data cannot be used as a folder: a file is in the way.");
  });
});

describe.runIf(isRoot)(
  "the embedded database, started as root (left out when the tests are not)",
  () => {
    test("runs its server as an unprivileged user", async () => {
      const database = await hold(folder);
      const owner = statSync(`/proc/${readServerPid(database)}`).uid;
      expect([owner === 0, owner === statSync(database.folder).uid]).toEqual([false, true]);
    });

    test("works in a project and data folder that only root can enter", async () => {
      const closed = path.join(folder, "closed");
      mkdirSync(closed, { mode: 0o700 });
      copyProject(closed);
      const data = path.join(closed, "data");
      const first = await hold(data, { project: closed });
      madeOutside.push(first.folder);
      await keepNote(first.url);
      await first.release();
      const second = await hold(data, { project: closed });
      expect({
        note: await readNote(second.url),
        sameFolder: second.folder === first.folder,
        named: realpathSync(path.join(data, "postgres")) === first.folder,
        outside: !first.folder.startsWith(closed),
      }).toEqual({ note: [{ words: "落实" }], sameFolder: true, named: true, outside: true });
    });

    test("works for an ordinary user in a fresh checkout of that user's", async () => {
      const nobody = { uid: 65_534, gid: 65_534 };
      copyProject(folder);
      spawnSync("chown", ["-R", "65534:65534", folder]);
      const data = path.join(folder, "data");
      const database = await hold(data, { project: folder, user: nobody });
      await keepNote(database.url);
      expect({
        note: await readNote(database.url),
        owner: statSync(`/proc/${readServerPid(database)}`).uid,
      }).toEqual({ note: [{ words: "落实" }], owner: nobody.uid });
    });

    test("tells an ordinary user which folder is not writable", async () => {
      copyProject(folder);
      const data = path.join(folder, "data");
      const place = { project: folder, user: { uid: 65_534, gid: 65_534 } };
      const refusal = await hold(data, place).catch((error: Error) => error.message.trim());
      expect(refusal).toBe(
        `The folder ${data} is not writable by this user. Change its owner, or set LUOSHI_DATA to a folder that is.`,
      );
    });
  },
);
