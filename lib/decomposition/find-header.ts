import type { SourceRow } from "@/lib/domain/source-document";
import { type HeadKind, headKind, headKindAmongHeads, type Role, rolesOf } from "./column-heads";

/** The heads of a table and how many rows they take. */
export interface Header {
  roles: Role[];
  height: number;
}

const UNIT_OR_TIME: readonly (HeadKind | null)[] = ["lead", "responsible", "support", "deadline"];
const LEAST_SHARE = 0.6;

const textsOf = (row: SourceRow) => row.cells.map((cell) => cell.text.trim());

/** Whether a row prints heads: most cells are made of the words of heads, and two kinds are among them. */
function isHeadRow(row: SourceRow): boolean {
  const texts = textsOf(row).filter(Boolean);
  const telling = texts.some((text) => UNIT_OR_TIME.includes(headKind(text)));
  const kinds = texts.map(headKindAmongHeads).filter((kind) => kind !== null);
  return telling && new Set(kinds).size >= 2 && kinds.length / texts.length >= LEAST_SHARE;
}

const LONGEST_PART = 8;

/** Whether a head lies over this column and another: 时间进度 over 一季度, 二季度. */
function isUnderJoined({ cells }: SourceRow, column: number): boolean {
  const over = ({ merge, originColumn = column }: SourceRow["cells"][number], at: number) =>
    merge === "covered" && originColumn !== at;
  const cell = cells[column];
  const right = cells[column + 1];
  if (cell && over(cell, column)) return true;
  return right !== undefined && over(right, column + 1) && right.originColumn === column;
}

/** The row below a head row that parts its heads: 责任分工 into 牵头单位 and 配合单位. */
function isSecondHeadRow(row: SourceRow | undefined, first: SourceRow): boolean {
  if (!row) return false;
  const own = textsOf(row).flatMap((text, column) => (text === "" ? [] : [{ text, column }]));
  const isHead = ({ text }: { text: string }) => headKind(text) !== null;
  if (!own.some(isHead) || textsOf(row).join() === textsOf(first).join()) return false;
  return own.every(
    (part) =>
      isHead(part) || (part.text.length <= LONGEST_PART && isUnderJoined(first, part.column)),
  );
}

/** A head over several columns holds for those below it that print none of their own. */
function labelsOf(first: SourceRow, second: SourceRow | null): string[] {
  const width = Math.max(first.cells.length, second?.cells.length ?? 0);
  return Array.from({ length: width }, (_, i) => {
    const below = second?.cells[i]?.text.trim();
    return below || (first.cells[i]?.text.trim() ?? "");
  });
}

/** The header that begins at a row, or null; heads may take two rows. */
export function headerAt(rows: readonly SourceRow[], at: number): Header | null {
  const first = rows[at];
  if (!first || !isHeadRow(first)) return null;
  const second = rows[at + 1];
  const two = second && isSecondHeadRow(second, first) ? second : null;
  return { roles: rolesOf(labelsOf(first, two)), height: two ? 2 : 1 };
}
