import { z } from "zod";
import { insertDraw, isDrawn, lockDueLookBacks } from "@/lib/db/look-backs";
import { judgeInTurn } from "@/lib/db/open-plan";
import { findPlan } from "@/lib/db/plans";
import { drawLookBacks as draw, MOST_OF_UNIT, quarterEnd, quarterOf } from "@/lib/domain/look-back";
import { canDecideForOffice } from "@/lib/domain/loop-policy";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden } from "@/lib/domain/policy";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

const count = (most: number) =>
  typedText
    .trim()
    .refine((text) => /^\d{1,3}$/.test(text), "not-a-number")
    .transform(Number)
    .pipe(z.number().int().min(1).max(most));

/** The chief draws once a quarter which of the look-backs due until its end are made; the seed is kept, so that the draw can be repeated. */
export const drawLookBacks = defineCommand({
  name: "look-back.draw",
  input: z.object({ planId: recordId, share: count(100), unitCap: count(MOST_OF_UNIT) }),
  load: async ({ tx, input, now }) => {
    const plan = await findPlan(tx, input.planId, now);
    if (!plan) return notFound();
    await judgeInTurn(tx, plan);
    return ok(plan);
  },
  allow: (actor) => allowedOrForbidden(canDecideForOffice(actor)),
  run: async ({ tx, input: { planId, share, unitCap }, actor, now, loaded: plan }) => {
    const quarter = quarterOf(plan.today);
    if (await isDrawn(tx, planId, quarter))
      return refuse({ kind: "conflict", code: "look-backs-drawn" });
    const due = await lockDueLookBacks(tx, { planId, until: quarterEnd(plan.today) });
    if (due.length === 0) return refuse({ kind: "conflict", code: "no-look-backs-due" });
    const seed = crypto.randomUUID();
    const drawn = draw(due, { share, unitCap }, seed);
    const drawnById = personOf(actor).userId;
    const drawId = await insertDraw(
      tx,
      { planId, quarter, share, unitCap, seed, drawnById, drawnAt: now, day: plan.today },
      due,
      drawn,
    );
    return ok({ drawId, quarter, seed, due: due.length, drawn: drawn.length });
  },
  audit: ({ input: { planId, share, unitCap }, output }) => ({
    subjectType: "plan",
    subjectId: planId,
    details: { ...output, share, unitCap },
  }),
});
