import type { Tx } from "@/lib/db/database";
import { judgeInTurn } from "@/lib/db/open-plan";
import { decidePeriod, type LockedPeriod } from "@/lib/db/period-writes";
import { judgeAllAnew } from "@/lib/db/reckon-periods";
import type { Actor } from "@/lib/domain/actor";
import { personOf } from "@/lib/domain/person";
import { ok, type Result } from "@/lib/domain/result";
import { checkedAct } from "@/lib/usecases/period/checked-act";

/** Decides whether a period asks for reports; the lights of all items are judged anew by it. */
export async function decideAsking(
  tx: Tx,
  loaded: LockedPeriod,
  {
    act,
    reason,
    actor,
    now,
  }: {
    act: "EXEMPTED" | "EXEMPTION_LIFTED";
    reason: string;
    actor: Actor;
    now: Date;
  },
): Promise<Result<{ periodId: number }>> {
  const possible = checkedAct(loaded, act);
  if (!possible.ok) return possible;
  await judgeInTurn(tx, loaded.plan);
  await decidePeriod(tx, loaded, { act, reason, decidedById: personOf(actor).userId, now });
  await judgeAllAnew(tx, loaded.plan);
  return ok({ periodId: loaded.period.id });
}
