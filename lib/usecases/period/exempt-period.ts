import { judgeInTurn } from "@/lib/db/open-plan";
import { decidePeriod, lockPeriod } from "@/lib/db/period-writes";
import { judgeAllAnew } from "@/lib/db/reckon-periods";
import { personOf } from "@/lib/domain/person";
import { allowedOrForbidden, canExemptPeriod } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { checkedAct } from "@/lib/usecases/period/checked-act";
import { decisionReason, periodKey } from "@/lib/usecases/period/period-input";

/** The office exempts a month (防汛、农忙): its items are not asked, and their lights are judged anew. */
export const exemptPeriod = defineCommand({
  name: "period.exempt",
  input: periodKey.extend({ reason: decisionReason }),
  load: ({ tx, input, now }) => lockPeriod(tx, input, now),
  allow: (actor) => allowedOrForbidden(canExemptPeriod(actor)),
  run: async ({ tx, input, actor, now, loaded }) => {
    const possible = checkedAct(loaded, "EXEMPTED");
    if (!possible.ok) return possible;
    const decidedById = personOf(actor).userId;
    await judgeInTurn(tx, loaded.plan);
    await decidePeriod(tx, loaded, { act: "EXEMPTED", reason: input.reason, decidedById, now });
    await judgeAllAnew(tx, loaded.plan);
    return ok({ periodId: loaded.period.id });
  },
  audit: ({ input, loaded }) => ({
    subjectType: "period",
    subjectId: loaded.period.id,
    details: { month: input.month, reason: input.reason },
  }),
  seconds: 600,
});
