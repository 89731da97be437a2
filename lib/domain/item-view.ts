import { LIGHTS, type Light, type Mark, type SelfLight } from "@/lib/domain/light";
import type { ListedReason } from "@/lib/domain/light-reason";
import type { NodeState } from "@/lib/domain/milestone";
import { isPlainDate, type PlainDate } from "@/lib/domain/plain-date";

/** Orders a ledger can be read in. None is by when or how fast a unit filed (R11). */
export const ITEM_ORDERS = ["document", "gravity", "due", "unit", "percent"] as const;
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

/** A row of the ledger and of the board's lists. */
export type ItemRow = {
  id: number;
  code: string;
  text: string;
  keyAreaNumber: string;
  keyAreaTitle: string;
  filingUnit: string | null;
  leadCount: number;
  /** Units that help, as many as a row can name; how many there are says `responsibleCount`. */
  responsible: string[];
  responsibleCount: number;
  deadlinePrinted: string | null;
  nextDueOn: PlainDate | null;
  nextDueName: string | null;
  percent: number | null;
  light: Light;
  selfLight: SelfLight | null;
  systemLight: Light;
  officeLight: Light | null;
  reasons: ListedReason[];
  marks: Mark[];
  acceptanceCriteria: string | null;
  ordinal: number;
  /** The row's value in the list's order, for the cursor. */
  sortValue: string;
};

/** A place in an ordered list: the sort value of the row at the edge and its place in the document. */
export type ItemCursor = { value: string; ordinal: number; direction: "after" | "before" };

/** What stands for "none" among the values of an order: undated items come last, and those with nothing counted first. */
export const NO_VALUE = { due: "infinity", unit: "2147483647", percent: "-1" } as const;

const LONGEST_NUMBER = 10;

/** "17:2019-03-31" as a place in a list of that order; null for anything else, as an address can say anything. */
export function readCursor(
  order: ItemOrder,
  text: string | undefined,
  direction: ItemCursor["direction"],
): ItemCursor | null {
  const [, ordinal = "", value = ""] = /^(\d{1,9}):(.*)$/.exec(text ?? "") ?? [];
  if (ordinal === "" || !fitsOrder(order, value)) return null;
  return { ordinal: Number(ordinal), value, direction };
}

/** The place of a row in its list, as an address says it. */
export function writeCursor(row: Pick<ItemRow, "ordinal" | "sortValue">): string {
  return `${row.ordinal}:${row.sortValue}`;
}

function fitsOrder(order: ItemOrder, value: string): boolean {
  switch (order) {
    case "document":
      return value === "";
    case "gravity":
      return /^\d$/.test(value) && Number(value) < LIGHTS.length;
    case "due":
      return value === NO_VALUE.due || isPlainDate(value);
    case "percent":
      return value === NO_VALUE.percent || /^\d{1,3}$/.test(value);
    case "unit":
      return /^\d+$/.test(value) && value.length <= LONGEST_NUMBER && Number(value) < 2 ** 31;
  }
}
