import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { applyMigrations } from "@/lib/ops/migrate/apply-migrations";
import { compareSchema } from "@/lib/ops/migrate/compare-schema";
import { prismaFolder } from "@/lib/ops/migrate/migration-list";
import { checkMigrationName, writeMigration } from "@/lib/ops/migrate/write-migration";
import { PlainFailure } from "@/lib/ops/plain-failure";
import { createEmptyDatabase, createTestDatabase } from "@/tests/support/database";

/** A database of the server to compare on: nobody may be connected to the template that others copy. */
const serverUrl = await createTestDatabase();

const schema = `
datasource db {
  provider = "postgresql"
}
model Unit {
  id   Int    @id @default(autoincrement())
  name String @unique
}
`;

const createUnit = `CREATE TABLE "Unit" ("id" SERIAL NOT NULL, "name" TEXT NOT NULL, CONSTRAINT "Unit_pkey" PRIMARY KEY ("id"));
CREATE UNIQUE INDEX "Unit_name_key" ON "Unit"("name");
CREATE FUNCTION keep_unit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'units stay; they are closed, not deleted';
END;
$$;
CREATE TRIGGER unit_stays BEFORE DELETE ON "Unit" FOR EACH ROW EXECUTE FUNCTION keep_unit();
`;

const early = new Date("2018-06-01T00:00:00Z");
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "luoshi-test-"));
  mkdirSync(path.join(folder, "migrations"));
  writeFileSync(path.join(folder, "schema.prisma"), schema);
  writeMigration(folder, "create_unit", createUnit, early);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const listApplied = (url: string) =>
  query(
    url,
    `SELECT migration_name, applied_steps_count, length(checksum) AS checksum,
       finished_at IS NOT NULL AS finished, rolled_back_at FROM _prisma_migrations ORDER BY started_at`,
  );

describe("applying migrations", () => {
  test("applies each once, functions and triggers included, and records it as Prisma does", async () => {
    const url = await createEmptyDatabase();
    const first = await applyMigrations(url, folder);
    const second = await applyMigrations(url, folder);
    expect({ first, second, applied: await listApplied(url) }).toEqual({
      first: ["20180601000000_create_unit"],
      second: [],
      applied: [
        {
          migration_name: "20180601000000_create_unit",
          applied_steps_count: 1,
          checksum: 64,
          finished: true,
          rolled_back_at: null,
        },
      ],
    });
    await query(url, `INSERT INTO "Unit" (name) VALUES ('市教育局')`);
    await expect(query(url, `DELETE FROM "Unit"`)).rejects.toThrow("units stay");
  });

  test("lets several processes migrate at once: one does the work, the others find it done", async () => {
    const url = await createEmptyDatabase();
    const results = await Promise.all([1, 2, 3].map(() => applyMigrations(url, folder)));
    expect(results.flat()).toEqual(["20180601000000_create_unit"]);
  });

  test("says which migration failed and leaves nothing of it behind", async () => {
    const url = await createEmptyDatabase();
    const wrong = `CREATE TABLE "Half" ("id" INT);\nCREATE TABLE "Half" ("id" INT);\n`;
    writeMigration(folder, "add_half", wrong, new Date("2018-07-01T00:00:00Z"));
    const failure = await applyMigrations(url, folder).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(PlainFailure);
    expect(String(failure)).toContain("20180701000000_add_half");
    expect(await query(url, `SELECT to_regclass('"Half"') AS half`)).toEqual([{ half: null }]);
  });
});

describe("comparing the migrations with the schema", () => {
  test("finds no difference when they agree; triggers do not count", async () => {
    expect(await compareSchema(serverUrl, folder)).toBeUndefined();
  });

  test("writes the missing step, after which they agree and the step can be applied", async () => {
    writeFileSync(
      path.join(folder, "schema.prisma"),
      schema.replace("@unique", "@unique\n  kind String?"),
    );
    const sql = await compareSchema(serverUrl, folder);
    expect(sql).toBe(`-- AlterTable\nALTER TABLE "Unit" ADD COLUMN     "kind" TEXT;\n`);
    writeMigration(folder, "add_kind", sql ?? "", new Date("2018-08-02T03:04:05Z"));
    expect(await compareSchema(serverUrl, folder)).toBeUndefined();
    const url = await createEmptyDatabase();
    expect(await applyMigrations(url, folder)).toEqual([
      "20180601000000_create_unit",
      "20180802030405_add_kind",
    ]);
  });

  test("leaves no temporary database behind", async () => {
    await compareSchema(serverUrl, folder);
    const left = "SELECT datname FROM pg_database WHERE datname LIKE 'luoshi_shadow%'";
    expect(await query(serverUrl.replace(/\/\w+$/, "/postgres"), left)).toEqual([]);
  });
});

describe("the name of a migration", () => {
  test.each(["add_contribution", "lights2", "a"])("%s is accepted", (name) => {
    expect(checkMigrationName(name)).toBe(name);
  });

  test.each([undefined, "", "Add", "add-unit", "../x", "_a", "a__b", "a".repeat(61)])(
    "%s is refused",
    (name) => {
      expect(() => checkMigrationName(name)).toThrow(PlainFailure);
    },
  );
});

test("the ledger's own migrations have the lock file and the names that the Prisma command line expects", () => {
  const migrations = path.join(prismaFolder, "migrations");
  const names = readdirSync(migrations).filter((name) => name !== "migration_lock.toml");
  expect(names.filter((name) => !/^\d{14}_[a-z0-9_]+$/.test(name))).toEqual([]);
  expect(readFileSync(path.join(migrations, "migration_lock.toml"), "utf8")).toContain(
    'provider = "postgresql"',
  );
});
