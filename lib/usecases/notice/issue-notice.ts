import { z } from "zod";
import { dateOf } from "@/lib/db/day";
import { lockNotice, storeNotice } from "@/lib/db/notices";
import { takeNumber } from "@/lib/db/number-series";
import { findWorkdayCalendar } from "@/lib/db/workdays";
import { stepFault } from "@/lib/domain/ladder";
import { checkAnswerDay } from "@/lib/domain/notice-words";
import { paperNumber } from "@/lib/domain/paper-number";
import { personOf } from "@/lib/domain/person";
import { ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import {
  allowNotice,
  loadNotice,
  noticeAudit,
  noticeKey,
  stateAfter,
} from "@/lib/usecases/notice/notice-input";

/**
 * A named person decides on a draft: it gets its number and goes out; the former notice, which must still have failed, is escalated. Before a
 * referral it stays as it is: what became of it would tell of the referral to those from whom it is kept.
 */
export const issueNotice = defineCommand({
  name: "notice.issue",
  input: z.object(noticeKey),
  load: loadNotice,
  allow: allowNotice("issue"),
  run: async ({ tx, input, actor, now, loaded: notice }) => {
    const after = stateAfter(notice, input, "issue");
    if (!after.ok) return after;
    const { plan, level, formerId } = notice;
    if (checkAnswerDay(notice.answerDueOn, plan.today).length > 0)
      return refuse({ kind: "conflict", code: "notice-day-passed" });
    const former = formerId === null ? null : await lockNotice(tx, formerId, now);
    const calendar = await findWorkdayCalendar(tx);
    const fault = stepFault(notice, former, { today: plan.today, calendar });
    if (fault) return refuse({ kind: "conflict", code: fault });
    const number = paperNumber(level, plan.today, await takeNumber(tx, plan, level));
    const decided = { decidedById: personOf(actor).userId, decidedAt: now };
    await storeNotice(tx, notice.id, {
      ...{ state: after.value, number, ...decided },
      issuedOn: dateOf(plan.today),
    });
    if (former && level !== "REFERRAL") await storeNotice(tx, former.id, { state: "ESCALATED" });
    return ok({ number, formerId });
  },
  audit: ({ input, loaded, output }) => noticeAudit(input, loaded, output),
});
