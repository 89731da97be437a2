import type { Actor, Person } from "@/lib/domain/actor";

/** The person behind an actor whom the policy has already let act; anyone else here is a bug. */
export function personOf(actor: Actor): Person {
  if (actor.kind !== "person") throw new Error(`A person was expected, not ${actor.kind}.`);
  return actor;
}
