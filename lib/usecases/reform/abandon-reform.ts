import { closeReform, lockReform } from "@/lib/db/reforms";
import { personOf } from "@/lib/domain/person";
import { allowedOrHidden, canKeepUnits } from "@/lib/domain/policy";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { seenReform } from "@/lib/usecases/reform/reform-input";

/** Gives up a reform that waits; nothing of it was carried out. */
export const abandonReform = defineCommand({
  name: "reform.abandon",
  input: seenReform,
  load: async ({ tx, input }) => {
    const reform = await lockReform(tx, input.reformId);
    return reform ? ok(reform) : notFound();
  },
  allow: (actor) => allowedOrHidden(canKeepUnits(actor)),
  run: async ({ tx, input, actor, now, loaded: { id, state, version } }) => {
    if (state !== "PREPARED") return refuse({ kind: "conflict", code: "reform-closed" });
    if (version !== input.version) return refuse({ kind: "conflict", code: "reform-changed" });
    await closeReform(tx, id, "ABANDONED", { userId: personOf(actor).userId, at: now });
    return ok({ reformId: id });
  },
  audit: ({ loaded }) => ({
    subjectType: "reform",
    subjectId: loaded.id,
    details: { title: loaded.title },
  }),
});
