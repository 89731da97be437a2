import type { Database, Tx } from "@/lib/db/database";
import { selectRows, sql } from "@/lib/db/sql";
import type { SavedView } from "@/lib/domain/saved-view";

/** First of the two keys of the lock under which a person's views change: two tabs must not pass the limit together. */
const VIEW_LOCK = 7309;

/** A view with whose it is, of which plan, and when it was kept: what tells an overwritten one. */
export type KeptView = SavedView & { planId: number; userId: number; savedAt: Date };

/** A person's views of a plan by name. */
export function listSavedViews(
  db: Database,
  of: { userId: number; planId: number },
): Promise<SavedView[]> {
  return selectRows(
    db.pool,
    sql`SELECT id, name, query FROM saved_view
      WHERE user_id = ${of.userId} AND plan_id = ${of.planId} ORDER BY name, id`,
  );
}

export function findSavedView(db: Database, id: number): Promise<KeptView | null> {
  return db.prisma.savedView.findUnique({ where: { id } });
}

/** One view, held until the transaction ends, after any other change of its owner's views. */
export async function lockSavedView(tx: Tx, id: number): Promise<KeptView | null> {
  const view = await tx.savedView.findUnique({ where: { id } });
  if (!view) return null;
  await lockViewsOf(tx, view.userId);
  return tx.savedView.findUnique({ where: { id } });
}

/** A person's views of a plan, after any other change of them. */
export async function lockSavedViews(
  tx: Tx,
  of: { userId: number; planId: number },
): Promise<KeptView[]> {
  await lockViewsOf(tx, of.userId);
  return tx.savedView.findMany({ where: { userId: of.userId, planId: of.planId } });
}

async function lockViewsOf(tx: Tx, userId: number): Promise<void> {
  await tx.$queryRaw(sql`SELECT pg_advisory_xact_lock(${VIEW_LOCK}::int, ${userId}::int)::text`);
}
