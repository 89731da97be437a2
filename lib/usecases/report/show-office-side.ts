import { z } from "zod";
import { findItemConcern } from "@/lib/db/item-concern";
import { findOfficeSide, type OfficeSide } from "@/lib/db/office-side";
import { findPlan } from "@/lib/db/plans";
import { allowedOrHidden, canReadItem, canReviewReport, canWriteRemark } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { itemId, month } from "@/lib/usecases/report/report-input";

/** What stands beside a report: remarks and major matters for all who read it; what to look at for the office alone. */
export const showOfficeSide = defineQuery({
  name: "report.office-side",
  input: z.object({ itemId, month }),
  load: async ({ db, input }) => {
    const concern = await findItemConcern(db, input.itemId);
    return concern ? ok(concern) : notFound();
  },
  allow: (actor, concern) => allowedOrHidden(canReadItem(actor, concern)),
  run: async ({ db, input, actor, now, loaded: { planId } }) => {
    const plan = await findPlan(db.prisma, planId, now);
    const found = plan && (await findOfficeSide(db, { ...input, today: plan.today }));
    if (!found) return notFound();
    const may = { remark: canWriteRemark(actor), review: canReviewReport(actor) };
    if (may.review) return ok({ ...found, may });
    return ok<OfficeSide & { may: typeof may }>({
      ...found,
      risks: [],
      likeTexts: [],
      done: null,
      may,
    });
  },
});
