import { z } from "zod";
import { listTroubledItems } from "@/lib/db/ladder-items";
import { findNoticePage } from "@/lib/db/notice-lists";
import { listAllAsked, type OpenPaper } from "@/lib/db/open-papers";
import { openPlan } from "@/lib/db/open-plan";
import { findUnit } from "@/lib/db/units-list";
import { findWorkdayCalendar } from "@/lib/db/workdays";
import { nextLevel, proposeStep } from "@/lib/domain/ladder";
import { canDraftNotice, isOfOffice } from "@/lib/domain/loop-policy";
import { allowedOrForbidden } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { addWorkdays } from "@/lib/domain/workdays";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

const ITEMS_SHOWN = 200;
/** Workdays that a unit is given to answer, unless the office says otherwise. */
const ANSWER_WORKDAYS = 5;

/**
 * What a draft to a unit can be about: its items in trouble, or those of the notice that failed; and all that the unit
 * is asked already, so that nothing is sent twice that could be merged (R16).
 */
export const showDraft = defineQuery({
  name: "notice.show-draft",
  input: z.object({
    planId: recordId,
    unitId: recordId.optional().catch(undefined),
    formerId: recordId.optional().catch(undefined),
  }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(isOfOffice(actor)),
  run: async ({ db, input, actor, loaded: plan }) => {
    const former = input.formerId ? await findNoticePage(db, input.formerId) : null;
    const level = former ? nextLevel(former.level) : ("REMINDER" as const);
    const unitId = former?.unitId ?? input.unitId;
    if (!level || !unitId || (input.formerId && former?.planId !== plan.id)) return notFound();
    if (!canDraftNotice(actor, level)) return notFound();
    const planId = plan.id;
    const [calendar, unit, troubled, asked] = await Promise.all([
      findWorkdayCalendar(db.prisma),
      findUnit(db, unitId, plan.today),
      former ? NOTHING : listTroubledItems(db, { planId, unitId, limit: ITEMS_SHOWN }),
      listAllAsked(db, { planId, unitId, but: former?.id ?? null }, plan.today),
    ]);
    if (!unit) return notFound();
    const day = { today: plan.today, calendar };
    const items =
      former?.items ??
      troubled.items.filter((item) => proposeStep({ ...item, live: null }, day)?.kind === "STEP");
    return ok({
      plan,
      level,
      unit: { id: unit.id, name: unit.name },
      former: former && { id: former.id, number: former.number ?? "" },
      items: items.map(({ itemId, code, headline }) => ({ itemId, code, headline })),
      asked,
      drafts: asked.filter(
        (each): each is OpenPaper =>
          each.kind === "DRAFT" && level === "REMINDER" && each.level === level,
      ),
      answerDue: addWorkdays(plan.today, ANSWER_WORKDAYS, calendar),
    });
  },
});

const NOTHING = { items: [], total: 0 };
