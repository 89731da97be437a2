import { z } from "zod";
import {
  insertContributions,
  listAskable,
  listAskableCollectives,
  listAskedUnits,
  listOpenContributions,
} from "@/lib/db/contributions";
import type { Tx } from "@/lib/db/database";
import { lockFiling } from "@/lib/db/locked-filing";
import { findWorkdayCalendar } from "@/lib/db/workdays";
import { askedCollective, checkQuestion, latestAnswerDay } from "@/lib/domain/contribution";
import { checkPeriodTakes } from "@/lib/domain/period-state";
import { personOf } from "@/lib/domain/person";
import type { PlainDate } from "@/lib/domain/plain-date";
import { allowedOrHidden, canAskContribution } from "@/lib/domain/policy";
import { isSubmitted } from "@/lib/domain/report";
import { invalid, notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { itemId, month } from "@/lib/usecases/report/report-input";
import { typedText } from "@/lib/usecases/typed-text";

/** A unit of the form, or a collective as `askingAll` writes it. */
const askee = z
  .string()
  .min(1)
  .transform((text) => (askedCollective(text) === null ? Number(text) : text))
  .pipe(z.union([z.string(), z.number().int().positive()]));

/**
 * The filing unit asks a unit that shares the item for one line, once an item and period (R20); or all members of a
 * collective at once, where those asked already are left alone. Where one of them owes it an answer this period, the
 * asker sees it first: what can be merged is (R16).
 */
export const askContribution = defineCommand({
  name: "contribution.ask",
  input: z.object({
    itemId,
    month,
    unitId: askee,
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
    const addressed = await addressedUnits(tx, item.id, input.unitId);
    if (addressed.length === 0) return invalid("unitId", "not-askable");
    const latest = latestAnswerDay(period.dueOn, plan.today, await findWorkdayCalendar(tx));
    const issues = checkQuestion(input, { today: plan.today, latest });
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    const key = { itemId: item.id, periodId: period.id };
    const asked = await listAskedUnits(tx, key);
    const unitIds = addressed.filter((unitId) => !asked.includes(unitId));
    if (unitIds.length === 0) return refuse({ kind: "conflict", code: "already-asked" });
    const open = await listOpenContributions(tx, { ...key, unitIds, filingUnitId: item.unit.id });
    if (open.length > 0 && !input.confirmed)
      return refuse({ kind: "conflict", code: "to-merge", current: open });
    const ids = await insertContributions(tx, {
      ...key,
      unitIds,
      question: input.question.trim(),
      answerDue: input.answerDue as PlainDate,
      askedById: personOf(actor).userId,
      askedAt: now,
    });
    return ok({ contributionId: ids[0] ?? 0, code: item.code, unitIds });
  },
  audit: ({ input: { itemId, month, unitId }, output: { contributionId, unitIds } }) => {
    const collectiveId = askedCollective(String(unitId));
    return collectiveId === null
      ? {
          subjectType: "contribution",
          subjectId: contributionId,
          details: { itemId, month, unitId },
        }
      : {
          subjectType: "item",
          subjectId: itemId,
          details: { month, collectiveId, unitIds },
        };
  },
});

/** The units that a question goes to: the chosen one, or a collective's members; none where it can't be asked. */
async function addressedUnits(tx: Tx, itemId: number, chosen: string | number): Promise<number[]> {
  const collectiveId = askedCollective(String(chosen));
  if (collectiveId === null) {
    const units = await listAskable(tx, itemId);
    return units.flatMap(({ unitId }) => (unitId === chosen ? [unitId] : []));
  }
  const collectives = await listAskableCollectives(tx, itemId);
  return collectives.find((each) => each.collectiveId === collectiveId)?.unitIds ?? [];
}
