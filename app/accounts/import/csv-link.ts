/**
 * A table as the address of a CSV file that lives in the page alone: nothing is sent or kept for it, and it
 * needs no script. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function csvLink(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map(csvCell).join(","));
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${lines.join("\r\n")}\r\n`)}`;
}

function csvCell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}
