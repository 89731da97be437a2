import {
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalMergeType,
  WidthType,
} from "docx";
import ExcelJS from "exceljs";

/** A line of a written table: cells parted by " | ", "^" joined to the cell above, "<" to the one at its left. */
const cellsOf = (line: string) =>
  line.split("|").map((cell) => cell.trim().replaceAll("\\n", "\n"));

/** How many cells below or at the right of a cell are joined to it. */
function reach(rows: readonly string[][], row: number, column: number, mark: "^" | "<"): number {
  let n = 1;
  const next = () => (mark === "^" ? rows[row + n]?.[column] : rows[row]?.[column + n]);
  while (next() === mark) n += 1;
  return n;
}

const isJoined = (text: string) => text === "^" || text === "<";

/** Writes "# sheet" headed tables as a workbook. */
export async function makeWorkbook(text: string): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const part of text.split(/^# /m).filter((each) => each.trim())) {
    const [name = "", ...lines] = part.trim().split("\n");
    const sheet = book.addWorksheet(name.trim());
    const rows = lines.map(cellsOf);
    rows.forEach((cells, r) => {
      cells.forEach((cell, c) => {
        if (isJoined(cell)) return;
        if (cell !== "") sheet.getCell(r + 1, c + 1).value = cell;
        const bottom = r + reach(rows, r, c, "^");
        const right = c + reach(rows, r, c, "<");
        if (bottom > r + 1 || right > c + 1) sheet.mergeCells(r + 1, c + 1, bottom, right);
      });
    });
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const paragraphs = (text: string) => text.split("\n").map((line) => new Paragraph(line));

function wordTable(rows: readonly string[][]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, r) =>
        new TableRow({
          children: cells.flatMap((cell, c) => {
            if (cell === "<") return [];
            const goesOn = cell === "^";
            const begins = reach(rows, r, c, "^") > 1;
            const merge = goesOn ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART;
            return new TableCell({
              children: goesOn ? [new Paragraph("")] : paragraphs(cell),
              columnSpan: reach(rows, r, c, "<"),
              ...((goesOn || begins) && { verticalMerge: merge }),
            });
          }),
        }),
    ),
  });
}

/** Writes "P " paragraphs and tables that begin at a line "T" as a Word document. */
export async function makeWordDocument(text: string): Promise<Uint8Array> {
  const children: (Paragraph | Table)[] = [];
  let rows: string[][] = [];
  const endTable = () => {
    if (rows.length > 0) children.push(wordTable(rows), new Paragraph(""));
    rows = [];
  };
  for (const line of text.trim().split("\n")) {
    if (line === "T" || line.startsWith("P ")) endTable();
    if (line.startsWith("P ")) children.push(new Paragraph(line.slice(2)));
    else if (line !== "T") rows.push(cellsOf(line));
  }
  endTable();
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}
