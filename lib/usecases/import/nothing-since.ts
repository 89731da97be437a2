import { changedSince } from "@/lib/db/changes";
import type { Tx } from "@/lib/db/database";
import { filedSince, markFilings, NOTHING_FILED } from "@/lib/db/filed-since";
import type { PlanHead } from "@/lib/db/plans";
import { reformedSince } from "@/lib/db/reforms";
import { ok, type Result, refuse } from "@/lib/domain/result";
import type { PlanChanges } from "@/lib/usecases/import/plan-changes";

/** What a publication finds in its plan, to know later what came since. Read under `holdPlan`. */
export async function markBefore(
  tx: Tx,
  plan: PlanHead,
  batchId: number,
): Promise<Pick<PlanChanges, "filings" | "publications">> {
  const published = await tx.importBatch.findMany({
    where: { planId: plan.id, state: "PUBLISHED", id: { not: batchId } },
    select: { id: true },
  });
  return {
    filings: await markFilings(tx, plan.id),
    publications: published.map(({ id }) => id),
  };
}

/**
 * A publication can be taken back while nothing was filed, no other table was published no reform moved a duty and
 * no request to change an item was granted since; a plan's first one (no `changes`) while nothing ever was. Read under `holdPlan`.
 */
export async function nothingSince(
  tx: Tx,
  plan: PlanHead,
  { id, changes }: { id: number; changes: PlanChanges | null },
): Promise<Result<null>> {
  const before = [id, ...(changes?.publications ?? [])];
  const later = await tx.importBatch.findFirst({
    where: { planId: plan.id, state: "PUBLISHED", id: { notIn: before } },
  });
  if (later) return refuse({ kind: "conflict", code: "amended-since" });
  if (changes && (await reformedSince(tx, plan.id, id)))
    return refuse({ kind: "conflict", code: "reform-since" });
  if (await changedSince(tx, plan, id)) return refuse({ kind: "conflict", code: "changed-since" });
  const filed = await filedSince(tx, plan.id, changes?.filings ?? NOTHING_FILED);
  return filed ? refuse({ kind: "conflict", code: "filed-since" }) : ok(null);
}
