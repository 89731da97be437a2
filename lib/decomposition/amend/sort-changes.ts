import { type ChangedField, changedFields } from "./changed-fields";
import { type ItemSubstance, type ItemToRegister, substanceOf } from "./item-substance";

type Registered = ItemSubstance & { id: number };
type Read = ItemToRegister & { itemId: number | null };

/** A registered item that stays, its place in the amended table (from 1) and what of it changes. */
export interface KeptItem<Before, Item> {
  id: number;
  ordinal: number;
  before: Before;
  item: Item;
  after: ItemSubstance;
  fields: ChangedField[];
}

/** What an amended table does to a plan's items. */
export interface SortedChanges<Before, Item> {
  kept: KeptItem<Before, Item>[];
  added: { ordinal: number; item: Item }[];
  dropped: Before[];
}

/** Sorts an amended table's measures by what they do to the plan; each names a registered item once, or none. */
export function sortChanges<Before extends Registered, Item extends Read>(
  registered: readonly Before[],
  items: readonly Item[],
): SortedChanges<Before, Item> {
  const left = new Map(registered.map((each) => [each.id, each]));
  const kept: KeptItem<Before, Item>[] = [];
  const added: { ordinal: number; item: Item }[] = [];
  items.forEach((item, index) => {
    const ordinal = index + 1;
    if (item.itemId === null) {
      added.push({ ordinal, item });
      return;
    }
    const before = left.get(item.itemId);
    if (!before) throw new Error(`Item ${item.itemId} is not in the plan, or named twice.`);
    left.delete(item.itemId);
    const after = substanceOf(item);
    const fields = changedFields(before, after);
    kept.push({ id: before.id, ordinal, before, item, after, fields });
  });
  return { kept, added, dropped: [...left.values()] };
}
