import { z } from "zod";
import { openPlan } from "@/lib/db/open-plan";
import { countWork, listWorkPage } from "@/lib/db/todays-work";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden, canDoTodaysWork, canSetOfficeLight } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { ITEM_LISTS, workCursor, workDays } from "@/lib/domain/todays-work";
import { askedId } from "@/lib/usecases/asked-items";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { WORK_CAP } from "@/lib/usecases/today/work-cap";
import { typedText } from "@/lib/usecases/typed-text";

const PAGE = 50;

/** One page of one list of today's work; of bottlenecks perhaps those that one unit waits for of another. */
export const listWork = defineQuery({
  name: "today.list",
  input: z.object({
    planId: recordId,
    list: z.enum(ITEM_LISTS),
    after: typedText.max(60).optional().catch(undefined),
    asker: askedId,
    helper: askedId,
  }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canDoTodaysWork(actor)),
  run: async ({ db, input: { list, asker, helper, after: place }, actor, loaded: plan }) => {
    const days = workDays(plan.today);
    const query = { planId: plan.id, userId: personOf(actor).userId, days, asker, helper };
    const after = workCursor(list, place);
    const [{ rows, more }, count] = await Promise.all([
      listWorkPage(db, list, query, { after, limit: PAGE }),
      countWork(db, list, query, WORK_CAP + 1),
    ]);
    const next = more ? rows.at(-1)?.key : undefined;
    const maySetLight = canSetOfficeLight(actor);
    return ok({ plan, days, list, rows, count, next, isFirst: after === null, maySetLight });
  },
});
