import { parseMark } from "@/lib/domain/numbering";
import { isPlainDeadline } from "./cell-content";
import type { Role } from "./column-heads";
import { isGiven } from "./row-fit";
import type { TableCell, TableRow } from "./table-rows";

/** The columns of two roles where one cell is joined over both in this row. */
function reaches({ cells, layout, line }: TableRow, from: Role, to: Role): [number, number] | null {
  const at = layout.roles.indexOf(to);
  const over = cells[at]?.coveredBy;
  if (!over || over.line !== line || layout.roles[over.column] !== from) return null;
  return [over.column, at];
}

function withTexts({ cells }: TableRow, texts: ReadonlyMap<number, string>): TableCell[] {
  return cells.map((cell, i) => {
    const text = texts.get(i);
    return text === undefined ? cell : { text, coveredBy: null };
  });
}

/** 2  建设过江通道: the number and the measure behind it. */
const NUMBERED = /^(\d{1,3})\s+(?=\S)/;

const isHeading = (text: string) =>
  ["KEY_AREA", "MAIN_TASK"].includes(parseMark(text)?.level ?? "");

/**
 * Takes joined cells apart: a number's cell joined with the measure's holds the measure where the row gives
 * units or a deadline; a unit cell joined with the deadline's that holds a deadline is the deadline's.
 */
export function partJoined(row: TableRow): TableRow {
  const texts = new Map<number, string>();
  const numbered = reaches(row, "ordinal", "measures");
  const gives = row.cells.some(({ text }, i) => {
    const role = row.layout.roles[i];
    return role !== undefined && isGiven(role) && text !== "";
  });
  if (numbered && gives) {
    const text = row.cells[numbered[0]]?.text ?? "";
    const number = NUMBERED.exec(text);
    if (!isHeading(text)) {
      texts.set(numbered[0], number?.[1] ?? "");
      texts.set(numbered[1], text.slice(number?.[0].length ?? 0));
    }
  }
  for (const role of ["lead", "responsible"] as const) {
    const dated = reaches(row, role, "deadline");
    const text = dated ? (row.cells[dated[0]]?.text ?? "") : "";
    if (!dated || !isPlainDeadline(text)) continue;
    texts.set(dated[0], "");
    texts.set(dated[1], text);
  }
  return texts.size > 0 ? { ...row, cells: withTexts(row, texts) } : row;
}
