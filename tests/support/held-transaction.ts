import type { Database, Tx } from "@/lib/db/database";
import { selectRows, sql } from "@/lib/db/sql";

/** A transaction that has done its work and keeps its locks until it is told to commit. */
export type HeldTransaction = { commit(): Promise<void> };

/** Does some work in a transaction and holds it open: what waits for its locks is a race that the test decides. */
export async function holdTransaction(
  db: Database,
  work: (tx: Tx) => Promise<unknown>,
): Promise<HeldTransaction> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let whole: Promise<void> = Promise.resolve();
  await new Promise<void>((resolve, reject) => {
    whole = db.prisma.$transaction(
      async (tx) => {
        await work(tx);
        resolve();
        await released;
      },
      { timeout: 60_000 },
    );
    whole.catch(reject);
  });
  return {
    commit: async () => {
      release();
      await whole;
    },
  };
}

/** Until so many transactions wait for a lock of this database, whatever they wait for. */
export async function untilWaiting(db: Database, count: number): Promise<void> {
  for (;;) {
    const [row] = await selectRows<{ waiting: number }>(
      db.pool,
      sql`SELECT count(*)::int AS waiting FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if ((row?.waiting ?? 0) >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
