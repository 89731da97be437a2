import type { Tx } from "@/lib/db/database";
import {
  assignmentRows,
  indicatorRows,
  itemRow,
  milestoneRows,
  type Places,
} from "@/lib/usecases/plan/item-rows";
import type { PlanItem } from "@/lib/usecases/plan/plan-input";

/** An item with its place in the plan, ready to be stored. */
export type PlacedItem = {
  item: PlanItem;
  ordinal: number;
  keyAreaId: number;
  mainTaskId: number;
  /** The unit that the office names to file for a collective. */
  coordinator?: string | undefined;
  /** The day on which an amended table adds it; none for what is registered with the plan. */
  addedOn?: Date;
};

type Named = { no: string; title: string };

/**
 * What a main task is known by within a document: its own and its area's number and title, since tables of
 * several sheets count from 一 again.
 */
export const taskKey = (area: Named, task: Named) =>
  [area.no, area.title, task.no, task.title].join("\n");

/** The key of the main task that an item stands under. */
export const taskKeyOf = ({ keyArea, mainTask }: Pick<PlanItem, "keyArea" | "mainTask">) =>
  taskKey(keyArea, mainTask);

/** Stores items with their milestones, indicators and assignments; returns their ids in the given order. */
export async function insertItems(
  tx: Tx,
  placed: readonly PlacedItem[],
  at: Places,
): Promise<number[]> {
  if (placed.length === 0) return [];
  const made = await tx.workItem.createManyAndReturn({
    data: placed.map(({ item, ordinal, coordinator, addedOn, ...place }) => ({
      ...itemRow(item, ordinal, { ...at, ...place }, coordinator),
      addedOn: addedOn ?? null,
    })),
    select: { id: true, code: true },
  });
  const ids = new Map(made.map(({ code, id }) => [code, id]));
  const listed = placed.map(({ item }) => ({ item, id: ids.get(item.code) ?? 0 }));
  await tx.milestone.createMany({
    data: listed.flatMap(({ item, id }) => milestoneRows(item, id)),
  });
  await tx.indicator.createMany({
    data: listed.flatMap(({ item, id }) => indicatorRows(item, id)),
  });
  await tx.assignment.createMany({
    data: listed.flatMap(({ item, id }) => assignmentRows(item, id, at)),
  });
  return listed.map(({ id }) => id);
}
