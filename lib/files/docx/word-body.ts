import type { SourceBlock } from "@/lib/domain/source-document";
import { cellText } from "../cell-text";
import type { XmlAttributes, XmlHandler } from "../package/read-xml";
import { textBudget } from "../text-budget";
import type { ListPlace } from "./list-labels";
import {
  describeParagraph,
  extendParagraph,
  newParagraph,
  RUN_SIGNS,
  type WordParagraph,
} from "./word-paragraph";
import { type WordCell, type WordRow, wordTable } from "./word-table";

/** Elements whose content is not on the page: tracked deletions, former properties, second renderings, readings. */
const UNSEEN = new Set([
  "del",
  "moveFrom",
  "txbxContent",
  "Fallback",
  "rt",
  "pPrChange",
  "rPrChange",
  "tblPrChange",
  "trPrChange",
  "tcPrChange",
  "sectPrChange",
]);

type Place =
  | "body"
  | "run-properties"
  | "paragraph-properties"
  | "row-properties"
  | "cell-properties";

/** Gathers the blocks of a document's body from its XML; a table inside a cell is that cell's text. */
export function wordBody(
  label: (place: ListPlace) => string,
  placeOfStyle: (style: string) => ListPlace | undefined,
) {
  const blocks: SourceBlock[] = [];
  const spend = textBudget();
  let place: Place = "body";
  let unseen = 0;
  let textBoxes = 0;
  let depth = 0;
  let tables = 0;
  let paragraphs = 0;
  let listening = false;
  let hidden = false;
  let carried = "";
  let paragraph: WordParagraph | undefined;
  let table = wordTable();
  let row: WordRow = { before: 0, deleted: false, cells: [] };
  let cell: (WordCell & { lines: string[] }) | undefined;

  function endParagraph(ended: WordParagraph) {
    const text = `${carried}${labelOf(ended)}${ended.text}`;
    carried = "";
    if (ended.joined) carried = text;
    else takeText(text);
  }

  function takeText(raw: string) {
    const text = cellText(raw);
    spend(0, text.length);
    if (cell) cell.lines.push(text);
    else if (text !== "" && depth === 0) {
      paragraphs += 1;
      blocks.push({ kind: "paragraph", line: paragraphs, text });
    }
  }

  /** A list number of 0 takes a paragraph out of its style's list. */
  function labelOf({ style, place: own }: WordParagraph): string {
    const styled = placeOfStyle(style);
    const instance = own.instance ?? styled?.instance;
    if (!instance || instance === "0") return "";
    return label({ instance, level: own.level ?? styled?.level ?? 0 });
  }

  /** A deleted paragraph end joins nothing where a cell, a table or the document follows it. */
  function endCarried() {
    if (carried !== "") takeText(carried);
    carried = "";
  }

  function endCell(ended: WordCell & { lines: string[] }) {
    endCarried();
    const { lines, ...rest } = ended;
    row.cells.push({ ...rest, text: lines.filter(Boolean).join("\n") });
    cell = undefined;
  }

  function endTable() {
    const rows = table.rows();
    if (rows.length === 0) return;
    tables += 1;
    blocks.push({ kind: "table", name: String(tables), mergesKnown: true, rows });
  }

  function openSeen(name: string, attribute: XmlAttributes) {
    if (name === "p") {
      paragraph = newParagraph();
      spend(1, 0);
    } else if (name === "r") hidden = false;
    else if (name === "t") listening = !hidden;
    else if (name === "pPr") place = "paragraph-properties";
    else if (name === "rPr" && place === "body") place = "run-properties";
    else if (place === "run-properties") {
      if (name === "vanish") hidden = !/^(0|false|off)$/.test(attribute("val") ?? "");
    } else if (place === "paragraph-properties") {
      if (paragraph) describeParagraph(paragraph, name, attribute);
    } else if (name in RUN_SIGNS && paragraph && !hidden)
      extendParagraph(paragraph, RUN_SIGNS[name] ?? "");
    else if (name === "tbl") {
      if (depth === 0) endCarried();
      depth += 1;
      if (depth === 1) table = wordTable();
    } else if (depth === 1) openInTable(name, attribute);
  }

  function openInTable(name: string, attribute: XmlAttributes) {
    if (name === "tr") {
      row = { before: 0, deleted: false, cells: [] };
      spend(1, 0);
    } else if (name === "trPr") place = "row-properties";
    else if (name === "tc") {
      cell = { text: "", span: 1, lines: [] };
      spend(1, 0);
    } else if (name === "tcPr") place = "cell-properties";
    else if (place === "row-properties") describeRow(row, name, attribute);
    else if (place === "cell-properties" && cell) describeCell(cell, name, attribute);
  }

  const handler: XmlHandler = {
    open: (name, attribute) => {
      if (name === "txbxContent" && unseen === 0) textBoxes += 1;
      if (unseen > 0 || UNSEEN.has(name)) unseen += 1;
      // The mark of a deleted row or paragraph end is an empty `del` among its properties.
      if (unseen === 0 || (unseen === 1 && name === "del" && place !== "body")) {
        openSeen(name, attribute);
      }
    },
    text: (text) => {
      if (listening && unseen === 0 && paragraph) extendParagraph(paragraph, text);
    },
    close: (name) => {
      if (unseen > 0) {
        unseen -= 1;
        return;
      }
      if (name === "t") listening = false;
      else if (name === "rPr" && place === "run-properties") place = "body";
      else if (name === "pPr" || name === "trPr" || name === "tcPr") place = "body";
      else if (name === "p" && paragraph) {
        endParagraph(paragraph);
        paragraph = undefined;
      } else if (name === "tbl") {
        depth -= 1;
        if (depth === 0) endTable();
      } else if (name === "body") endCarried();
      else if (depth === 1 && name === "tc" && cell) endCell(cell);
      else if (depth === 1 && name === "tr") table.add(row);
    },
  };
  return { handler, blocks, textBoxes: () => textBoxes };
}

function describeRow(row: WordRow, name: string, attribute: XmlAttributes) {
  if (name === "gridBefore") row.before = countOf(attribute("val"));
  else if (name === "del") row.deleted = true;
}

function describeCell(cell: WordCell, name: string, attribute: XmlAttributes) {
  const merge = attribute("val") === "restart" ? "restart" : "continue";
  if (name === "gridSpan") cell.span = countOf(attribute("val"));
  else if (name === "vMerge") cell.vertical = merge;
  else if (name === "hMerge") cell.horizontal = merge;
}

function countOf(printed: string | undefined): number {
  const count = Number(printed);
  return Number.isInteger(count) && count > 0 ? count : 0;
}
