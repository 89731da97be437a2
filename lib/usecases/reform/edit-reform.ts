import { listReformUnits, lockReform, updateReform } from "@/lib/db/reforms";
import { personOf } from "@/lib/domain/person";
import { allowedOrHidden, canKeepUnits } from "@/lib/domain/policy";
import { checkReform } from "@/lib/domain/reform";
import { invalid, notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { reformInput, seenReform, stepsOf } from "@/lib/usecases/reform/reform-input";

/** Puts a reform's day and lines right; who saves them has looked through them. */
export const editReform = defineCommand({
  name: "reform.edit",
  input: reformInput.extend(seenReform.shape),
  load: async ({ tx, input }) => {
    const reform = await lockReform(tx, input.reformId);
    return reform ? ok(reform) : notFound();
  },
  allow: (actor) => allowedOrHidden(canKeepUnits(actor)),
  run: async ({ tx, input, actor, loaded: reform }) => {
    if (reform.state !== "PREPARED") return refuse({ kind: "conflict", code: "reform-closed" });
    if (reform.version !== input.version)
      return refuse({ kind: "conflict", code: "reform-changed", current: reform });
    const { title, effectiveOn } = input;
    const steps = stepsOf(input.rows, reform.steps);
    if (steps.length === 0) return invalid("rows", "reform-no-rows");
    const issues = checkReform(steps, effectiveOn, await listReformUnits(tx));
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    const preparedById = personOf(actor).userId;
    await updateReform(tx, reform.id, { title, effectiveOn, steps, preparedById });
    return ok({ reformId: reform.id, version: reform.version + 1 });
  },
  audit: ({ input, loaded }) => ({
    subjectType: "reform",
    subjectId: loaded.id,
    details: {
      title: input.title,
      effectiveOn: input.effectiveOn,
      rows: input.rows,
      former: { title: loaded.title, effectiveOn: loaded.effectiveOn },
    },
  }),
});
