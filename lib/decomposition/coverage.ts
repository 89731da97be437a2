import type { AlignedRow } from "./align-row";
import type { DocumentRows } from "./document-rows";
import { type Coverage, GIVEN_FIELDS, type Unplaced } from "./measure";
import type { Outline } from "./outline";
import type { GivenCell, Slot } from "./slot";
import { countCharacters } from "./table-rows";

const cellKey = ({ table, line, column }: Pick<GivenCell, "table" | "line" | "column">) =>
  `${table} ${line} ${column}`;

/** The parts of each unit or deadline cell that at least one measure was given. */
function givenParts(slots: readonly Slot[]): Map<string, Set<string>> {
  const parts = new Map<string, Set<string>>();
  const use = (cell: GivenCell) => {
    const added = cell.added ?? [];
    const own = added.length > 0 ? (cell.text.split("\n")[0] ?? "") : cell.text;
    const known = parts.get(cellKey(cell)) ?? new Set();
    parts.set(cellKey(cell), known.add(added.length > 0 ? own : cell.text));
    for (const each of added) use(each);
  };
  for (const { given } of slots) {
    for (const field of GIVEN_FIELDS) if (given[field]) use(given[field]);
  }
  return parts;
}

/** What a row's unit and deadline cells hold that no measure was given. */
function unusedGiven(row: AlignedRow, parts: ReadonlyMap<string, Set<string>>): Unplaced[] {
  return GIVEN_FIELDS.flatMap((field) => {
    const used = [...(parts.get(cellKey({ ...row, column: field })) ?? [])];
    const taken = used.reduce((text, part) => text.replace(part, ""), row.cells[field]);
    // Lines that say the same are dealt as one text.
    const lines = taken.split("\n").filter((line) => !used.includes(line));
    const rest = lines.join("\n").trim();
    return countCharacters(rest) > 0 ? [{ where: `${row.line} ${field}`, text: rest }] : [];
  });
}

const sumOf = (texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + countCharacters(text), 0);

const charactersOf = (unplaced: readonly Unplaced[]) => sumOf(unplaced.map(({ text }) => text));

/** Counts what became an item or a heading and lists what became neither. */
export function measureCoverage(
  read: DocumentRows,
  aligned: readonly AlignedRow[],
  outline: Outline,
  slots: readonly Slot[],
): Coverage {
  const unplaced: Unplaced[] = [];
  const parts = givenParts(slots);
  const passages = [...outline.passages, ...outline.inner];
  let placed = read.headCharacters + sumOf(passages.map(({ printed }) => printed));
  let characters = read.headCharacters + charactersOf(read.unplaced);
  aligned.forEach((row, i) => {
    const printed = sumOf(read.rows[i]?.cells.map(({ text }) => text) ?? []);
    const aside = row.aside.map(({ column, text }) => ({ where: `${row.line} ${column}`, text }));
    const unused = [...aside, ...unusedGiven(row, parts)];
    // The measures and the group column are counted by their passages.
    const texts = sumOf([row.cells.measures, row.cells.group]);
    characters += printed;
    placed += printed - texts - charactersOf(unused);
    unplaced.push(...unused);
  });
  for (const { row, text } of outline.unnumbered) {
    unplaced.push({ where: `${row.line} measures`, text });
  }
  return { characters, placed, unplaced: [...read.unplaced, ...unplaced] };
}
