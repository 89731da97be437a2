import type { Light } from "@/lib/domain/light";
import type { NodeState } from "@/lib/domain/milestone";
import type { PlainDate } from "@/lib/domain/plain-date";

/** Orders a ledger can be read in. None is by when or how fast a unit filed (R11). */
export const ITEM_ORDERS = ["document", "gravity", "due", "unit"] as const;
export type ItemOrder = (typeof ITEM_ORDERS)[number];

/** Deadlines a ledger can be filtered by, seen from the plan's day. */
export const DUE_FILTERS = ["overdue", "within-30", "this-year", "later", "undated"] as const;
export type DueFilter = (typeof DUE_FILTERS)[number];

/** In what part a unit may be looked for; any part when none is chosen. */
export const UNIT_PARTS = ["filing", "lead", "responsible"] as const;
export type UnitPart = (typeof UNIT_PARTS)[number];

/** What part of a plan's ledger is looked at; a missing field does not filter. */
export type ItemFilter = {
  keyAreaId?: number | undefined;
  /** A unit in some part, or the items that no unit files. */
  unitId?: number | "none" | undefined;
  part?: UnitPart | undefined;
  light?: Light | undefined;
  due?: DueFilter | undefined;
  /** Items with a milestone whose current due day lies in this span, both days included, in any state or in one. */
  nodes?: { from: PlainDate; until: PlainDate; state?: NodeState | undefined } | undefined;
  text?: string | undefined;
};

/** A place in an ordered list: the sort value of the row at the edge and its place in the document. */
export type ItemCursor = { value: string; ordinal: number; direction: "after" | "before" };
