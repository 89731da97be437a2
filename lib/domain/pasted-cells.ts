/**
 * The rows and cells of a block copied from a sheet: tabs part cells, lines part rows, and a cell with a
 * line's end or a tab of its own stands in double quotes, doubled within.
 */
export function pastedCells(text: string): string[][] {
  const rows: string[][] = [[]];
  const body = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let at = 0; at <= body.length; ) {
    const quoted = QUOTED.exec(body.slice(at));
    const cell = quoted ? quoted[0] : plainCell(body, at);
    rows.at(-1)?.push(quoted ? (quoted[1] ?? "").replaceAll('""', '"') : cell);
    at += cell.length;
    if (body[at] === "\n") rows.push([]);
    at += 1;
  }
  return rows;
}

const QUOTED = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/;

function plainCell(body: string, at: number): string {
  return /^[^\t\n]*/.exec(body.slice(at))?.[0] ?? "";
}
