import type { DoubtCode, GivenField } from "./measure";
import type { GivenCell, Slot } from "./slot";

/** Where a blank cell's value was found, and what makes that doubtful. */
interface Found {
  cell: GivenCell | null;
  doubt: DoubtCode | null;
}

type Printed = ReadonlyMap<Slot, Slot["given"]>;

interface Search {
  slots: readonly Slot[];
  at: number;
  printed: Printed;
}

function firstPrinted(
  { slots, at, printed }: Search,
  step: 1 | -1,
  field: GivenField,
  within: (slot: Slot) => boolean,
): GivenCell | null {
  for (let i = at + step; i >= 0 && i < slots.length; i += step) {
    const slot = slots[i];
    if (!slot || !within(slot)) return null;
    const given = printed.get(slot);
    // A blank responsible cell beside a printed lead is blank indeed: the merged block ends there.
    if (given?.[field]) return given[field];
    if (field === "responsible" && given?.lead) return null;
  }
  return null;
}

/**
 * The merged cell that a blank belongs to: the nearest above in the task on the page, else (a cell centred
 * on its block) the nearest below, else the page's cell above, else the task's cell on another page.
 */
function findMergedCell(search: Search, field: GivenField): Found {
  const self = search.slots[search.at];
  const page = (slot: Slot) => slot.passage.row.page === self?.passage.row.page;
  const task = (slot: Slot) => slot.task === self?.task;
  const both = (slot: Slot) => page(slot) && task(slot);
  const inBlock =
    firstPrinted(search, -1, field, both) ??
    (field === "responsible" && hasLeadAbove(search, both)
      ? null
      : firstPrinted(search, 1, field, both));
  if (inBlock) return { cell: inBlock, doubt: null };
  if (hasLeadAbove(search, both)) return { cell: null, doubt: null };
  const onPage = firstPrinted(search, -1, field, page);
  if (onPage) return { cell: onPage, doubt: "carried-across-tasks" };
  const inTask = firstPrinted(search, -1, field, task) ?? firstPrinted(search, 1, field, task);
  return { cell: inTask, doubt: inTask ? "carried-across-pages" : null };
}

function hasLeadAbove(search: Search, within: (slot: Slot) => boolean): boolean {
  return firstPrinted(search, -1, "lead", within) !== null;
}

function doubtBetween(search: Search, field: GivenField, taken: GivenCell): void {
  const self = search.slots[search.at];
  if (!self) return;
  const inBlock = (slot: Slot) =>
    slot.task === self.task && slot.passage.row.page === self.passage.row.page;
  const above = firstPrinted(search, -1, field, inBlock);
  const below = firstPrinted(search, 1, field, inBlock);
  if (!above || !below || above.text === below.text) return;
  const params = { above: above.text, below: below.text, taken: taken.text };
  self.doubts.push({ field, code: "between-two-values", params });
}

function carry(search: Search, slot: Slot, field: GivenField): void {
  if (slot.given[field]) return;
  if (field === "responsible" && search.printed.get(slot)?.lead) {
    slot.from[field] = "absent";
    slot.doubts.push({ field, code: "blank-beside-lead", params: {} });
    return;
  }
  const { cell, doubt } = findMergedCell(search, field);
  slot.given[field] = cell;
  slot.from[field] = cell ? "inherited" : "absent";
  if (!cell) slot.doubts.push({ field, code: "nothing-printed", params: {} });
  else if (doubt) slot.doubts.push({ field, code: doubt, params: { taken: cell.text } });
  // Deadlines and leads are merged over rows; a blank responsible cell follows its lead.
  if (cell && field !== "responsible") doubtBetween(search, field, cell);
}

/** Fills the blanks of merged cells from what is printed; origins and doubts say how. */
export function carryBlanks(slots: readonly Slot[]): void {
  const printed: Printed = new Map(slots.map((slot) => [slot, { ...slot.given }]));
  slots.forEach((slot, at) => {
    const search = { slots, at, printed };
    carry(search, slot, "lead");
    carry(search, slot, "responsible");
    carry(search, slot, "deadline");
  });
}
