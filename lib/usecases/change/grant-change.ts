import type { HeldChange } from "@/lib/db/changes";
import type { Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import type { PlanHead } from "@/lib/db/plans";
import type { AmendedParts } from "@/lib/decomposition/amend/amended-part";
import type { ChangeKind } from "@/lib/domain/change-kind";
import { moveDeadline } from "@/lib/usecases/change/move-deadline";
import { moveLead } from "@/lib/usecases/change/move-lead";
import { moveState, resume } from "@/lib/usecases/change/move-state";
import { moveTarget } from "@/lib/usecases/change/move-target";

/** A field of an item before and after, as its amendment keeps it. */
export type Amended = {
  [Field in keyof AmendedParts]: {
    field: Field;
    before: AmendedParts[Field];
    after: AmendedParts[Field];
  };
}[keyof AmendedParts];

/** Does what a granted request asked and tells what it changed. The baseline of a milestone never moves. */
type Grant = (tx: Tx, change: HeldChange, plan: PlanHead) => Promise<Amended[]>;

const GRANTS: Record<ChangeKind, Grant> = {
  EXTENSION: moveDeadline,
  TARGET: moveTarget,
  LEAD: moveLead,
  SUSPENSION: moveState("SUSPENDED"),
  RESUMPTION: resume,
  TERMINATION: moveState("TERMINATED"),
  REVOCATION: moveState("REVOKED"),
};

type Granted = { change: HeldChange; number: string; approvedById: number };

/** Does what a granted request asked, with the amendments that say so. Part of a use-case's transaction. */
export async function grantChange(
  tx: Tx,
  plan: PlanHead,
  { change, number, approvedById }: Granted,
): Promise<void> {
  const amended = await GRANTS[change.kind](tx, change, plan);
  const { itemId, id: changeId, reason } = change;
  await tx.amendment.createMany({
    data: amended.map((each) => ({
      ...{ itemId, changeId, number, reason, approvedById },
      approvedOn: dateOf(plan.today),
      ...({ field: each.field, before: each.before, after: each.after } as AmendedJson),
    })),
  });
}
type AmendedJson = { field: Amended["field"]; before: object; after: object };
