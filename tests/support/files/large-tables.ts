import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { writeXlsx } from "@/lib/files/write-xlsx";

const HEADER = ["重点工作", "主要任务", "工作措施", "牵头单位", "责任单位", "完成时限"];
const MEASURE =
  "推进重点项目建设，完善工作机制，加强统筹协调和督促检查，确保各项任务落到实处见到实效。";

/** The rows of a breakdown: a header and `count` measures, each with its own number. */
export function measureRows(count: number): string[][] {
  const rows = Array.from({ length: count }, (_, index) => [
    `${Math.floor(index / 100) + 1}`,
    `任务${Math.floor(index / 10) + 1}`,
    `${index + 1}.${MEASURE}${MEASURE}`,
    "市发展改革委",
    "市财政局、市人力资源社会保障局，各区人民政府",
    "2018年12月",
  ]);
  return [HEADER, ...rows];
}

/** The same rows as a file of every form. */
export const LARGE_FILES: Record<string, (rows: string[][]) => Promise<Uint8Array>> = {
  "table.xlsx": async (rows) => writeXlsx([{ name: "分解表", rows }]),
  "table.docx": async (rows) =>
    Packer.toBuffer(new Document({ sections: [{ children: [wordTable(rows)] }] })),
  "table.csv": async (rows) => bytesOf(rows.map((row) => row.join(",")).join("\r\n")),
  "table.tsv": async (rows) => bytesOf(rows.map((row) => row.join("\t")).join("\n")),
  "table.html": async (rows) => bytesOf(`<table>${rows.map(htmlRow).join("")}</table>`),
  "table.txt": async (rows) =>
    bytesOf(`责任分解方案\n\n${rows.map((row) => `| ${row.join(" | ")} |`).join("\n")}`),
};

const bytesOf = (text: string) => new TextEncoder().encode(text);
const htmlRow = (row: string[]) => `<tr>${row.map((text) => `<td>${text}</td>`).join("")}</tr>\n`;

function wordTable(rows: string[][]): Table {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  return new Table({ rows: rows.map((row) => new TableRow({ children: row.map(cell) })) });
}
