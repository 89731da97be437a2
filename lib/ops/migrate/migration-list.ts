import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { MigrationDirectory, MigrationList } from "@prisma/schema-engine-wasm";
import { errorCode } from "../plain-failure";
import { projectFolder } from "../project-folders";

/** Where Prisma's schema and migrations lie; the ordinary Prisma command line finds them there too. */
export type SchemaFolder = string;

/** The project's own `prisma/`. */
export const prismaFolder: SchemaFolder = path.join(projectFolder, "prisma");

/** The text of schema.prisma. */
export function readSchema(folder: SchemaFolder): string {
  return readFileSync(path.join(folder, "schema.prisma"), "utf8");
}

/** Reads every `migration.sql` in the form that the schema engine takes. */
export function readMigrations(folder: SchemaFolder): MigrationList {
  const baseDir = path.join(folder, "migrations");
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: readIfThere(baseDir, "migration_lock.toml") },
    shadowDbInitScript: "",
    migrationDirectories: listFolders(baseDir).map((name) => readMigration(baseDir, name)),
  };
}

function readMigration(baseDir: string, name: string): MigrationDirectory {
  const content = readIfThere(path.join(baseDir, name), "migration.sql");
  return {
    path: name,
    migrationFile: {
      path: "migration.sql",
      content:
        content === null
          ? { tag: "error", value: `${name} holds no migration.sql` }
          : { tag: "ok", value: content },
    },
  };
}

function listFolders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function readIfThere(folder: string, name: string): string | null {
  try {
    return readFileSync(path.join(folder, name), "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}
