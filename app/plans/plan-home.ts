import { type Actor, holds } from "@/lib/domain/actor";
import { canDoTodaysWork, canReadBoard } from "@/lib/domain/policy";

/** Where a person's day begins in a plan: the office at its work of today, who leads at the board, a unit at its month. */
export function planHome(actor: Actor, planId: number): string {
  if (canDoTodaysWork(actor)) return `/plans/${planId}/today`;
  if (canReadBoard(actor)) return `/plans/${planId}/board`;
  if (holds(actor, "REPORTER", "UNIT_APPROVER", "UNIT_HEAD")) return `/plans/${planId}/month`;
  return `/plans/${planId}/items`;
}
