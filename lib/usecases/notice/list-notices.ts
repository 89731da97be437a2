import { z } from "zod";
import { type LadderItem, troubledItems } from "@/lib/db/ladder-items";
import { listLiveNotices, type NoticeLine, type NoticeScope } from "@/lib/db/notice-lists";
import { openPlan } from "@/lib/db/open-plan";
import { selectRows } from "@/lib/db/sql";
import { findWorkdayCalendar } from "@/lib/db/workdays";
import { type Actor, holds, unitsHeldAs } from "@/lib/domain/actor";
import { proposeStep } from "@/lib/domain/ladder";
import { canDecideStep, canDraftNotice, isOfOffice } from "@/lib/domain/loop-policy";
import { allowedOrForbidden, canReadBoard, canReadLedger, UNIT_ROLES } from "@/lib/domain/policy";
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
        ? selectRows<LadderItem & { total: number }>(
            db.pool,
            troubledItems(plan.id, null, PROPOSALS_SHOWN),
          )
        : [],
      listLiveNotices(db, { planId: plan.id, scope, limit: NOTICES_SHOWN }),
    ]);
    const day = { today: plan.today, calendar };
    const proposed = troubled.map(({ since: _, total: __, toldFirst, ...item }, index) => {
      const facts = troubled[index] as LadderItem;
      return { ...item, toldFirst, proposal: proposeStep({ ...facts, live: null }, day) };
    });
    return ok({
      plan,
      office,
      proposed,
      proposedTotal: troubled[0]?.total ?? 0,
      wholePlan: canReadBoard(actor),
      drafts: live
        .filter(({ state }) => state === "DRAFTED")
        .map((line) => ({ ...line, mayDecide: canDecideStep(actor, line.level) })),
      open: live
        .filter(({ state }) => state !== "DRAFTED")
        .map((line) => ({ ...line, step: office ? stepOf(actor, line, live, day) : null })),
    });
  },
});

/** The step that the system proposes after an open notice, where the actor may draft it and nobody has. */
function stepOf(
  actor: Actor,
  line: NoticeLine,
  live: readonly NoticeLine[],
  day: Parameters<typeof proposeStep>[1],
) {
  const facts = { light: "RED" as const, since: day.today, toldFirst: false };
  const itemIds = line.items.map(({ itemId }) => itemId);
  const proposal = proposeStep({ ...facts, live: { ...line, itemIds } }, day);
  if (proposal?.kind !== "STEP" || !canDraftNotice(actor, proposal.level)) return null;
  const drafted = live.some(
    ({ state, level, unitId, items }) =>
      state === "DRAFTED" &&
      level === proposal.level &&
      unitId === line.unitId &&
      items.some(({ itemId }) => itemIds.includes(itemId)),
  );
  return drafted ? null : proposal.level;
}

/** What of the notices the actor may read, as `canReadPaper` says. */
function noticeScope(actor: Actor): NoticeScope {
  const whole = canReadBoard(actor);
  return {
    unitIds: whole ? null : unitsHeldAs(actor, ...UNIT_ROLES),
    drafts: isOfOffice(actor) || holds(actor, "LEADER"),
    referralUnitIds: holds(actor, "SUPERVISION_CHIEF", "LEADER")
      ? null
      : unitsHeldAs(actor, "UNIT_HEAD"),
  };
}
