import { z } from "zod";
import { insertReform, isReformKnown, listReformUnits } from "@/lib/db/reforms";
import { lockUnits } from "@/lib/db/unit-register";
import { allowedOrForbidden, canKeepUnits } from "@/lib/domain/policy";
import { checkReform, type ReformStep, type ReformUnit } from "@/lib/domain/reform";
import { ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { reformInput, stepsOf } from "@/lib/usecases/reform/reform-input";
import reform2019 from "@/seeds/reforms/2019.json";

/**
 * Brings the reform of 2019 as a prepared one, as far as the ledger has its units. Its day and names are general
 * knowledge: it says nobody has looked through it, and is carried out only after somebody saved it.
 */
export const loadKnownReform = defineCommand({
  name: "reform.load-known",
  input: z.object({}),
  load: async ({ tx }) => {
    await lockUnits(tx);
    const reform = reformInput.parse(reform2019);
    const known = await isReformKnown(tx, reform.title);
    return ok({ reform, known, units: await listReformUnits(tx) });
  },
  allow: (actor) => allowedOrForbidden(actor.kind === "system" || canKeepUnits(actor)),
  run: async ({ tx, now, loaded: { reform, known, units } }) => {
    if (known) return refuse({ kind: "conflict", code: "reform-known" });
    const { rows, ...head } = reform;
    const steps = possibleSteps(stepsOf(rows), units);
    if (steps.length === 0) return refuse({ kind: "conflict", code: "reform-units-unknown" });
    const issues = checkReform(steps, head.effectiveOn, units);
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    const stored = { ...head, steps, preparedById: null, preparedAt: now };
    return ok({ reformId: await insertReform(tx, stored), steps: steps.length });
  },
  audit: ({ loaded, output }) => ({
    subjectType: "reform",
    subjectId: output.reformId,
    details: { title: loaded.reform.title, steps: output.steps },
  }),
});

/** The lines of which the ledger has units that give; of a merger of which it has but one, a new name. */
function possibleSteps(steps: readonly ReformStep[], units: readonly ReformUnit[]): ReformStep[] {
  const standing = new Set(units.flatMap((unit) => (unit.validUntil === null ? unit.name : [])));
  return steps.flatMap((step): ReformStep[] => {
    const from = step.from.filter((name) => standing.has(name));
    if (from.length === 0 || (step.kind === "RENAME" && standing.has(step.to))) return [];
    const alone = step.kind === "MERGE" && from.length === 1 && !standing.has(step.to);
    return [{ ...step, from, kind: alone ? "RENAME" : step.kind }];
  });
}
