import type { Database } from "@/lib/db/database";
import type { Result } from "@/lib/domain/result";
import { loadDemonstration } from "@/lib/ops/first-start/demonstration/load-demonstration";
import { DEMONSTRATION_DAY } from "@/lib/ops/first-start/demonstration/months";
import { namedCoordinators } from "@/lib/ops/first-start/demonstration/stories";
import { readPlanSeed, readUnitSeed } from "@/lib/ops/first-start/read-seed";
import type { Caller } from "@/lib/usecases/define";
import { registerPlan } from "@/lib/usecases/plan/register-plan";
import { loadKnownReform } from "@/lib/usecases/reform/load-known-reform";
import { registerUnits } from "@/lib/usecases/unit/register-units";

/**
 * Registers the seeded document and fills it with the demonstration. Each step is whole or not there, and one
 * that is there is not repeated; the last one makes the people, so a ledger without people is not finished.
 */
export async function loadDemonstrationPlan(
  db: Database,
  password: string,
  now: Date,
): Promise<string> {
  const caller: Caller = { actor: { kind: "system", name: "first-start" }, now, db };
  done(await registerUnits(caller, readUnitSeed()));
  const seed = readPlanSeed();
  const { documentNumber, issuedOn } = seed;
  const started = await db.prisma.plan.findFirst({ where: { documentNumber, withdrawnAt: null } });
  const planId =
    started?.id ??
    done(
      await registerPlan(caller, {
        ...seed,
        demonstrationDay: issuedOn,
        coordinators: namedCoordinators(),
      }),
    ).planId;
  await prepareReform(caller);
  await loadDemonstration(db, planId, password, now);
  return `Demonstration: ${seed.items.length} items; in it, it is ${DEMONSTRATION_DAY}.`;
}

/** The reform of 2019 waits for an administrator; it is brought once. */
async function prepareReform(caller: Caller): Promise<void> {
  const brought = await loadKnownReform(caller, {});
  if (!brought.ok && brought.refusal.kind !== "conflict") done(brought);
}

function done<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`The seed does not load: ${JSON.stringify(result.refusal)}`);
}
