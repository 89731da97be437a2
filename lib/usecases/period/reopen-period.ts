import { decidePeriod, lockPeriod } from "@/lib/db/period-writes";
import { addDays } from "@/lib/domain/calendar";
import { personOf } from "@/lib/domain/person";
import { isPlainDate } from "@/lib/domain/plain-date";
import { allowedOrForbidden, canClosePeriod } from "@/lib/domain/policy";
import { invalid, ok } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { checkedAct } from "@/lib/usecases/period/checked-act";
import { decisionReason, periodKey } from "@/lib/usecases/period/period-input";
import { typedText } from "@/lib/usecases/typed-text";

/** Days for which a period may be reopened at a time. */
const LONGEST = 60;

/** Reopens a closed period until the end of a day, with the reason. */
export const reopenPeriod = defineCommand({
  name: "period.reopen",
  input: periodKey.extend({ reason: decisionReason, until: typedText.min(1) }),
  load: ({ tx, input, now }) => lockPeriod(tx, input, now),
  allow: (actor) => allowedOrForbidden(canClosePeriod(actor)),
  run: async ({ tx, input, actor, now, loaded }) => {
    const possible = checkedAct(loaded, "REOPENED");
    if (!possible.ok) return possible;
    const decidedById = personOf(actor).userId;
    const { until, reason } = input;
    const { today } = loaded.plan;
    if (!isPlainDate(until)) return invalid("until", "not-a-day");
    if (until < today) return invalid("until", "reopened-in-the-past", { day: today });
    const latest = addDays(today, LONGEST);
    if (until > latest) return invalid("until", "reopened-too-long", { latest });
    await decidePeriod(tx, loaded, { act: "REOPENED", reason, until, decidedById, now });
    return ok({ periodId: loaded.period.id, until });
  },
  audit: ({ input, loaded }) => ({
    subjectType: "period",
    subjectId: loaded.period.id,
    details: { month: input.month, until: input.until, reason: input.reason },
  }),
});
