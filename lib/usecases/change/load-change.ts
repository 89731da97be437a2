import { itemOfChange, lockChange } from "@/lib/db/changes";
import type { Tx } from "@/lib/db/database";
import { lockItemConcern } from "@/lib/db/item-concern";
import { findPlan } from "@/lib/db/plans";
import { notFound, ok } from "@/lib/domain/result";

/** A request held with its item, for who decides on it or takes it back. */
export async function loadChange(tx: Tx, changeId: number, now: Date) {
  const itemId = await itemOfChange(tx, changeId);
  const item = itemId === null ? null : await lockItemConcern(tx, itemId);
  const plan = item && (await findPlan(tx, item.planId, now));
  if (!plan) return notFound();
  return ok({ plan, item, change: await lockChange(tx, changeId) });
}
