import { z } from "zod";
import { type FramePlan, listFramePlans } from "@/lib/db/frame";
import { unitsHeldAs } from "@/lib/domain/actor";
import { canReviewReport, UNIT_ROLES } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineQuery, loadNothing } from "@/lib/usecases/define";

/** What the frame of every page shows: the plans, those in which something waits for the person first. */
export const showFrame = defineQuery({
  name: "frame.show",
  input: z.object({}),
  load: loadNothing,
  allow: (actor) => (actor.kind === "person" ? "allowed" : "forbidden"),
  run: async ({ db, actor, now }) => {
    const plans = await listFramePlans(
      db,
      {
        reporterUnits: unitsHeldAs(actor, "REPORTER"),
        approverUnits: unitsHeldAs(actor, "UNIT_APPROVER", "UNIT_HEAD"),
        ownUnits: unitsHeldAs(actor, ...UNIT_ROLES),
      },
      now,
    );
    const waits = ({ toFile, toApprove, toAnswer, toReview, openMatters }: FramePlan) =>
      toFile + toApprove + toAnswer + (canReviewReport(actor) ? toReview + openMatters : 0) > 0;
    return ok([...plans.filter(waits), ...plans.filter((plan) => !waits(plan))]);
  },
});
