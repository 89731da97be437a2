import { countOpenObjections, moveClosure } from "@/lib/db/closures";
import { canDecideForOffice } from "@/lib/domain/loop-policy";
import { personOf } from "@/lib/domain/person";
import { ok, refuse } from "@/lib/domain/result";
import {
  allowedOnClosure,
  closureInput,
  closureSubject,
  loadClosure,
  stateAfter,
} from "@/lib/usecases/closure/closure-act";
import { defineCommand } from "@/lib/usecases/define";

/** The chief strikes an item off (销号) when its publication is over and no objection is open. */
export const delistClosure = defineCommand({
  name: "closure.delist",
  input: closureInput,
  load: loadClosure,
  allow: (actor, closure) => allowedOnClosure(actor, closure, canDecideForOffice(actor)),
  run: async ({ tx, input, actor, loaded: closure }) => {
    const state = stateAfter(closure, "delist", input.version);
    if (!state.ok) return state;
    const { plan, publishedUntil } = closure;
    if (publishedUntil === null || plan.today <= publishedUntil)
      return refuse({ kind: "conflict", code: "publication-running" });
    if ((await countOpenObjections(tx, closure.id)) > 0)
      return refuse({ kind: "conflict", code: "objection-open" });
    await moveClosure(tx, closure, state.value, { decidedById: personOf(actor).userId });
    return ok(null);
  },
  audit: ({ loaded }) => closureSubject(loaded),
});
