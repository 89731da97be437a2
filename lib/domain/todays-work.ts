import { addDays, addMonths, weekday } from "@/lib/domain/calendar";
import { isPlainDate, type PlainDate } from "@/lib/domain/plain-date";

/** The lists of the office's day in the order in which they are worked through (design.md §1). */
export const WORK_LISTS = [
  "turned-red",
  "no-data",
  "difference",
  "milestones",
  "waiting",
  "promises",
  "bottlenecks",
  "silent",
  "always-green",
] as const;
export type WorkList = (typeof WORK_LISTS)[number];

/** The lists of items that can be read page by page; what waits for the office has its own queue. */
export const ITEM_LISTS = WORK_LISTS.filter((list) => list !== "waiting") as ItemList[];
export type ItemList = Exclude<WorkList, "waiting">;

/** The lists that end with a person having looked, by the name under which the look is kept. */
export const LOOKED_LISTS = {
  "turned-red": "TURNED_RED",
  difference: "DIFFERENCE",
  silent: "SILENT",
  "always-green": "ALWAYS_GREEN",
} as const;
export type LookedItemList = keyof typeof LOOKED_LISTS;
export type LookedList = (typeof LOOKED_LISTS)[LookedItemList];

/** Whether an item leaves a list by a look, rather than by a fact. */
export function endsWithLook(list: WorkList): list is LookedItemList {
  return list in LOOKED_LISTS;
}

/** Silent is a unit of which nothing was heard for so many days though a report was due (rules.md §1, R5; issue 5). */
const SILENT_DAYS = 30;
/** Green for so many months without a milestone passed is worth a look (R14; issue 5). */
const GREEN_MONTHS = 6;
/** An office light that ends within so many days is decided anew or let go (rules.md §2: for one period, signed). */
const OVERRIDE_ENDS_DAYS = 7;
const FRIDAY = 5;
const SUNDAY = 7;

/** The days that the lists of a day are reckoned by. */
export type WorkDays = {
  today: PlainDate;
  /** Last day of the week looked at: this Sunday, and from Friday on the next, so that Monday is no surprise. */
  weekUntil: PlainDate;
  /** Nothing heard since before this day is silence; a look at it holds as long. */
  silentBefore: PlainDate;
  /** Green since this day or earlier is long. */
  greenUntil: PlainDate;
  overrideUntil: PlainDate;
  /** A look at what is always green holds for the quarter: "2019-Q1". */
  quarter: string;
};

/** The days by which a day's lists are reckoned. */
export function workDays(today: PlainDate): WorkDays {
  const untilSunday = SUNDAY - weekday(today);
  const month = Number(today.slice(5, 7));
  return {
    today,
    weekUntil: addDays(today, weekday(today) >= FRIDAY ? untilSunday + SUNDAY : untilSunday),
    silentBefore: addDays(today, -SILENT_DAYS),
    greenUntil: addMonths(today, -GREEN_MONTHS),
    overrideUntil: addDays(today, OVERRIDE_ENDS_DAYS),
    quarter: `${today.slice(0, 4)}-Q${Math.ceil(month / 3)}`,
  };
}

/** What an order's value is: a day or a whole number. */
export type OrderPart = "date" | "int";

/**
 * By what each list is ordered: days that were promised or set, then the place in the document; bottlenecks overdue
 * first, then by the helper's place among the units. None is by when a unit filed (R11).
 */
export const WORK_ORDER: Record<ItemList, readonly OrderPart[]> = {
  "turned-red": ["int"],
  "no-data": ["int"],
  difference: ["int"],
  milestones: ["date", "int", "int"],
  promises: ["date", "int"],
  bottlenecks: ["int", "int", "int", "int"],
  silent: ["int"],
  "always-green": ["int"],
};

/** The place in a list that an address names, "2019-03-20~17~4"; null for anything else. */
export function workCursor(list: ItemList, text: string | undefined): string[] | null {
  const parts = (text ?? "").split("~");
  const order = WORK_ORDER[list];
  const fits = parts.length === order.length && parts.every((part, n) => isOf(order[n], part));
  return fits ? parts : null;
}

function isOf(kind: OrderPart | undefined, text: string): boolean {
  return kind === "date" ? isPlainDate(text) : /^\d{1,9}$/.test(text);
}
