import type { Database } from "@/lib/db/database";

/** Lock of `pg_advisory_lock`: of several processes that start at once, one loads and the others wait. */
const START_LOCK = 7307;

export async function holdingStartLock<T>({ pool }: Database, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [START_LOCK]);
    return await work();
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [START_LOCK]);
    client.release();
  }
}
