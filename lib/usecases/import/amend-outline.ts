import type { Tx } from "@/lib/db/database";
import {
  clearOrdinals,
  listStoredRows,
  type StoredRow,
  updateStoredRows,
} from "@/lib/db/stored-rows";
import { matchHeadings } from "@/lib/decomposition/amend/match-headings";
import { taskKey } from "@/lib/usecases/plan/insert-items";
import type { PlanInput } from "@/lib/usecases/plan/plan-input";

/** The ids of an item's headings. */
export type TaskPlace = { keyAreaId: number; mainTaskId: number };

/** A plan's key areas and main tasks as stored. */
export type Outline = { keyAreas: StoredRow[]; mainTasks: StoredRow[] };

const OUTLINE_COLUMNS = ["ordinal", "printed_number", "title"];

export async function listOutline(tx: Tx, planId: number): Promise<Outline> {
  const keyAreas = await listStoredRows(tx, "key_area", "plan_id", [planId]);
  const mainTasks = await listStoredRows(tx, "main_task", "key_area_id", keyAreas.map(idOf));
  return { keyAreas: inOrder(keyAreas), mainTasks: inOrder(mainTasks) };
}

/**
 * Lays an amended table's headings over the plan's: known ones get its numbers, titles and order, new ones are
 * made, and those that it no longer has stand behind. Returns where each main task is, by `taskKeyOf`.
 */
export async function amendOutline(
  tx: Tx,
  planId: number,
  held: Outline,
  wanted: PlanInput["keyAreas"],
): Promise<Map<string, TaskPlace>> {
  const areaIds = held.keyAreas.map(idOf);
  await clearOrdinals(tx, "key_area", "plan_id", [planId]);
  await clearOrdinals(tx, "main_task", "key_area_id", areaIds);
  const areas = laidOver(held.keyAreas, wanted);
  await updateStoredRows(tx, "key_area", OUTLINE_COLUMNS, areas.rows);
  const made = await tx.keyArea.createManyAndReturn({
    data: areas.added.map((heading) => ({ planId, ...heading })),
    select: { id: true, ordinal: true },
  });
  const madeAt = new Map(made.map(({ ordinal, id }) => [ordinal, id]));
  const tasks = wanted.map(({ mainTasks }, at) => {
    const keyAreaId = areas.ids[at] ?? madeAt.get(at + 1) ?? 0;
    const below = held.mainTasks.filter((task) => task.key_area_id === keyAreaId);
    return { keyAreaId, ...laidOver(below, mainTasks) };
  });
  const left = held.keyAreas.filter((area) => !areas.ids.includes(idOf(area))).map(idOf);
  const kept = held.mainTasks.filter((task) => left.includes(Number(task.key_area_id)));
  const rows = tasks.flatMap((each) => each.rows);
  await updateStoredRows(tx, "main_task", OUTLINE_COLUMNS, [...rows, ...kept]);
  await tx.mainTask.createMany({
    data: tasks.flatMap(({ keyAreaId, added }) =>
      added.map((heading) => ({ keyAreaId, ...heading })),
    ),
  });
  return taskPlaces(tx, wanted, tasks);
}

type LaidOver = {
  /** The id of each wanted heading that was held. */
  ids: (number | null)[];
  rows: StoredRow[];
  added: { ordinal: number; printedNumber: string; title: string }[];
};

function laidOver(
  held: readonly StoredRow[],
  wanted: readonly { no: string; title: string }[],
): LaidOver {
  const found = matchHeadings(held.map(headingOf), wanted);
  const at = new Map(found.flatMap((index, place) => (index === null ? [] : [[index, place]])));
  let last = wanted.length;
  return {
    ids: found.map((index) => (index === null ? null : idOf(held[index] as StoredRow))),
    rows: held.map((row, index): StoredRow => {
      const place = at.get(index);
      const heading = place === undefined ? undefined : wanted[place];
      if (place === undefined || !heading) return { ...row, ordinal: ++last };
      return { ...row, ordinal: place + 1, printed_number: heading.no, title: heading.title };
    }),
    added: wanted.flatMap(({ no, title }, place) =>
      found[place] === null ? [{ ordinal: place + 1, printedNumber: no, title }] : [],
    ),
  };
}

async function taskPlaces(
  tx: Tx,
  wanted: PlanInput["keyAreas"],
  areas: readonly { keyAreaId: number }[],
): Promise<Map<string, TaskPlace>> {
  const ids = areas.map(({ keyAreaId }) => keyAreaId);
  const tasks = await tx.mainTask.findMany({ where: { keyAreaId: { in: ids } } });
  const idAt = new Map(tasks.map((task) => [`${task.keyAreaId}/${task.ordinal}`, task.id]));
  return new Map(
    wanted.flatMap(({ no, title, mainTasks }, at) =>
      mainTasks.map((task, place): [string, TaskPlace] => {
        const keyAreaId = ids[at] ?? 0;
        const mainTaskId = idAt.get(`${keyAreaId}/${place + 1}`) ?? 0;
        return [taskKey({ no, title }, task), { keyAreaId, mainTaskId }];
      }),
    ),
  );
}

/** Puts a plan's headings back as they were; those that the amendment made stand behind. */
export async function restoreOutline(tx: Tx, planId: number, former: Outline): Promise<void> {
  const now = await listOutline(tx, planId);
  const areaIds = now.keyAreas.map(idOf);
  await clearOrdinals(tx, "key_area", "plan_id", [planId]);
  await clearOrdinals(tx, "main_task", "key_area_id", areaIds);
  await updateStoredRows(tx, "key_area", OUTLINE_COLUMNS, beside(former.keyAreas, now.keyAreas));
  const below = (rows: readonly StoredRow[], area: number) =>
    rows.filter((row) => row.key_area_id === area);
  await updateStoredRows(
    tx,
    "main_task",
    OUTLINE_COLUMNS,
    areaIds.flatMap((id) => beside(below(former.mainTasks, id), below(now.mainTasks, id))),
  );
}

/** Former rows, and behind them those that were made since. */
function beside(former: readonly StoredRow[], now: readonly StoredRow[]): StoredRow[] {
  const known = new Set(former.map(idOf));
  const last = Math.max(0, ...former.map((row) => Number(row.ordinal)));
  const made = now.filter((row) => !known.has(idOf(row)));
  return [...former, ...made.map((row, index) => ({ ...row, ordinal: last + index + 1 }))];
}

const idOf = (row: StoredRow) => Number(row.id);

const headingOf = (row: StoredRow) => ({
  no: String(row.printed_number),
  title: String(row.title),
});

const inOrder = (rows: readonly StoredRow[]) =>
  rows.toSorted((a, b) => Number(a.ordinal) - Number(b.ordinal));
