import { z } from "zod";
import {
  insertContribution,
  isContributionAsked,
  listAskable,
  listOpenContributions,
} from "@/lib/db/contributions";
import { lockFiling } from "@/lib/db/locked-filing";
import { findWorkdayCalendar } from "@/lib/db/workdays";
import { checkQuestion, latestAnswerDay } from "@/lib/domain/contribution";
import { checkPeriodTakes } from "@/lib/domain/period-state";
import { personOf } from "@/lib/domain/person";
import type { PlainDate } from "@/lib/domain/plain-date";
import { allowedOrHidden, canAskContribution } from "@/lib/domain/policy";
import { isSubmitted } from "@/lib/domain/report";
import { invalid, notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { chosenId } from "@/lib/usecases/record-id";
import { itemId, month } from "@/lib/usecases/report/report-input";
import { typedText } from "@/lib/usecases/typed-text";

/**
 * The filing unit asks a unit that shares the item for one line, once an item and period (R20). Where
 * that unit already owes it an answer this period, the asker sees it first: what can be merged is (R16).
 */
export const askContribution = defineCommand({
  name: "contribution.ask",
  input: z.object({
    itemId,
    month,
    unitId: chosenId,
    question: typedText,
    answerDue: typedText,
    /** Whether the person has seen what could be merged and asks all the same. */
    confirmed: z.boolean().default(false),
  }),
  load: ({ tx, input, now }) => lockFiling(tx, input, now),
  allow: (actor, { item }) => allowedOrHidden(canAskContribution(actor, item.unit?.id ?? null)),
  run: async ({ tx, input, actor, now, loaded: { plan, item, period, report } }) => {
    if (!item.unit) return notFound();
    if (item.revoked) return refuse({ kind: "conflict", code: "item-revoked" });
    if (report && isSubmitted(report.state))
      return refuse({ kind: "conflict", code: "asked-too-late" });
    const takes = checkPeriodTakes(period, plan.today, "save-draft");
    if (!takes.ok) return takes;
    const { unitId } = input;
    const units = await listAskable(tx, item.id);
    if (!units.some((each) => each.unitId === unitId)) return invalid("unitId", "not-askable");
    const latest = latestAnswerDay(period.dueOn, plan.today, await findWorkdayCalendar(tx));
    const issues = checkQuestion(input, { today: plan.today, latest });
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    const key = { itemId: item.id, periodId: period.id, unitId };
    if (await isContributionAsked(tx, key))
      return refuse({ kind: "conflict", code: "already-asked" });
    const open = await listOpenContributions(tx, { ...key, filingUnitId: item.unit.id });
    if (open.length > 0 && !input.confirmed)
      return refuse({ kind: "conflict", code: "to-merge", current: open });
    const contributionId = await insertContribution(tx, {
      ...key,
      question: input.question.trim(),
      answerDue: input.answerDue as PlainDate,
      askedById: personOf(actor).userId,
      askedAt: now,
    });
    return ok({ contributionId, code: item.code });
  },
  audit: ({ input: { itemId, month, unitId }, output }) => ({
    subjectType: "contribution",
    subjectId: output.contributionId,
    details: { itemId, month, unitId },
  }),
});
