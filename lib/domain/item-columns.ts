/** Columns that the ledger's table can show. None tells when or how fast a unit filed (R11). */
export const ITEM_COLUMNS = [
  "light",
  "code",
  "measure",
  "unit",
  "deadline",
  "next",
  "percent",
  "self",
  "system",
  "office",
  "reason",
  "marks",
  "area",
  "responsible",
  "acceptance",
] as const;
export type ItemColumn = (typeof ITEM_COLUMNS)[number];

/** What names a row; no choice is without it. */
export const NAMING_COLUMN: ItemColumn = "measure";

/** What is shown where nothing was chosen. */
export const USUAL_COLUMNS: readonly ItemColumn[] = ITEM_COLUMNS.slice(
  0,
  ITEM_COLUMNS.indexOf("self"),
);

/** The chosen columns in the chosen order, of whatever an address says; the usual ones where it says none. */
export function readColumns(asked: string | readonly string[] | undefined): ItemColumn[] {
  const names = [asked ?? []].flat().flatMap((text) => text.split(","));
  const known = names.filter((name): name is ItemColumn =>
    (ITEM_COLUMNS as readonly string[]).includes(name),
  );
  if (known.length === 0) return [...USUAL_COLUMNS];
  const chosen = [...new Set(known)];
  return chosen.includes(NAMING_COLUMN) ? chosen : [NAMING_COLUMN, ...chosen];
}

/** "unit.left": a column one place to the left or right among those shown; anything else moves nothing. */
export function moveColumn(columns: readonly ItemColumn[], move: string | undefined): ItemColumn[] {
  const [name, way] = (move ?? "").split(".");
  const from = (columns as readonly string[]).indexOf(name ?? "");
  const to = from + (way === "left" ? -1 : way === "right" ? 1 : 0);
  const [moved, other] = [columns[from], columns[to]];
  if (moved === undefined || other === undefined) return [...columns];
  return columns.with(from, other).with(to, moved);
}

/** Whether a choice is the usual one: an address then doesn't say it. */
export function areUsual(columns: readonly string[]): boolean {
  return columns.join() === USUAL_COLUMNS.join();
}
