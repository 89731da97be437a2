import { z } from "zod";
import { lockReform, updateReform } from "@/lib/db/reforms";
import { allowedOrHidden, canKeepUnits } from "@/lib/domain/policy";
import type { ReformStep } from "@/lib/domain/reform";
import { invalid, notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { seenReform } from "@/lib/usecases/reform/reform-input";
import { typedText } from "@/lib/usecases/typed-text";

/** A choice of the unit that takes; "" leaves it open. */
const shares = z.array(z.object({ id: recordId, to: typedText.max(60) })).max(20_000);

/** Says which of a split unit's items and people go to which of the units that follow. */
export const shareOut = defineCommand({
  name: "reform.share-out",
  input: seenReform.extend({ from: typedText.min(1).max(60), items: shares, people: shares }),
  load: async ({ tx, input }) => {
    const reform = await lockReform(tx, input.reformId);
    return reform ? ok(reform) : notFound();
  },
  allow: (actor) => allowedOrHidden(canKeepUnits(actor)),
  run: async ({ tx, input, loaded: reform }) => {
    if (reform.state !== "PREPARED") return refuse({ kind: "conflict", code: "reform-closed" });
    if (reform.version !== input.version)
      return refuse({ kind: "conflict", code: "reform-changed", current: reform });
    const ofSplit = ({ kind, from }: ReformStep) => kind === "SPLIT" && from[0] === input.from;
    const takers = new Set(reform.steps.filter(ofSplit).map(({ to }) => to));
    if (takers.size === 0) return notFound();
    const chosen = [...input.items, ...input.people].map(({ to }) => to);
    if (chosen.some((to) => to !== "" && !takers.has(to)))
      return invalid("items", "unknown-choice");
    const given = (all: typeof input.items, to: string) =>
      all.filter((each) => each.to === to).map(({ id }) => id);
    const steps = reform.steps.map((step) =>
      ofSplit(step)
        ? { ...step, items: given(input.items, step.to), people: given(input.people, step.to) }
        : step,
    );
    const { title, effectiveOn, preparedById } = reform;
    await updateReform(tx, reform.id, { title, effectiveOn, steps, preparedById });
    return ok({ version: reform.version + 1 });
  },
  audit: ({ input, loaded }) => ({
    subjectType: "reform",
    subjectId: loaded.id,
    details: { from: input.from, items: input.items, people: input.people },
  }),
});
