import { type Content, contentOf } from "./cell-content";
import type { Role } from "./column-heads";
import { groupBy } from "./group-rows";
import { GIVEN_FIELDS, type GivenField } from "./measure";
import type { TableLayout, TableRow } from "./table-rows";

/** What may stand in a column. */
const FITS: Record<Role, readonly Content[]> = {
  ordinal: ["blank", "ordinal"],
  keyArea: ["blank", "text", "KEY_AREA", "ordinal"],
  mainTask: ["blank", "text", "MAIN_TASK", "ordinal"],
  group: ["blank", "text", "ARABIC", "BRACKETED", "ordinal"],
  measures: [
    "blank",
    "text",
    "ARTICLE",
    "ARABIC",
    "BRACKETED",
    "CIRCLED",
    "ordinal",
    "deadline",
    "reference",
  ],
  lead: ["blank", "units", "text", "ordinal"],
  responsible: ["blank", "units", "text", "ordinal"],
  deadline: ["blank", "deadline", "reference", "text", "ordinal"],
  note: [
    "blank",
    "ordinal",
    "text",
    "units",
    "deadline",
    "reference",
    "KEY_AREA",
    "ARTICLE",
    "MAIN_TASK",
    "ARABIC",
    "BRACKETED",
    "CIRCLED",
  ],
};

/** What a column's cells usually hold fits it, whatever its head says. */
const HABIT = 0.3;

export type Habits = ReadonlyMap<TableLayout, readonly ReadonlySet<Content>[]>;

/** Whether a column holds what measures are given. */
export const isGiven = (role: Role): role is GivenField =>
  GIVEN_FIELDS.some((field) => field === role);

/** What each column of each layout usually holds. */
export function habitsOf(rows: readonly TableRow[]): Habits {
  return new Map(
    [...groupBy(rows, (row) => row.layout)].map(([layout, own]) => [
      layout,
      layout.roles.map((_, i) => columnHabit(own.filter(isInPlace), i)),
    ]),
  );
}

/** A row whose units or deadline stand in one another's column tells nothing about habits. */
const isInPlace = ({ layout, cells }: TableRow) =>
  cells.every(({ text }, i) => {
    const role = layout.roles[i];
    return role === undefined
      ? text === ""
      : !isGiven(role) || FITS[role].includes(contentOf(text));
  });

function columnHabit(rows: readonly TableRow[], column: number): ReadonlySet<Content> {
  const contents = rows
    .map((row) => contentOf(row.cells[column]?.text ?? ""))
    .filter((c) => c !== "blank");
  const counts = new Map<Content, number>();
  for (const content of contents) counts.set(content, (counts.get(content) ?? 0) + 1);
  return new Set(
    [...counts].flatMap(([c, n]) => (n > 1 && n >= contents.length * HABIT ? [c] : [])),
  );
}

/** What alone shows a cell to stand in its column. */
const OWN: Record<GivenField, Content> = {
  lead: "units",
  responsible: "units",
  deadline: "deadline",
};

/**
 * Whether units and deadline stand in their columns: a text is then no unit list, however it ends, and
 * 按照《…》落实 beside a deadline is none.
 */
function givenInPlace({ layout, cells }: TableRow): boolean {
  const given = cells.flatMap(({ text }, i) => {
    const role = layout.roles[i];
    return role && isGiven(role) && text !== "" ? [{ role, content: contentOf(text) }] : [];
  });
  const dated = given.some(({ role, content }) => role === "deadline" && content === "deadline");
  return (
    given.length > 0 &&
    given.every(({ role, content }) => content === OWN[role] || (dated && content === "reference"))
  );
}

/** Whether no cell of a row contradicts its column. */
export function standsAsPrinted(row: TableRow, habits: Habits): boolean {
  const own = habits.get(row.layout) ?? [];
  const inPlace = givenInPlace(row);
  return row.cells.every(({ text }, i) => {
    const role = row.layout.roles[i];
    if (role === undefined) return text === "";
    const content = contentOf(text);
    if (inPlace && (isGiven(role) || content === "units")) return true;
    return FITS[role].includes(content) || own[i]?.has(content) === true;
  });
}

/** A numbered text with units or a deadline of its own is a measure, wherever numbers of its level usually stand. */
export function isNumberedMeasure(row: TableRow): boolean {
  const { roles } = row.layout;
  const texts = row.cells.map(({ text }, i) => ({ role: roles[i], content: contentOf(text) }));
  const numbered = texts.find(({ role }) => role === "measures")?.content;
  if (numbered !== "KEY_AREA" && numbered !== "MAIN_TASK") return false;
  return (
    texts.every(({ role, content }) => {
      if (role === undefined) return content === "blank";
      return role === "measures" || FITS[role].includes(content);
    }) && texts.some(({ role, content }) => role && isGiven(role) && content !== "blank")
  );
}
