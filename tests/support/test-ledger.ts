import { afterAll } from "vitest";
import { closeDatabase, type Database, openDatabase } from "@/lib/db/database";
import { createTestDatabase } from "@/tests/support/database";

/**
 * Opens a migrated, empty ledger of the test file's own; closed after its last test. Call it at the
 * top level of the file: `const db = await openTestLedger();`
 */
export async function openTestLedger(): Promise<Database> {
  const db = openDatabase(await createTestDatabase());
  // The database is dropped right after the pool: a connection cut while it says goodbye is no failure.
  db.pool.on("error", () => undefined);
  afterAll(() => closeDatabase(db));
  return db;
}
