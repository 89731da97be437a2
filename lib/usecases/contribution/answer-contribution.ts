import { z } from "zod";
import { lockContribution, storeContribution } from "@/lib/db/contributions";
import { checkLine, REQUEST_LIMITS } from "@/lib/domain/contribution";
import { SELF_LIGHTS } from "@/lib/domain/light";
import { personOf } from "@/lib/domain/person";
import { allowedOrHidden, canAnswerFor } from "@/lib/domain/policy";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

/** A unit gives the one line it was asked for: once, while the report can still use it. */
export const answerContribution = defineCommand({
  name: "contribution.answer",
  input: z.object({
    contributionId: recordId,
    answer: typedText,
    /** How the unit rates its own part; it may leave that out. */
    selfLight: z.union([z.literal(""), z.enum(SELF_LIGHTS)]).default(""),
  }),
  load: async ({ tx, input, now }) => {
    const contribution = await lockContribution(tx, input.contributionId, now);
    return contribution ? ok(contribution) : notFound();
  },
  allow: (actor, { unitId }) => allowedOrHidden(canAnswerFor(actor, unitId)),
  run: async ({ tx, input, actor, now, loaded: { id, code, answered, lapsed, revoked } }) => {
    if (revoked) return refuse({ kind: "conflict", code: "item-revoked" });
    if (answered) return refuse({ kind: "conflict", code: "request-answered" });
    if (lapsed) return refuse({ kind: "conflict", code: "request-lapsed" });
    const issues = checkLine("answer", input.answer, REQUEST_LIMITS.answer);
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    await storeContribution(tx, id, {
      answer: input.answer.trim(),
      selfLight: input.selfLight || null,
      answeredById: personOf(actor).userId,
      answeredAt: now,
    });
    return ok({ code });
  },
  audit: ({ input, loaded: { itemId, unitId } }) => ({
    subjectType: "contribution",
    subjectId: input.contributionId,
    details: { itemId, unitId },
  }),
});
