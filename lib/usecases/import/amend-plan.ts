import type { Tx } from "@/lib/db/database";
import type { PlanHead } from "@/lib/db/plans";
import type { PlanChanges } from "@/lib/usecases/import/plan-changes";
import type { Places } from "@/lib/usecases/plan/item-rows";
import type { PlanInput, PlanItem } from "@/lib/usecases/plan/plan-input";

/** An amended table, ready to be laid over its plan; `itemId` is the registered item that a measure is, or null. */
export type PlanAmendment = {
  plan: PlanHead;
  batchId: number;
  /** e.g. the amended document's number. */
  number: string;
  reason: string;
  approver: { userId: number | null };
  keyAreas: PlanInput["keyAreas"];
  items: readonly (PlanItem & { itemId: number | null })[];
  places: Pick<Places, "unitId" | "isCollective">;
};

/** How many items an amendment added, changed, dropped and left as they were; and how to take it back. */
export type AmendedPlan = {
  added: number;
  changed: number;
  dropped: number;
  same: number;
  changes: PlanChanges;
};

/**
 * Lays an amended table over its plan: matched items keep their id, code, progress, reports and evidence;
 * new ones are registered, those that are gone are revoked. Part of a use-case's transaction.
 */
export async function amendPlan(_tx: Tx, _amendment: PlanAmendment): Promise<AmendedPlan> {
  throw new Error("Not written yet.");
}
