import { lockPeriod } from "@/lib/db/period-writes";
import { allowedOrForbidden, canExemptPeriod } from "@/lib/domain/policy";
import { defineCommand } from "@/lib/usecases/define";
import { decideAsking } from "@/lib/usecases/period/decide-asking";
import { decisionReason, periodKey } from "@/lib/usecases/period/period-input";

/** The office lifts an exemption: the month is asked for again. */
export const liftExemption = defineCommand({
  name: "period.lift-exemption",
  input: periodKey.extend({ reason: decisionReason }),
  load: ({ tx, input, now }) => lockPeriod(tx, input, now),
  allow: (actor) => allowedOrForbidden(canExemptPeriod(actor)),
  run: ({ tx, input, actor, now, loaded }) =>
    decideAsking(tx, loaded, { act: "EXEMPTION_LIFTED", reason: input.reason, actor, now }),
  audit: ({ input, loaded }) => ({
    subjectType: "period",
    subjectId: loaded.period.id,
    details: { month: input.month, reason: input.reason },
  }),
  seconds: 600,
});
