import type { LockedPeriod } from "@/lib/db/period-writes";
import { type PeriodAct, periodActs } from "@/lib/domain/period-state";
import { ok, type Result, refuse } from "@/lib/domain/result";

/** Whether an act is possible on a period today; another may have decided meanwhile. */
export function checkedAct({ period, plan }: LockedPeriod, act: PeriodAct): Result<null> {
  if (periodActs(period, plan.today).includes(act)) return ok(null);
  return refuse({ kind: "conflict", code: "period-act-not-possible" });
}
