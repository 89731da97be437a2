import { z } from "zod";
import { findPlan } from "@/lib/db/plans";
import { listWorkdayEntries } from "@/lib/db/workdays";
import { allowedOrForbidden, canKeepWorkdays, canReadPeriods } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { NOTICED_YEARS, publishedDays } from "@/lib/domain/workdays";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** A year's calendar of workdays: the published notice and the own entries above it. */
export const listWorkdays = defineQuery({
  name: "workday.list",
  input: z.object({
    planId: recordId,
    year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  }),
  load: async ({ db, input, now }) => {
    const plan = await findPlan(db.prisma, input.planId, now);
    return plan ? ok(plan) : notFound();
  },
  allow: (actor) => allowedOrForbidden(canReadPeriods(actor)),
  run: async ({ db, input, actor, loaded: plan }) => {
    const year = input.year ?? Number(plan.today.slice(0, 4));
    return ok({
      plan,
      year,
      published: publishedDays(year),
      noticed: year >= NOTICED_YEARS.first && year <= NOTICED_YEARS.last,
      entries: await listWorkdayEntries(db.prisma, year),
      may: { keep: canKeepWorkdays(actor) },
    });
  },
});
