import type { Actor, Person } from "@/lib/domain/actor";

/** The person behind an actor whom the policy has already let act; anyone else here is a bug. */
export function personOf(actor: Actor): Person {
  if (actor.kind !== "person") throw new Error(`A person was expected, not ${actor.kind}.`);
  return actor;
}

/** The person's id; null where the ledger itself acts, as at a command line. */
export function personIdOf(actor: Actor): number | null {
  return actor.kind === "person" ? actor.userId : null;
}
