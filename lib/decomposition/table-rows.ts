/** A printed row: the page of the table, the line (or sheet row) it stands on, and its cells. */
export interface TableRow {
  page: number;
  line: number;
  cells: string[];
}

const HEADER = ["重点工作", "主要任务", "工作措施", "牵头单位", "责任单位", "完成时限"];

/** Whether the cells are the column heads that recur on every page. */
export function isHeaderRow(cells: readonly string[]): boolean {
  const heads = cells.map((cell) => cell.replace(/\s+/g, "")).filter(Boolean);
  return heads.length === HEADER.length && heads.every((head, i) => head === HEADER[i]);
}

/** A cell's text: paragraph marks become line ends, outer spaces go. */
export function cellText(raw: string): string {
  return raw
    .replace(/<\/?p>/g, "\n")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
}

/**
 * Numbers the pages of a table and drops the repeated column heads. `lines` are the cells of each
 * source line. What stands before the first head or after the last row is no part of the table; a lone
 * cell in between is kept as a row, so that nothing inside the table can vanish.
 */
export function tableRows(lines: readonly (readonly string[])[]): TableRow[] {
  let page = 0;
  const rows: TableRow[] = [];
  const last = lines.findLastIndex((cells) => cells.length > 1);
  lines.slice(0, last + 1).forEach((cells, index) => {
    if (isHeaderRow(cells)) page += 1;
    else if (page > 0 && cells.some((cell) => cell.trim() !== "")) {
      rows.push({ page, line: index + 1, cells: cells.map(cellText) });
    }
  });
  return rows;
}

/** The rows of a text whose cells are separated by tabs. */
export function rowsOfText(text: string): TableRow[] {
  return tableRows(text.split(/\r?\n/).map((line) => line.split("\t")));
}
