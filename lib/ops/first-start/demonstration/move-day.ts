import { appendAudit } from "@/lib/db/audit";
import type { Database } from "@/lib/db/database";
import { dateOf, dayOf } from "@/lib/db/day";
import { findPlan } from "@/lib/db/plans";
import { bringLightsUpToDate } from "@/lib/db/standings";
import type { PlainDate } from "@/lib/domain/plain-date";
import { PlainFailure } from "@/lib/ops/plain-failure";

const LONG = { timeout: 300_000, maxWait: 30_000 };

/** Lets the demonstration plan believe it is a later day; its lights follow. What was once shown stays history. */
export async function moveDemonstrationDay(
  { prisma }: Database,
  day: PlainDate,
  now: Date,
): Promise<string[]> {
  const row = await prisma.plan.findFirst({
    where: { demonstrationDay: { not: null }, withdrawnAt: null },
  });
  if (!row?.demonstrationDay) return [];
  const former = dayOf(row.demonstrationDay);
  if (day === former) return [];
  if (day < former)
    throw new PlainFailure(
      `In the demonstration it is already ${former}: LUOSHI_TODAY=${day} would go back in time. ` +
        "Leave it out, give a later day, or start with another data folder.",
    );
  await prisma.$transaction(async (tx) => {
    await tx.plan.update({ where: { id: row.id }, data: { demonstrationDay: dateOf(day) } });
    const plan = await findPlan(tx, row.id, now);
    if (plan) await bringLightsUpToDate(tx, plan);
    await appendAudit(tx, {
      actor: { kind: "system", name: "first-start" },
      now,
      action: "plan.move-day",
      subjectType: "plan",
      subjectId: row.id,
      details: { from: former, to: day },
    });
  }, LONG);
  return [`Demonstration: in it, it is now ${day}.`];
}
