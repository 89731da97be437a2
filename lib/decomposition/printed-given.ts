import { parseDeadline } from "@/lib/domain/deadline";
import { isPlainDeadline } from "./cell-content";
import { readRolesInCell } from "./labelled-text";
import { type Doubt, GIVEN_FIELDS, type GivenField, type Origin } from "./measure";
import type { GivenCell, Slot } from "./slot";

/** What a measure is given, as printed, once cells that say several things are taken apart. */
export interface PrintedGiven {
  printed: Record<GivenField, string | null>;
  from: Record<GivenField, Origin>;
  places: Record<GivenField, number[]>;
  doubts: Doubt[];
}

const originOf = (origin: Origin | null): Origin => origin ?? "absent";

const joined = (parts: readonly string[]) => (parts.length > 0 ? parts.join("，") : null);

/** A field whose cell turned out to say something else. */
function clear({ printed, from, places }: PrintedGiven, field: GivenField): void {
  printed[field] = null;
  from[field] = "absent";
  places[field] = [];
}

/** The lines of a cell and of those added to it. */
export const linesOf = (cell: GivenCell | null): number[] =>
  cell ? [...new Set([cell.line, ...(cell.added ?? []).flatMap(linesOf)])] : [];

/** A cell that says who leads and who helps (市发改委牵头，市财政局配合) gives both. */
function partRoles(given: PrintedGiven): void {
  const { printed, from, places } = given;
  // One cell joined over both columns says it once.
  if (printed.lead !== null && printed.lead === printed.responsible) {
    const parts = readRolesInCell(printed.lead);
    if (parts && parts.lead.length > 0) clear(given, "responsible");
  }
  for (const field of ["responsible", "lead"] as const) {
    const parts = printed[field] === null ? null : readRolesInCell(printed[field]);
    if (!parts) continue;
    const origin = from[field];
    const lines = places[field];
    const other = field === "lead" ? "responsible" : "lead";
    const takes = (of: GivenField) => of === field || printed[of] === null;
    printed[field] = null;
    for (const one of [other, field, "deadline"] as const) {
      const said = joined(parts[one]);
      if (said === null || !takes(one)) continue;
      printed[one] = said;
      from[one] = origin;
      places[one] = lines;
    }
    if (printed[field] === null) clear(given, field);
    return;
  }
}

/** 按照《…》落实 in a unit cell is a deadline by reference where none is printed beside it. */
function moveReference(given: PrintedGiven): void {
  const { printed, from, places, doubts } = given;
  for (const field of ["lead", "responsible"] as const) {
    const text = printed[field];
    if (text === null || printed.deadline !== null || !isPlainDeadline(text)) continue;
    printed.deadline = text;
    from.deadline = "shifted";
    places.deadline = places[field];
    clear(given, field);
    doubts.push({ field: "deadline", code: "reference-moved", params: { printed: text } });
  }
}

/** A cell that says that there is nothing to print in it. */
const SAYS_NOTHING = /^\s*(?:暂?无|不涉及|[/\\]+|[-—–－]+)\s*$/;

/** What a slot was given, as texts. */
export function printedGiven(slot: Slot): PrintedGiven {
  const { given, from, passage } = slot;
  const read: PrintedGiven = {
    printed: {
      lead: given.lead?.text ?? null,
      responsible: given.responsible?.text ?? null,
      deadline: given.deadline?.text ?? null,
    },
    from: {
      lead: originOf(from.lead),
      responsible: originOf(from.responsible),
      deadline: originOf(from.deadline),
    },
    places: {
      lead: linesOf(given.lead),
      responsible: linesOf(given.responsible),
      deadline: linesOf(given.deadline),
    },
    doubts: [],
  };
  for (const field of GIVEN_FIELDS) {
    if (SAYS_NOTHING.test(read.printed[field] ?? "")) clear(read, field);
  }
  partRoles(read);
  moveReference(read);
  const { deadline } = read.printed;
  if (passage.row.moved && deadline && parseDeadline(deadline).kind === "BY_REFERENCE") {
    const doubt = { field: "deadline" as const, code: "reference-moved" as const };
    if (read.doubts.length === 0) read.doubts.push({ ...doubt, params: { printed: deadline } });
  }
  return read;
}
