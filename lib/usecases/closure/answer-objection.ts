import { answerObjectionOf } from "@/lib/db/closures";
import { CLOSURE_LIMITS } from "@/lib/domain/closure";
import { isOfOffice } from "@/lib/domain/loop-policy";
import { personOf } from "@/lib/domain/person";
import { ok, refuse } from "@/lib/domain/result";
import {
  allowedOnClosure,
  closureInput,
  closureSubject,
  loadClosure,
} from "@/lib/usecases/closure/closure-act";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

/** The office answers an objection once. */
export const answerObjection = defineCommand({
  name: "closure.answer",
  input: closureInput.extend({
    objectionId: recordId,
    answer: typedText.trim().min(1).max(CLOSURE_LIMITS.objection),
  }),
  load: loadClosure,
  allow: (actor, closure) => allowedOnClosure(actor, closure, isOfOffice(actor)),
  run: async ({ tx, input, actor, loaded: closure }) => {
    const { objectionId, answer } = input;
    const answeredById = personOf(actor).userId;
    const answered = await answerObjectionOf(tx, closure, { objectionId, answer, answeredById });
    return answered ? ok(null) : refuse({ kind: "conflict", code: "closure-moved" });
  },
  audit: ({ loaded, input: { objectionId } }) => closureSubject(loaded, { objectionId }),
});
