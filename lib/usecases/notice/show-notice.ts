import { z } from "zod";
import { findNoticePage } from "@/lib/db/notice-lists";
import { findPlan } from "@/lib/db/plans";
import { findWorkdayCalendar } from "@/lib/db/workdays";
import { nextLevel, noticeAfter, stepFault, stepFrom } from "@/lib/domain/ladder";
import {
  canActOnNotice,
  canDraftNotice,
  canReadPaper,
  NOTICE_ACTS,
  type NoticeAct,
} from "@/lib/domain/loop-policy";
import { allowedOrHidden } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** A notice with all that was said and done about it, and what the reader may do now. */
export const showNotice = defineQuery({
  name: "notice.show",
  input: z.object({ noticeId: recordId }),
  load: async ({ db, input, now }) => {
    const notice = await findNoticePage(db, input.noticeId);
    const plan = notice && (await findPlan(db.prisma, notice.planId, now));
    return plan ? ok({ notice, plan }) : notFound();
  },
  allow: (actor, { notice }) => allowedOrHidden(canReadPaper(actor, paperOf(notice))),
  run: async ({ db, actor, loaded: { notice, plan } }) => {
    const calendar = await findWorkdayCalendar(db.prisma);
    const paper = paperOf(notice);
    const acts = NOTICE_ACTS.filter(
      (act): act is NoticeAct =>
        noticeAfter(notice, act) !== null && canActOnNotice(actor, act, paper),
    );
    const level = nextLevel(notice.level);
    const itemIds = notice.items.map(({ itemId }) => itemId);
    const day = { today: plan.today, calendar };
    const step = level && { level, unitId: notice.unitId, itemIds };
    const fault = step && stepFault(step, { ...notice, itemIds }, day);
    const mayStep =
      level !== null &&
      acts.includes("escalate") &&
      canDraftNotice(actor, level) &&
      (notice.next === null || notice.next.state === "WITHDRAWN");
    const { former, next } = notice;
    const nextShown =
      next &&
      canReadPaper(actor, {
        level: next.level,
        unitId: notice.unitId,
        issued: next.state !== "DRAFTED",
      });
    return ok({
      plan,
      notice: { ...notice, former, next: nextShown ? next : null },
      acts,
      step: mayStep && level ? { level, fault, from: stepFrom(notice, calendar) } : null,
    });
  },
});

function paperOf({
  level,
  unitId,
  issuedOn,
}: {
  level: Parameters<typeof canReadPaper>[1]["level"];
  unitId: number;
  issuedOn: unknown;
}) {
  return { level, unitId, issued: issuedOn !== null };
}
