import { contentOf } from "./cell-content";
import type { DoubtCode, GivenField } from "./measure";
import { nearest, printedCells, type Search, type Step, type Stretch } from "./nearest-cells";
import type { GivenCell, Slot } from "./slot";

/** Where a blank cell's value was found, and what makes that doubtful. */
interface Found {
  cell: GivenCell | null;
  doubt: DoubtCode | null;
}

/** As `nearest`, but a blank responsible cell beside a printed lead is blank indeed: the merged block ends there. */
function merged(search: Search, step: Step, field: GivenField, within: Stretch): GivenCell | null {
  const hit = nearest(search, step, field, within);
  if (!hit || field !== "responsible") return hit?.cell ?? null;
  const lead = nearest(search, step, "lead", within);
  return lead && lead.steps < hit.steps ? null : hit.cell;
}

interface Bounds {
  page: Stretch;
  task: Stretch;
  both: Stretch;
}

function boundsOf({ at, printed }: Search): Bounds {
  const alone = { first: at, last: at };
  const page = printed.pages[at] ?? alone;
  const task = printed.tasks[at] ?? alone;
  const both = {
    first: Math.max(page.first, task.first),
    last: Math.min(page.last, task.last),
  };
  return { page, task, both };
}

/**
 * The merged cell that a blank belongs to: the nearest above in the task on the page, else (a cell centred
 * on its block) the nearest below, else the page's cell above, else the task's cell on another page.
 */
function findMergedCell(search: Search, field: GivenField): Found {
  const { page, task, both } = boundsOf(search);
  const leadAbove = nearest(search, -1, "lead", both) !== null;
  const blankBelowLead = field === "responsible" && leadAbove;
  const inBlock =
    merged(search, -1, field, both) ?? (blankBelowLead ? null : merged(search, 1, field, both));
  if (inBlock) return { cell: inBlock, doubt: null };
  if (leadAbove) return { cell: null, doubt: null };
  const onPage = merged(search, -1, field, page);
  const inTask = merged(search, -1, field, task) ?? merged(search, 1, field, task);
  if (onPage && inTask && onPage.text === inTask.text) return { cell: inTask, doubt: null };
  if (onPage) return { cell: onPage, doubt: "carried-across-tasks" };
  return { cell: inTask, doubt: inTask ? "carried-across-pages" : null };
}

/**
 * A blank directly below a printed cell goes on with it; further off, another below may be meant, unless
 * a spreadsheet wrote the table and prints the cell of each block on its first row.
 */
function doubtBetween(search: Search, field: GivenField, taken: GivenCell): void {
  const { passage } = search.slots[search.at] ?? {};
  if (passage?.row.layout.fromSheet && !search.printed.centred[field]) return;
  const { both } = boundsOf(search);
  const above = nearest(search, -1, field, both);
  const below = nearest(search, 1, field, both);
  if (!above || !below || above.cell.text === below.cell.text) return;
  if (above.steps === 1 && below.steps > 1) return;
  const params = { above: above.cell.text, below: below.cell.text, taken: taken.text };
  search.slots[search.at]?.doubts.push({ field, code: "between-two-values", params });
}

/**
 * A responsible cell left blank beside a lead is blank, unless the cells above and below agree on one. In
 * a scan, whose merged cells are blank too, it is doubted where few leads stand alone.
 */
function leaveBlankBesideLead(search: Search, slot: Slot): void {
  slot.from.responsible = "absent";
  const { both } = boundsOf(search);
  const above = nearest(search, -1, "responsible", both)?.cell.text;
  const below = nearest(search, 1, "responsible", both)?.cell.text;
  const { layout, moved } = slot.passage.row;
  // A moved row's 按照《…》落实 covered the cell.
  if (moved && contentOf(slot.given.deadline?.text ?? "") === "reference") return;
  const scanned = !layout.mergesKnown && !layout.fromSheet && layout.roles.includes("lead");
  const agree = above !== undefined && above === below;
  if (!agree && !(scanned && search.printed.mostlyHelped && search.printed.leavesBlanks)) return;
  slot.doubts.push({ field: "responsible", code: "blank-beside-lead", params: {} });
}

/** A cell that is empty in a format that knows merges is empty; a measure still wants a lead and a day. */
function leaveEmpty(search: Search, slot: Slot, field: GivenField, expected: boolean): void {
  slot.from[field] = "absent";
  if (field === "responsible") leaveBlankBesideLead(search, slot);
  else if (expected) slot.doubts.push({ field, code: "nothing-printed", params: {} });
}

function carry(search: Search, slot: Slot, field: GivenField, expected: boolean): void {
  if (slot.given[field]) return;
  const { layout } = slot.passage.row;
  if (!expected || !layout.roles.includes(field) || layout.mergesKnown) {
    leaveEmpty(search, slot, field, expected);
    return;
  }
  if (field === "responsible" && search.printed.cells[search.at]?.lead) {
    leaveBlankBesideLead(search, slot);
    return;
  }
  const { cell, doubt } = findMergedCell(search, field);
  if (field === "responsible" && !cell) {
    leaveBlankBesideLead(search, slot);
    return;
  }
  slot.given[field] = cell;
  slot.from[field] = cell ? "inherited" : "absent";
  const dealt = field === "deadline" && slot.from.lead === "dealt";
  if (!cell && field !== "responsible") {
    slot.doubts.push({ field, code: "nothing-printed", params: {} });
  } else if (cell && (doubt || dealt)) {
    const code = doubt ?? "blank-in-dealt-row";
    slot.doubts.push({ field, code, params: { taken: cell.text } });
  }
  // Deadlines and leads are merged over rows; a blank responsible cell follows its lead.
  if (cell && !doubt && field !== "responsible") doubtBetween(search, field, cell);
}

/** Fills the blanks of merged cells from what is printed; origins and doubts say how. */
export function carryBlanks(slots: readonly Slot[]): void {
  const printed = printedCells(slots);
  const isPrinted = (field: GivenField) => slots.some((slot) => slot.given[field] !== null);
  const expected = {
    lead: isPrinted("lead"),
    responsible: isPrinted("responsible"),
    deadline: isPrinted("deadline"),
  };
  slots.forEach((slot, at) => {
    const search = { slots, at, printed };
    for (const field of ["lead", "responsible", "deadline"] as const) {
      carry(search, slot, field, expected[field]);
    }
  });
}
