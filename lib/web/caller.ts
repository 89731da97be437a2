import { database } from "@/lib/db/database";
import type { Actor } from "@/lib/domain/actor";
import type { Caller } from "@/lib/usecases/define";

/** An actor as a use-case's caller: now, in this process's database. */
export function callerAs<Who extends Actor>(actor: Who): Caller & { actor: Who } {
  return { actor, now: new Date(), db: database() };
}
