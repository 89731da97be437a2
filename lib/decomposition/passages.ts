import type { AlignedRow } from "./align-row";
import { isPlainDeadline } from "./cell-content";
import { groupBy } from "./group-rows";
import { holdsGiven } from "./labelled-text";
import { givesNothing } from "./place-headings";
import { splitAtBrackets } from "./split-brackets";
import { type Passage, rankOf, splitMeasures } from "./split-measures";
import type { TableLayout } from "./table-rows";

/** A passage in its row: a heading where a deeper one follows it and nothing is given beside it. */
export interface RowPassage extends Passage {
  row: AlignedRow;
  /** The lines that its words are printed on. */
  lines: number[];
  /** Depth among the passages; the group column stands between (一) and 1. */
  rank: number;
  heading: boolean;
  /** Whether text without a number was joined to it over a page end. */
  joined: boolean;
}

/** The passages of a table's rows in printed order, and the text that has no place among them. */
export interface RowPassages {
  byRow: Map<AlignedRow, RowPassage[]>;
  unnumbered: { row: AlignedRow; text: string }[];
}

const GROUP_RANK = 1.5;
const MOST = 0.5;

/** Whether a sentence comes to its end; a passage that does not goes on over the page. */
export const endsSentence = (text: string) => /[。！？；;”」）)]$/.test(text);

/** Tables in which most measures begin with a number; text without one is then no measure of its own. */
function numberedLayouts(rows: readonly AlignedRow[]): Set<TableLayout> {
  const printed = rows.filter((row) => row.cells.measures !== "");
  const numbered = [...groupBy(printed, (row) => row.layout)].flatMap(([layout, own]) => {
    const marked = own.filter((row) => splitMeasures(row.cells.measures).passages.length > 0);
    return marked.length >= own.length * MOST ? [layout] : [];
  });
  return new Set(numbered);
}

interface Walk {
  numbered: Set<TableLayout>;
  ordinals: Set<TableLayout>;
  flat: RowPassage[];
  unnumbered: RowPassages["unnumbered"];
}

const plain = (row: AlignedRow, text: string, rank = rankOf("PLAIN")): RowPassage => ({
  level: "PLAIN",
  n: 0,
  text,
  printed: text,
  row,
  lines: [row.line],
  rank,
  heading: false,
  joined: false,
});

/** Text without a number goes on with the passage before it if that one broke off. */
function joinTo(last: RowPassage | undefined, text: string, { line }: AlignedRow): boolean {
  if (!last || endsSentence(last.text)) return false;
  if (!last.lines.includes(line)) last.lines.push(line);
  last.text += text;
  last.printed += text;
  last.joined = true;
  return true;
}

const count = (text: string, marks: RegExp) => text.match(marks)?.length ?? 0;

/** How far back from its end a text is looked at: a joined one grows with every row. */
const END = 200;

/** A text that ends within a sentence, a quotation or a bracket: more of it must follow. */
function breaksOff(text: string): boolean {
  const end = text.slice(-END).trim();
  return /[，、,]$/.test(end) || count(end, /[“《（(]/g) > count(end, /[”》）)]/g);
}

/** Text that stands without number: the rest of a cut sentence, a measure of its own, or out of place. */
function readUnnumbered(row: AlignedRow, text: string, walk: Walk): void {
  const { layout } = row;
  const last = walk.flat.at(-1);
  const bare = givesNothing(row) && row.ordinal === "" && !holdsGiven(text);
  const titled = row.cells.mainTask !== "" && row.page === last?.row.page;
  const rest =
    bare &&
    !titled &&
    (walk.numbered.has(layout) ||
      (walk.ordinals.has(layout) && (row.page !== last?.row.page || breaksOff(last.text))));
  if (rest && last?.level !== undefined && joinTo(last, text, row)) return;
  const stands = !walk.numbered.has(layout) || !bare;
  if (stands) walk.flat.push(plain(row, text));
  else walk.unnumbered.push({ row, text });
}

const linesOf = (text: string) => text.split("\n").filter((line) => line.trim());

/** Sentences on lines of their own beside as many deadlines are measures of their own. */
function datedLines(row: AlignedRow): string[] | null {
  const lines = linesOf(row.cells.measures);
  const deadlines = linesOf(row.cells.deadline);
  if (lines.length < 2 || lines.length !== deadlines.length) return null;
  return lines.every(endsSentence) && deadlines.every(isPlainDeadline) ? lines : null;
}

function readRow(row: AlignedRow, walk: Walk): void {
  if (row.cells.group !== "") {
    walk.flat.push({ ...plain(row, row.cells.group, GROUP_RANK), heading: true });
  }
  if (row.cells.measures === "") return;
  const { before, passages } = splitMeasures(row.cells.measures);
  const [first] = passages;
  const lines = first ? null : datedLines(row);
  if (lines) walk.flat.push(...lines.map((line) => plain(row, line)));
  else if (!first) readUnnumbered(row, before, walk);
  else if (before !== "" && !(first.n !== 1 && joinTo(walk.flat.at(-1), before, row))) {
    // A title ahead of (1) is the heading of what follows it in the cell.
    if (first.n === 1) walk.flat.push(plain(row, before, rankOf(first.level) - 0.5));
    else walk.unnumbered.push({ row, text: before });
  }
  for (const passage of passages) {
    const rank = rankOf(passage.level);
    for (const part of splitAtBrackets(passage, rank) ?? [{ ...passage, rank }]) {
      walk.flat.push({ ...part, row, lines: [row.line], heading: false, joined: false });
    }
  }
}

/** A passage is a heading where the next lies deeper, in its own cell or below a row that gives nothing. */
function markHeadings(flat: readonly RowPassage[]): void {
  flat.forEach((passage, i) => {
    const next = flat[i + 1];
    if (!next || next.rank <= passage.rank) return;
    passage.heading ||= next.row === passage.row || givesNothing(passage.row);
  });
}

/** Splits the measure cells of rows into passages and tells headings from measures. */
export function readPassages(rows: readonly AlignedRow[]): RowPassages {
  const ordinals = rows.filter((row) => row.ordinal !== "").map((row) => row.layout);
  const walk: Walk = {
    numbered: numberedLayouts(rows),
    ordinals: new Set(ordinals),
    flat: [],
    unnumbered: [],
  };
  for (const row of rows) readRow(row, walk);
  markHeadings(walk.flat);
  return { byRow: groupBy(walk.flat, ({ row }) => row), unnumbered: walk.unnumbered };
}
