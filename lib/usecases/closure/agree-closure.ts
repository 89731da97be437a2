import { insertAgreement, listJointLeads, listSigned, moveClosure } from "@/lib/db/closures";
import { CLOSURE_LIMITS } from "@/lib/domain/closure";
import { canAgreeToClosure } from "@/lib/domain/loop-policy";
import { personOf } from "@/lib/domain/person";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { chosenOf } from "@/lib/usecases/chosen-of";
import {
  allowedOnClosure,
  closureInput,
  closureSubject,
  loadClosure,
  stateAfter,
} from "@/lib/usecases/closure/closure-act";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

/** A joint lead agrees to the closure, or sends it back with its reservation; when all have agreed the office verifies. */
export const agreeClosure = defineCommand({
  name: "closure.agree",
  input: closureInput.extend({
    unitId: recordId,
    word: chosenOf(["AGREED", "RESERVED"]),
    reservation: typedText.trim().max(CLOSURE_LIMITS.reason).default(""),
  }),
  load: loadClosure,
  allow: (actor, closure, { unitId }) =>
    allowedOnClosure(actor, closure, canAgreeToClosure(actor, closure.item, unitId)),
  run: async ({ tx, input, actor, now, loaded: closure }) => {
    const { unitId, word, reservation } = input;
    const act = word === "AGREED" ? "agree" : "reserve";
    const state = stateAfter(closure, act, input.version);
    if (!state.ok) return state;
    const joint = await listJointLeads(tx, closure.itemId);
    if (!joint.includes(unitId)) return notFound();
    const signed = await listSigned(tx, closure.id);
    if (signed.includes(unitId)) return refuse({ kind: "conflict", code: "closure-moved" });
    if (word === "RESERVED" && reservation === "")
      return refuse({ kind: "invalid", issues: [{ field: "reservation", code: "required" }] });
    if (word === "AGREED" && reservation !== "")
      return refuse({
        kind: "invalid",
        issues: [{ field: "reservation", code: "agreed-with-reservation" }],
      });
    const signedById = personOf(actor).userId;
    const said = word === "RESERVED" ? reservation : null;
    await insertAgreement(tx, closure, { unitId, reservation: said, signedById, signedAt: now });
    const complete = joint.every((id) => id === unitId || signed.includes(id));
    if (said !== null)
      await moveClosure(tx, closure, state.value, {
        decidedById: signedById,
        decisionReason: said,
      });
    else if (complete) await moveClosure(tx, closure, state.value, { decidedById: signedById });
    return ok(null);
  },
  audit: ({ loaded, input: { unitId, word } }) => closureSubject(loaded, { unitId, word }),
});
