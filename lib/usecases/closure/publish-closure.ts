import { moveClosure } from "@/lib/db/closures";
import { findWorkdayCalendar } from "@/lib/db/workdays";
import { PUBLICATION_WORKDAYS } from "@/lib/domain/closure";
import { canDecideForOffice } from "@/lib/domain/loop-policy";
import { personOf } from "@/lib/domain/person";
import { ok } from "@/lib/domain/result";
import { addWorkdays } from "@/lib/domain/workdays";
import {
  allowedOnClosure,
  closureInput,
  closureSubject,
  loadClosure,
  stateAfter,
} from "@/lib/usecases/closure/closure-act";
import { defineCommand } from "@/lib/usecases/define";

/** The chief publishes a completed item for objections (公示). */
export const publishClosure = defineCommand({
  name: "closure.publish",
  input: closureInput,
  load: loadClosure,
  allow: (actor, closure) => allowedOnClosure(actor, closure, canDecideForOffice(actor)),
  run: async ({ tx, input, actor, loaded: closure }) => {
    const state = stateAfter(closure, "publish", input.version);
    if (!state.ok) return state;
    const workdays = await findWorkdayCalendar(tx);
    const publishedUntil = addWorkdays(closure.plan.today, PUBLICATION_WORKDAYS, workdays);
    await moveClosure(tx, closure, state.value, {
      decidedById: personOf(actor).userId,
      publishedUntil,
    });
    return ok(null);
  },
  audit: ({ loaded }) => closureSubject(loaded),
});
