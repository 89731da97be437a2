import { insertObjection } from "@/lib/db/closures";
import { CLOSURE_LIMITS } from "@/lib/domain/closure";
import { personOf } from "@/lib/domain/person";
import { canReadLedger } from "@/lib/domain/policy";
import { ok, refuse } from "@/lib/domain/result";
import {
  allowedOnClosure,
  closureInput,
  closureSubject,
  loadClosure,
} from "@/lib/usecases/closure/closure-act";
import { defineCommand } from "@/lib/usecases/define";
import { typedText } from "@/lib/usecases/typed-text";

/** Whoever reads the item may object while its closure is published. */
export const objectClosure = defineCommand({
  name: "closure.object",
  input: closureInput.extend({ text: typedText.trim().min(1).max(CLOSURE_LIMITS.objection) }),
  load: loadClosure,
  allow: (actor, closure) => allowedOnClosure(actor, closure, canReadLedger(actor)),
  run: async ({ tx, input, actor, loaded: closure }) => {
    const { state, publishedUntil, plan } = closure;
    if (state !== "PUBLISHED" || publishedUntil === null || plan.today > publishedUntil)
      return refuse({ kind: "conflict", code: "publication-over" });
    await insertObjection(tx, closure, { text: input.text, raisedById: personOf(actor).userId });
    return ok(null);
  },
  audit: ({ loaded }) => closureSubject(loaded),
});
