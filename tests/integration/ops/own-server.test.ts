import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chooseServerUser } from "@/lib/ops/embedded-postgres/server-user";
import { applyMigrations } from "@/lib/ops/migrate/apply-migrations";
import { prismaFolder } from "@/lib/ops/migrate/migration-list";
import { openDatabase, waitForDatabase } from "@/lib/ops/open-database";
import { createEmptyDatabase } from "@/tests/support/database";

const nowhere = "postgresql://luoshi:secret@127.0.0.1:1/luoshi";

async function readRefusal(databaseUrl: string): Promise<string> {
  const refusal = await waitForDatabase(databaseUrl, 0).catch((error: Error) => error.message);
  return refusal ?? "no refusal";
}

describe("a database named by DATABASE_URL", () => {
  test("is used as it is, and left running", async () => {
    const url = await createEmptyDatabase();
    const database = await openDatabase({ databaseUrl: url, dataFolder: "/dev/null" });
    await database.close();
    expect({
      url: database.url,
      embedded: database.embedded,
      afterwards: await readRefusal(url),
    }).toEqual({
      url,
      embedded: false,
      afterwards: "no refusal",
    });
  });

  test("that does not answer, does not exist or refuses the password is described without the password", async () => {
    const there = new URL(await createEmptyDatabase());
    const stranger = new URL(there);
    stranger.password = "guess";
    const elsewhere = new URL(there);
    elsewhere.pathname = "/elsewhere";
    expect([
      await readRefusal(nowhere),
      await readRefusal(elsewhere.href),
      await readRefusal(stranger.href),
      await readRefusal("mysql://localhost/luoshi"),
    ]).toEqual([
      "The database at 127.0.0.1:1/luoshi (DATABASE_URL) did not answer within 30 seconds: nothing listens there.",
      `The database at ${there.host}/elsewhere (DATABASE_URL) does not exist. Create it (UTF-8), owned by the user that DATABASE_URL names.`,
      `The database at ${there.host}${there.pathname} (DATABASE_URL) does not accept this user or password.`,
      "DATABASE_URL is not an address of the form postgresql://user:password@host:5432/database. " +
        "Special characters in the password are written as %XX.",
    ]);
  });
});

const debian = "/usr/lib/postgresql";
const version = existsSync(debian) ? readdirSync(debian).sort().at(-1) : undefined;

describe.runIf(version)(
  "the system's own PostgreSQL (left out where /usr/lib/postgresql is missing)",
  () => {
    const bin = path.join(debian, version ?? "", "bin");
    const folder = mkdtempSync(path.join(tmpdir(), "luoshi-test-"));
    const port = 20_000 + (process.pid % 20_000);

    function run(program: string, ...words: string[]): void {
      const user = chooseServerUser(folder);
      const done = spawnSync(path.join(bin, program), words, {
        cwd: folder,
        encoding: "utf8",
        stdio: ["ignore", "ignore", "ignore"],
        ...(user ? { uid: user.uid, gid: user.gid } : {}),
      });
      expect({ program, status: done.status }).toEqual({ program, status: 0 });
    }

    beforeAll(() => {
      const user = chooseServerUser(folder);
      if (user) chownSync(folder, user.uid, user.gid);
      chmodSync(folder, 0o700);
      const data = path.join(folder, "data");
      run(
        "initdb",
        `--pgdata=${data}`,
        "--username=luoshi",
        "--auth=trust",
        "--encoding=UTF8",
        "--locale=C",
      );
      const options = `-c port=${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''`;
      run("pg_ctl", "start", "--wait", `--pgdata=${data}`, `--options=${options}`);
    });

    afterAll(() => {
      run("pg_ctl", "stop", "--wait", "--mode=fast", `--pgdata=${path.join(folder, "data")}`);
      rmSync(folder, { recursive: true, force: true });
    });

    test("takes the ledger's migrations, once", async () => {
      const url = `postgresql://luoshi@127.0.0.1:${port}/postgres`;
      await waitForDatabase(url, 5);
      const first = await applyMigrations(url, prismaFolder);
      const names = readdirSync(path.join(prismaFolder, "migrations")).filter((name) =>
        /^\d/.test(name),
      );
      expect({ first, second: await applyMigrations(url, prismaFolder) }).toEqual({
        first: names.sort(),
        second: [],
      });
    });
  },
);
