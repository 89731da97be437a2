import { Client } from "pg";
import { PlainFailure } from "../plain-failure";
import { readMigrations, readSchema, type SchemaFolder } from "./migration-list";
import { withSchemaEngine } from "./schema-engine";

/** Any constant number that no other program locks in the same database. */
const migrationLock = 2018_27_04;

/**
 * Applies the migrations that the database has not seen, in order, and returns their names. Several processes may
 * do so at once: one works, the others wait and then find nothing left.
 */
export async function applyMigrations(
  databaseUrl: string,
  folder: SchemaFolder,
): Promise<string[]> {
  const waiting = new Client(databaseUrl);
  await waiting.connect();
  try {
    // The engine takes a lock of its own but gives up waiting for it after ten seconds.
    await waiting.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    return await withSchemaEngine(databaseUrl, readSchema(folder), async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList: readMigrations(folder),
        filters: { externalTables: [], externalEnums: [] },
      });
      return appliedMigrationNames;
    });
  } catch (error) {
    throw describeMigrationFailure(error);
  } finally {
    await waiting.end();
  }
}

function describeMigrationFailure(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  return new PlainFailure(`The migrations could not be applied:\n${error.message}`);
}
