import { z } from "zod";
import { lockBottleneck, storeAnswer } from "@/lib/db/bottlenecks";
import { findPlan } from "@/lib/db/plans";
import { restateItems } from "@/lib/db/standings";
import { checkLine, REQUEST_LIMITS } from "@/lib/domain/contribution";
import { personOf } from "@/lib/domain/person";
import { allowedOrHidden, canAnswerFor } from "@/lib/domain/policy";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

/** The unit asked for help says once what it will do; the item's light is judged anew. */
export const answerBottleneck = defineCommand({
  name: "bottleneck.answer",
  input: z.object({ bottleneckId: recordId, answer: typedText }),
  load: async ({ tx, input, now }) => {
    const bottleneck = await lockBottleneck(tx, input.bottleneckId);
    const plan = bottleneck && (await findPlan(tx, bottleneck.planId, now));
    return plan ? ok({ ...bottleneck, plan }) : notFound();
  },
  allow: (actor, { helperUnitId }) => allowedOrHidden(canAnswerFor(actor, helperUnitId)),
  run: async ({ tx, input, actor, loaded: { plan, ...bottleneck } }) => {
    if (bottleneck.revoked) return refuse({ kind: "conflict", code: "item-revoked" });
    if (bottleneck.answered) return refuse({ kind: "conflict", code: "request-answered" });
    if (bottleneck.settled) return refuse({ kind: "conflict", code: "request-lapsed" });
    const issues = checkLine("answer", input.answer, REQUEST_LIMITS.bottleneckAnswer);
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    const answeredById = personOf(actor).userId;
    const given = { answer: input.answer.trim(), answeredById, day: plan.today };
    await storeAnswer(tx, bottleneck.id, given);
    await restateItems(tx, plan, [bottleneck.itemId]);
    return ok({ code: bottleneck.code });
  },
  audit: ({ input, loaded: { itemId, helperUnitId } }) => ({
    subjectType: "bottleneck",
    subjectId: input.bottleneckId,
    details: { itemId, unitId: helperUnitId },
  }),
});
