import { z } from "zod";
import type { Tx } from "@/lib/db/database";
import { hasNextStep } from "@/lib/db/ladder-items";
import { insertNotice, type LockedNotice, lockNotice } from "@/lib/db/notices";
import { listOpenPapers } from "@/lib/db/open-papers";
import { findPlan, type PlanHead } from "@/lib/db/plans";
import { findWorkdayCalendar } from "@/lib/db/workdays";
import { nextLevel, stepFault } from "@/lib/domain/ladder";
import { canDraftNotice, isOfOffice, type LadderLevel } from "@/lib/domain/loop-policy";
import { checkAnswerDay, NOTICE_LIMITS } from "@/lib/domain/notice-words";
import { personOf } from "@/lib/domain/person";
import type { PlainDate } from "@/lib/domain/plain-date";
import { allowedOrForbidden } from "@/lib/domain/policy";
import { invalid, notFound, ok, type Result, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import {
  chosenItems,
  conflict,
  type GroundedItem,
  grounded,
  itemsToRemindOf,
} from "@/lib/usecases/notice/grounded-items";
import { saidText } from "@/lib/usecases/notice/notice-input";
import { recordId } from "@/lib/usecases/record-id";

type LoadedStep = { plan: PlanHead; level: LadderLevel; former: LockedNotice | null };
type Step = { unitId: number; level: LadderLevel; former: LockedNotice | null };

/**
 * The office drafts one notice to a unit about one or more of its items: a reminder, or the step after a former
 * notice. Where the unit still owes an answer to another, the office sees it first: what can be merged is (R16).
 */
export const draftNotice = defineCommand({
  name: "notice.draft",
  input: z.object({
    planId: recordId,
    unitId: recordId,
    /** The notice that failed; none for a reminder. */
    formerId: recordId.optional(),
    itemIds: z.array(recordId).max(200),
    demand: saidText(NOTICE_LIMITS.demand),
    answerDue: saidText(20),
    /** Whether the person has seen what could be merged and drafts all the same. */
    confirmed: z.boolean().default(false),
  }),
  load: async ({ tx, input, now }) => {
    const plan = await findPlan(tx, input.planId, now);
    if (!plan) return notFound();
    if (!input.formerId) return ok<LoadedStep>({ plan, level: "REMINDER", former: null });
    const former = await lockNotice(tx, input.formerId, now);
    const level = former && nextLevel(former.level);
    if (!former || !level || former.plan.id !== plan.id) return notFound();
    return ok<LoadedStep>({ plan, level, former });
  },
  allow: (actor, { level }) =>
    allowedOrForbidden(isOfOffice(actor) && canDraftNotice(actor, level)),
  run: async ({ tx, input, actor, now, loaded: { plan, level, former } }) => {
    const { unitId, itemIds, demand } = input;
    if (itemIds.length === 0) return invalid("items", "no-items");
    const issues = checkAnswerDay(input.answerDue, plan.today);
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    const items = await groundedItems(tx, plan, { unitId, level, former }, itemIds);
    if (!items.ok) return items;
    const open = await listOpenPapers(tx, { planId: plan.id, unitId, but: former?.id ?? null });
    if (open.length > 0 && !input.confirmed)
      return refuse({ kind: "conflict", code: "notices-to-merge", current: open });
    const noticeId = await insertNotice(tx, plan, {
      ...{ unitId, level, demand, now },
      formerId: former?.id ?? null,
      answerDue: input.answerDue as PlainDate,
      draftedById: personOf(actor).userId,
      items: items.value,
    });
    return ok({ noticeId });
  },
  audit: ({ input: { unitId, itemIds, formerId }, loaded: { level }, output }) => ({
    subjectType: "notice",
    subjectId: output.noticeId,
    details: { unitId, level, itemIds, formerId: formerId ?? null },
  }),
});

/** The items with their grounds of today, or why this step can't be taken about them. */
async function groundedItems(
  tx: Tx,
  plan: PlanHead,
  step: Step,
  itemIds: readonly number[],
): Promise<Result<GroundedItem[]>> {
  const chosen = { unitId: step.unitId, itemIds };
  if (step.former === null) return itemsToRemindOf(tx, plan, chosen);
  const items = await chosenItems(tx, plan, chosen);
  if (!items.ok) return items;
  const calendar = await findWorkdayCalendar(tx);
  const fault = stepFault({ ...step, itemIds }, step.former, { today: plan.today, calendar });
  if (fault) return conflict(fault);
  if (await hasNextStep(tx, step.former.id)) return conflict("step-drafted");
  return ok(grounded(items.value));
}
