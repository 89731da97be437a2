import { z } from "zod";
import type { Database } from "@/lib/db/database";
import { type LadderItem, listOpenPapers, troubledItems } from "@/lib/db/ladder-items";
import { findNoticePage } from "@/lib/db/notice-lists";
import { openPlan } from "@/lib/db/open-plan";
import { selectRows } from "@/lib/db/sql";
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

/** What a draft to a unit can be about: its items in trouble, or those of the notice that failed. */
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
    const calendar = await findWorkdayCalendar(db.prisma);
    const items = former
      ? former.items.map(({ itemId, code, headline }) => ({ itemId, code, headline }))
      : await proposedItems(db, plan.id, unitId, (item) =>
          proposeStep({ ...item, live: null }, { today: plan.today, calendar }),
        );
    const unit = await db.prisma.unit.findUnique({ where: { id: unitId } });
    if (!unit || items.length === 0) return notFound();
    return ok({
      plan,
      level,
      unit: { id: unit.id, name: unit.name },
      former: former && { id: former.id, number: former.number ?? "" },
      items,
      open: await listOpenPapers(db.prisma, {
        planId: plan.id,
        unitId,
        but: former?.id ?? null,
      }),
      answerDue: addWorkdays(plan.today, ANSWER_WORKDAYS, calendar),
    });
  },
});

async function proposedItems(
  db: Database,
  planId: number,
  unitId: number,
  propose: (item: LadderItem) => ReturnType<typeof proposeStep>,
) {
  const rows = await selectRows<LadderItem>(db.pool, troubledItems(planId, unitId, ITEMS_SHOWN));
  return rows
    .filter((item) => propose(item)?.kind === "STEP")
    .map(({ itemId, code, headline }) => ({ itemId, code, headline }));
}
