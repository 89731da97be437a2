import type { GivenField } from "./measure";
import type { GivenCell, Slot } from "./slot";

/** Up or down the slots. */
export type Step = 1 | -1;

/** Where a slot's page and task begin and end among the slots: bounds that a merged cell keeps to. */
export interface Stretch {
  first: number;
  last: number;
}

/** The printed cells of all slots, with the nearest above and below each; a table may have 20,000 rows. */
interface PrintedCells {
  cells: readonly Slot["given"][];
  above: Record<GivenField, readonly number[]>;
  below: Record<GivenField, readonly number[]>;
  pages: readonly Stretch[];
  tasks: readonly Stretch[];
  /** Whether some block prints the field below its first row: cells are then centred on their blocks. */
  centred: Record<GivenField, boolean>;
  /** Whether the slots that print a lead print a responsible unit beside it, but for a few. */
  mostlyHelped: boolean;
  /** Whether the table leaves the cells of merged blocks blank: some lead or deadline is not printed. */
  leavesBlanks: boolean;
}

/** The slot whose blank is filled. */
export interface Search {
  slots: readonly Slot[];
  at: number;
  printed: PrintedCells;
}

/** A printed cell and how many slots away it is. */
export interface Hit {
  cell: GivenCell;
  steps: number;
}

const MOSTLY = 0.8;

/** For each place the nearest other place, in one direction, that holds; -1 where there is none. */
function nearestHolding(holds: readonly boolean[], step: Step): number[] {
  const found = new Array<number>(holds.length).fill(-1);
  let seen = -1;
  for (let n = 0; n < holds.length; n++) {
    const i = step === -1 ? n : holds.length - 1 - n;
    found[i] = seen;
    if (holds[i]) seen = i;
  }
  return found;
}

/** The stretch of neighbours with the same key around each place. */
function stretches(keys: readonly unknown[]): Stretch[] {
  const found: Stretch[] = [];
  keys.forEach((key, i) => {
    const open = found[i - 1];
    if (open && keys[i - 1] === key) open.last = i;
    found.push(open && keys[i - 1] === key ? open : { first: i, last: i });
  });
  return found;
}

/** The printed cells of all slots. */
export function printedCells(slots: readonly Slot[]): PrintedCells {
  const cells = slots.map((slot) => ({ ...slot.given }));
  const towards = (step: Step, field: GivenField) =>
    nearestHolding(
      cells.map((given) => given[field] !== null),
      step,
    );
  const both = (step: Step) => ({
    lead: towards(step, "lead"),
    responsible: towards(step, "responsible"),
    deadline: towards(step, "deadline"),
  });
  const pages = stretches(slots.map((slot) => slot.passage.row.page));
  const tasks = stretches(slots.map((slot) => slot.task));
  const centred = (field: GivenField) =>
    tasks.some(({ first, last }, i) => {
      const begins = i === first || i === pages[i]?.first;
      const end = Math.min(last, pages[i]?.last ?? last);
      return begins && !cells[i]?.[field] && cells.slice(i, end + 1).some((given) => given[field]);
    });
  const led = cells.filter(({ lead }) => lead !== null);
  const helped = led.filter(({ responsible }) => responsible !== null);
  return {
    ...{ cells, above: both(-1), below: both(1), pages, tasks },
    leavesBlanks: cells.some(({ lead, deadline }) => lead === null || deadline === null),
    mostlyHelped: helped.length >= led.length * MOSTLY,
    centred: {
      lead: centred("lead"),
      responsible: centred("responsible"),
      deadline: centred("deadline"),
    },
  };
}

/** The nearest printed cell of a field in one direction within a stretch. */
export function nearest(
  { at, printed }: Search,
  step: Step,
  field: GivenField,
  within: Stretch,
): Hit | null {
  const i = (step === -1 ? printed.above : printed.below)[field][at] ?? -1;
  const cell = i >= within.first && i <= within.last ? printed.cells[i]?.[field] : null;
  return cell ? { cell, steps: Math.abs(i - at) } : null;
}
