import { decidePeriod, lockPeriod } from "@/lib/db/period-writes";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden, canClosePeriod } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { checkedAct } from "@/lib/usecases/period/checked-act";
import { optionalReason, periodKey } from "@/lib/usecases/period/period-input";

/** Closes a period: nothing more is filed unless it is reopened; the office still decides on what it has. */
export const closePeriod = defineCommand({
  name: "period.close",
  input: periodKey.extend({ reason: optionalReason }),
  load: ({ tx, input, now }) => lockPeriod(tx, input, now),
  allow: (actor) => allowedOrForbidden(canClosePeriod(actor)),
  run: async ({ tx, input, actor, now, loaded }) => {
    const possible = checkedAct(loaded, "CLOSED");
    if (!possible.ok) return possible;
    const decidedById = personOf(actor).userId;
    await decidePeriod(tx, loaded, { act: "CLOSED", reason: input.reason, decidedById, now });
    return ok({ periodId: loaded.period.id });
  },
  audit: ({ input, loaded }) => ({
    subjectType: "period",
    subjectId: loaded.period.id,
    details: { month: input.month, reason: input.reason },
  }),
});
