import type { AlignedRow } from "./align-row";
import type { Role } from "./column-heads";
import { groupBy } from "./group-rows";
import type { TableRow } from "./table-rows";

const CENTRED = ["keyArea", "mainTask"] as const;

/** How many rows a block takes whose label stands `before` rows below its first: odd, or even to one side. */
const sizesOf = (before: number, upper: boolean) => [
  2 * before + 1,
  upper ? 2 * before + 2 : 2 * before,
];

/** Every way to cut rows into blocks with a label in the middle of each: where each block begins. */
function cuts(labels: readonly number[], from: number, rows: number, upper: boolean): number[][] {
  const [label, ...others] = labels;
  if (label === undefined) return from === rows ? [[]] : [];
  if (label < from) return [];
  return [...new Set(sizesOf(label - from, upper))].flatMap((size) => {
    const end = from + size;
    if (size < 1 || end > (others[0] ?? rows)) return [];
    return cuts(others, end, rows, upper).map((starts) => [from, ...starts]);
  });
}

/** Whether every label stands in the very middle of its block. */
const isExact = (labels: readonly number[], starts: readonly number[], rows: number) =>
  labels.every((label, i) => {
    const from = starts[i] ?? 0;
    return label - from === (starts[i + 1] ?? rows) - 1 - label;
  });

/** Where the blocks begin, if the labels can be centred in one way only, or in one way exactly. */
function blockStarts(labels: readonly number[], rows: number): number[] | null {
  const found = [true, false].flatMap((upper) => cuts(labels, 0, rows, upper));
  const ways = [...new Map(found.map((starts) => [starts.join(), starts])).values()];
  const exact = ways.filter((starts) => isExact(labels, starts, rows));
  const [only, ...others] = exact.length > 0 ? exact : ways;
  return only && others.length === 0 ? only : null;
}

const MOST_LABELS = 12;

/** The rows of a table's first page with the labels of a column moved up to where their blocks begin. */
function centreColumn(rows: readonly AlignedRow[], column: "keyArea" | "mainTask"): AlignedRow[] {
  const labels = rows.flatMap((row, i) => (row.cells[column] === "" ? [] : [i]));
  const [first = 0] = labels;
  const measured = rows.every((row) => row.cells.measures !== "");
  if (first === 0 || labels.length > MOST_LABELS || !measured) return [...rows];
  const starts = blockStarts(labels, rows.length);
  if (!starts) return [...rows];
  return rows.map((row, i) => {
    const label = labels[starts.indexOf(i)];
    const text = label === undefined ? "" : (rows[label]?.cells[column] ?? "");
    return { ...row, cells: { ...row.cells, [column]: text } };
  });
}

/** The columns in which cells of several rows are joined: a blank there is no part of a label's block. */
export const joinedRoles = (rows: readonly TableRow[]): ReadonlySet<Role> =>
  new Set(
    rows.flatMap(({ cells, layout, line }) =>
      cells.flatMap(({ coveredBy }, i) => {
        const role = layout.roles[i];
        return role && coveredBy && coveredBy.line < line ? [role] : [];
      }),
    ),
  );

/**
 * A table whose first rows print no heading while later ones do has its headings in the middle of their
 * blocks: they hold from where these begin, if the page can be cut so in one way. A column with joined
 * cells says itself where its blocks begin.
 */
export function centreLabels(rows: readonly AlignedRow[], joined: ReadonlySet<Role>): AlignedRow[] {
  const [first] = rows;
  if (!first) return [...rows];
  const pages = [...groupBy(rows, (row) => row.page).values()];
  const [page = [], ...others] = pages;
  const centred = CENTRED.reduce<AlignedRow[]>(
    (own, column) =>
      first.layout.roles.includes(column) && !joined.has(column) ? centreColumn(own, column) : own,
    page,
  );
  return [...centred, ...others.flat()];
}
