import type { Tx } from "@/lib/db/database";
import { findItemIds } from "@/lib/db/plan-order";
import { insertRows } from "@/lib/db/stored-rows";
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
  await insertRows(
    tx,
    "work_item",
    placed.map(({ item, ordinal, coordinator, addedOn, ...place }) => ({
      ...itemRow(item, ordinal, { ...at, ...place }, coordinator),
      addedOn: addedOn ?? null,
    })),
  );
  const ids = await findItemIds(
    tx,
    at.planId,
    placed.map(({ item }) => item.code),
  );
  const listed = placed.map(({ item }, index) => ({ item, id: ids[index] ?? 0 }));
  const rowsOf = <Row>(rows: (item: PlanItem, id: number) => Row[]) =>
    listed.flatMap(({ item, id }) => rows(item, id));
  await insertRows(tx, "milestone", rowsOf(milestoneRows));
  await insertRows(tx, "indicator", rowsOf(indicatorRows));
  await insertRows(
    tx,
    "assignment",
    rowsOf((item, id) => assignmentRows(item, id, at)),
  );
  return ids;
}
