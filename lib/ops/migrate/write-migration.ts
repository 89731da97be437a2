import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PlainFailure } from "../plain-failure";
import type { SchemaFolder } from "./migration-list";

const lockfile = `# Written by lib/ops/db-diff.ts; the Prisma command line reads it.
provider = "postgresql"
`;

/** Checks a migration's name: lower-case words joined by underscores, as in `add_contribution`. */
export function checkMigrationName(name: string | undefined): string {
  if (name !== undefined && name.length <= 60 && /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name)) {
    return name;
  }
  throw new PlainFailure(
    "Name the migration with lower-case words joined by underscores, at most 60 characters: " +
      "npm run db:diff -- add_contribution",
  );
}

/** Writes `migrations/<time>_<name>/migration.sql` and returns its path. */
export function writeMigration(folder: SchemaFolder, name: string, sql: string, now: Date): string {
  const migrations = path.join(folder, "migrations");
  const time = now.toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const target = path.join(migrations, `${time}_${name}`);
  mkdirSync(target, { recursive: true });
  const lock = path.join(migrations, "migration_lock.toml");
  if (!existsSync(lock)) writeFileSync(lock, lockfile);
  const file = path.join(target, "migration.sql");
  writeFileSync(file, sql, { flag: "wx" });
  return file;
}
