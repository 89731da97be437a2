import type { Tx } from "@/lib/db/database";
import { insertRows } from "@/lib/db/stored-rows";
import { type AmendedParts, amendedPart } from "@/lib/decomposition/amend/amended-part";
import type { ChangedField } from "@/lib/decomposition/amend/changed-fields";
import type { ItemSubstance } from "@/lib/decomposition/amend/item-substance";
import type { PlainDate } from "@/lib/domain/plain-date";

/** What all amendments of one publication have in common. */
export type AmendmentGround = {
  batchId: number;
  number: string;
  reason: string;
  approvedById: number | null;
  approvedOn: PlainDate;
};

/** One change to an item: a field before and after. */
export type ItemAmendment = { itemId: number } & {
  [Field in keyof AmendedParts]: {
    field: Field;
    before: AmendedParts[Field];
    after: AmendedParts[Field];
  };
}[keyof AmendedParts];

/** The amendments of an item whose fields changed. */
export function fieldAmendments(
  itemId: number,
  fields: readonly ChangedField[],
  before: ItemSubstance,
  after: ItemSubstance,
): ItemAmendment[] {
  return fields.map(
    (field) =>
      ({
        itemId,
        field,
        before: amendedPart(before, field),
        after: amendedPart(after, field),
      }) as ItemAmendment,
  );
}

/** The amendment that says that an item came (from no state) or was revoked. */
export const stateAmendment = (
  itemId: number,
  before: string | null,
  after: string,
): ItemAmendment => ({
  itemId,
  field: "STATE",
  before: { state: before },
  after: { state: after },
});

/** Records changes to registered items with their ground and who approved them. */
export async function recordAmendments(
  tx: Tx,
  ground: AmendmentGround,
  amendments: readonly ItemAmendment[],
): Promise<void> {
  await insertRows(
    tx,
    "amendment",
    amendments.map((each) => ({ ...ground, ...each })),
  );
}
