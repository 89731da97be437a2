import { insertReform, listReformUnits } from "@/lib/db/reforms";
import { lockUnits } from "@/lib/db/unit-register";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden, canKeepUnits } from "@/lib/domain/policy";
import { checkReform } from "@/lib/domain/reform";
import { invalid, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { reformInput, stepsOf } from "@/lib/usecases/reform/reform-input";

/** Prepares a reform: nothing moves until it is looked through and carried out. */
export const prepareReform = defineCommand({
  name: "reform.prepare",
  input: reformInput,
  load: async ({ tx }) => {
    await lockUnits(tx);
    return ok(await listReformUnits(tx));
  },
  allow: (actor) => allowedOrForbidden(canKeepUnits(actor)),
  run: async ({ tx, input, actor, now, loaded: units }) => {
    const { rows, ...head } = input;
    const steps = stepsOf(rows);
    if (steps.length === 0) return invalid("rows", "reform-no-rows");
    const issues = checkReform(steps, head.effectiveOn, units);
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    const preparedById = personOf(actor).userId;
    const reform = { ...head, steps, preparedById, preparedAt: now };
    return ok({ reformId: await insertReform(tx, reform) });
  },
  audit: ({ input, output }) => ({
    subjectType: "reform",
    subjectId: output.reformId,
    details: { title: input.title, effectiveOn: input.effectiveOn, rows: input.rows },
  }),
});
