import type { EvidenceStart } from "./evidence-props";

/** A row of the form; its key stays while rows before it come and go. */
export type EvidenceRow = EvidenceStart & { key: number };

const BLANK: EvidenceStart = { kind: "DATA", description: "", link: "", file: null };
/** Rows that a form offers at least: without a script none can be added. */
const OFFERED = 2;

/** The rows of a form's values, with blank ones after them. */
export function rowsOf(values: Record<string, string>, most: number): EvidenceRow[] {
  const numbers = Object.keys(values).flatMap((name) => {
    const found = /^evidence\.(\d{1,2})$/.exec(name);
    return found ? [Number(found[1])] : [];
  });
  const filled = Math.max(-1, ...numbers) + 1;
  const length = Math.min(most, Math.max(OFFERED, filled + 1));
  return Array.from({ length }, (_, row) => ({ key: row, ...startOf(values, row) }));
}

function startOf(values: Record<string, string>, row: number): EvidenceStart {
  const value = (name: string) => values[`evidence.${row}${name}`] ?? "";
  const id = value(".fileId");
  const file = id && {
    id,
    name: value(".fileName"),
    size: Number(value(".fileSize")),
    contentType: value(".fileType"),
  };
  return {
    kind: value(".kind") || BLANK.kind,
    description: value(""),
    link: value(".link"),
    file: file || null,
  };
}

/** A row with nothing in it, with a key that no other has. */
export function blankRow(rows: readonly EvidenceRow[]): EvidenceRow {
  return { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, ...BLANK };
}

/** Puts evidence into a row that is still blank, else after the last; null where there is no room. */
export function placeIn(
  rows: readonly EvidenceRow[],
  start: EvidenceStart,
  isBlank: (index: number) => boolean,
  most: number,
): { rows: EvidenceRow[]; index: number } | null {
  const row = { ...blankRow(rows), ...start };
  const blank = rows.findIndex(({ file }, index) => file === null && isBlank(index));
  if (blank >= 0) return { rows: rows.with(blank, row), index: blank };
  return rows.length < most ? { rows: [...rows, row], index: rows.length } : null;
}

/** Fills the braces of a sentence. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (braces, name) => String(values[name] ?? braces));
}
