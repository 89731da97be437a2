import { z } from "zod";
import { lockItemConcern } from "@/lib/db/item-concern";
import { findPlan } from "@/lib/db/plans";
import { insertRemark } from "@/lib/db/remarks";
import { OFFICE_LIMITS } from "@/lib/domain/office-words";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden, canWriteRemark } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";
import { month } from "@/lib/usecases/report/report-input";
import { typedText } from "@/lib/usecases/typed-text";

/** The office writes a remark on an item, or on one month of it; it stands as written. */
export const writeRemark = defineCommand({
  name: "remark.write",
  input: z.object({
    itemId: recordId,
    month: month.nullable().default(null),
    remark: typedText.trim().min(1).max(OFFICE_LIMITS.remark),
  }),
  load: async ({ tx, input, now }) => {
    const item = await lockItemConcern(tx, input.itemId);
    const plan = item && (await findPlan(tx, item.planId, now));
    return plan ? ok({ plan, code: item.code }) : notFound();
  },
  allow: (actor) => allowedOrForbidden(canWriteRemark(actor)),
  run: async ({ tx, input, actor, now, loaded: { plan, code } }) => {
    const period =
      input.month === null
        ? null
        : await tx.reportingPeriod.findFirst({ where: { planId: plan.id, month: input.month } });
    if (input.month !== null && !period) return notFound();
    const remarkId = await insertRemark(tx, {
      itemId: input.itemId,
      periodId: period?.id ?? null,
      text: input.remark,
      authorId: personOf(actor).userId,
      writtenAt: now,
      writtenOn: plan.today,
    });
    return ok({ remarkId, code });
  },
  audit: ({ input, output }) => ({
    subjectType: "item",
    subjectId: input.itemId,
    details: { remarkId: output.remarkId, month: input.month },
  }),
});
