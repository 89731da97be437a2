import type { Tx } from "@/lib/db/database";
import { storeMatches } from "@/lib/db/import/store-matches";
import { listHeadings } from "@/lib/db/import/stored-headings";
import { listMeasures } from "@/lib/db/import/stored-measures";
import { listRegisteredMeasures } from "@/lib/db/registered-measures";
import { changedFields } from "@/lib/decomposition/amend/changed-fields";
import { substanceOf } from "@/lib/decomposition/amend/item-substance";
import { lostMatches } from "@/lib/decomposition/amend/lost-matches";
import { matchMeasures } from "@/lib/decomposition/amend/match-measures";
import type { RegisteredItem } from "@/lib/decomposition/registered-item";
import { assemblePlan } from "@/lib/decomposition/review/assemble-plan";
import { placedMeasures } from "@/lib/usecases/import/placed-measures";

/** A file that amends a plan. */
export type AmendingBatch = { id: number; planId: number; shortTitle: string };

type Registered = Awaited<ReturnType<typeof listRegisteredMeasures>>[number];

/** Finds for each measure of an amended table the item that it is, and whether it changes it. */
export async function matchBatch(tx: Tx, batch: AmendingBatch): Promise<void> {
  const { stored, items } = await assembled(tx, batch);
  const registered = await listRegisteredMeasures(tx, batch.planId);
  const byId = new Map(registered.map((each) => [each.id, each]));
  const matched = matchMeasures(registered, items);
  await storeMatches(
    tx,
    stored.map(({ id }, i) => ({ id, ...matchOf(items[i], byId.get(matched[i] ?? 0)) })),
  );
}

/**
 * Judges anew whether matched measures change their items, after a decision on some of them. Those whose match is
 * lost (`lostMatches`) are matched anew with the items that no measure is: another table may have put one in its place.
 */
export async function judgeChanges(tx: Tx, batch: AmendingBatch): Promise<void> {
  const { stored, items } = await assembled(tx, batch);
  const registered = await listRegisteredMeasures(tx, batch.planId);
  const byId = new Map(registered.map((each) => [each.id, each]));
  const itemIds = stored.map(({ itemId }) => itemId);
  const matched = matchLost(registered, items, itemIds);
  await storeMatches(
    tx,
    stored.map(({ id }, i) => ({ id, ...matchOf(items[i], byId.get(matched[i] ?? 0)) })),
  );
}

/** The items that measures are, lost ones matched anew. */
function matchLost(
  registered: readonly Registered[],
  items: readonly RegisteredItem[],
  itemIds: readonly (number | null)[],
): (number | null)[] {
  const standing = registered.map(({ id }) => id);
  const lost = lostMatches(itemIds, standing);
  if (lost.length === 0) return [...itemIds];
  const named = new Set(itemIds);
  const free = registered.filter(({ id }) => !named.has(id));
  const found = matchMeasures(
    free,
    lost.flatMap((place) => items[place] ?? []),
  );
  const anew = new Map(lost.map((place, at) => [place, found[at] ?? null]));
  return itemIds.map((itemId, place) => (anew.has(place) ? (anew.get(place) ?? null) : itemId));
}

async function assembled(tx: Tx, { id, shortTitle }: AmendingBatch) {
  const stored = await listMeasures(tx, id);
  const { items } = assemblePlan(placedMeasures(stored, await listHeadings(tx, id)), shortTitle);
  return { stored, items };
}

function matchOf(item: RegisteredItem | undefined, registered: Registered | undefined) {
  if (!item || !registered) return { itemId: null, change: "ADDED" as const };
  const changed = changedFields(registered, substanceOf(item)).length > 0;
  return { itemId: registered.id, change: changed ? ("CHANGED" as const) : ("SAME" as const) };
}
