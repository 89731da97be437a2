import { z } from "zod";
import { listTroubledItems } from "@/lib/db/ladder-items";
import { listLiveNotices, type NoticeLine } from "@/lib/db/notice-lists";
import { openPlan } from "@/lib/db/open-plan";
import { findWorkdayCalendar } from "@/lib/db/workdays";
import type { Actor } from "@/lib/domain/actor";
import { proposeStep } from "@/lib/domain/ladder";
import { canDecideStep, canDraftNotice, isOfOffice } from "@/lib/domain/loop-policy";
import { noticeScope } from "@/lib/domain/notice-scope";
import { allowedOrForbidden, canReadBoard, canReadLedger } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

const PROPOSALS_SHOWN = 200;
const NOTICES_SHOWN = 200;

/** The ladder of a plan: to the office what is proposed and drafted, to each what is open. */
export const listNotices = defineQuery({
  name: "notice.list",
  input: z.object({ planId: recordId }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canReadLedger(actor)),
  run: async ({ db, actor, loaded: plan }) => {
    const office = isOfOffice(actor);
    const scope = noticeScope(actor);
    const [calendar, troubled, live] = await Promise.all([
      findWorkdayCalendar(db.prisma),
      office
        ? listTroubledItems(db, { planId: plan.id, unitId: null, limit: PROPOSALS_SHOWN })
        : { items: [], total: 0 },
      listLiveNotices(db, { planId: plan.id, scope, limit: NOTICES_SHOWN }),
    ]);
    const day = { today: plan.today, calendar };
    const proposed = troubled.items.map(({ since, ...item }) => ({
      ...item,
      proposal: proposeStep({ ...item, since, live: null }, day),
    }));
    return ok({
      plan,
      office,
      proposed,
      proposedTotal: troubled.total,
      wholePlan: canReadBoard(actor),
      drafts: live
        .filter(({ state }) => state === "DRAFTED")
        .map(({ stepped: _, ...line }) => ({
          ...line,
          mayDecide: canDecideStep(actor, line.level),
        })),
      open: live
        .filter(({ state }) => state !== "DRAFTED")
        .map(({ stepped, ...line }) => ({
          ...line,
          step: office && !stepped ? stepOf(actor, line, day) : null,
        })),
    });
  },
});

/** The step that the system proposes after an open notice, where the actor may draft it. */
function stepOf(actor: Actor, line: NoticeLine, day: Parameters<typeof proposeStep>[1]) {
  const facts = { light: "RED" as const, since: day.today, toldFirst: false };
  const itemIds = line.items.map(({ itemId }) => itemId);
  const proposal = proposeStep({ ...facts, live: { ...line, itemIds } }, day);
  return proposal?.kind === "STEP" && canDraftNotice(actor, proposal.level) ? proposal.level : null;
}
