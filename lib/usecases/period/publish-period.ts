import { countWaiting, decidePeriod, freezeAccepted, lockPeriod } from "@/lib/db/period-writes";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden, canClosePeriod } from "@/lib/domain/policy";
import { ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { checkedAct } from "@/lib/usecases/period/checked-act";
import { optionalReason, periodKey } from "@/lib/usecases/period/period-input";

/** Publishes a closed period: what stands accepted is frozen as published, and changes by corrections only. */
export const publishPeriod = defineCommand({
  name: "period.publish",
  input: periodKey.extend({ reason: optionalReason }),
  load: ({ tx, input, now }) => lockPeriod(tx, input, now),
  allow: (actor) => allowedOrForbidden(canClosePeriod(actor)),
  run: async ({ tx, input, actor, now, loaded }) => {
    const possible = checkedAct(loaded, "PUBLISHED");
    if (!possible.ok) return possible;
    const decidedById = personOf(actor).userId;
    const { period } = loaded;
    if ((await countWaiting(tx, period.id)) > 0)
      return refuse({ kind: "conflict", code: "period-waiting" });
    const reports = await freezeAccepted(tx, period.id);
    await decidePeriod(tx, loaded, { act: "PUBLISHED", reason: input.reason, decidedById, now });
    return ok({ periodId: period.id, reports });
  },
  audit: ({ input, loaded, output }) => ({
    subjectType: "period",
    subjectId: loaded.period.id,
    details: { month: input.month, reason: input.reason, reports: output.reports },
  }),
});
