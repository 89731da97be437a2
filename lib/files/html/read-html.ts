import { type Handler, Parser } from "htmlparser2";
import type { SourceBlock, SourceDocument } from "@/lib/domain/source-document";
import { cellText } from "../cell-text";
import { FILE_LIMITS } from "../file-limits";
import { RefusedFile } from "../refused-file";
import { textBudget } from "../text-budget";
import { htmlTable } from "./html-table";
import { inlineText, isBlock } from "./inline-text";

/** Elements whose content a page does not show; nothing in them is run. */
const UNSEEN = new Set(["script", "style", "title", "template", "noscript", "svg", "object"]);
/** What a page itself hides: Excel's spare rows, Word's hidden text. */
const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all)/i;
const SECTIONS = new Set(["thead", "tbody", "tfoot"]);

/** Whether a text is a web page, or a piece of one with a table in it. */
export function isHtml(text: string): boolean {
  const start = text
    .slice(0, 4096)
    .trimStart()
    .replace(/^<\?xml[^>]*>\s*/, "");
  if (/^<(!doctype\s+html|html|head|body|meta|table)[\s>]/i.test(start)) return true;
  return /^<[!a-z]/i.test(start) && /<table[\s>]/i.test(text) && /<t[dh][\s>]/i.test(text);
}

/** Reads a page's tables and the paragraphs between them; a table inside a cell is that cell's text. */
export function readHtml(text: string): SourceDocument {
  const page = htmlPage();
  const parser = new Parser({ ...nestingGuard(page), ontext: page.text }, { decodeEntities: true });
  parser.write(text);
  parser.end();
  page.end();
  return { format: "html", blocks: page.blocks };
}

/** Browsers stop nesting at 512. */
const DEEPEST = 2000;

function nestingGuard(page: ReturnType<typeof htmlPage>): Partial<Handler> {
  let depth = 0;
  let tags = 0;
  let attributes = 0;
  return {
    onattribute: () => {
      attributes += 1;
      if (attributes > FILE_LIMITS.attributes) throw new RefusedFile("unsafe-xml");
    },
    onopentag: (name, found) => {
      attributes = 0;
      depth += 1;
      tags += 1;
      if (tags > FILE_LIMITS.tags) throw new RefusedFile("too-large");
      if (depth > DEEPEST) throw new RefusedFile("unsafe-xml");
      page.open(name, found);
    },
    onclosetag: (name) => {
      depth -= 1;
      page.close(name);
    },
  };
}

function isHidden({ style, hidden }: Record<string, string>): boolean {
  return hidden !== undefined || (style !== undefined && HIDING.test(style));
}

type OpenCell = { colspan: string | undefined; rowspan: string | undefined };

function htmlPage() {
  const blocks: SourceBlock[] = [];
  const spend = textBudget();
  const words = inlineText(spend);
  let unseen = 0;
  let depth = 0;
  let tables = 0;
  let paragraphs = 0;
  let table = htmlTable();
  let inRow = false;
  let cell: OpenCell | undefined;

  function endParagraphs() {
    for (const text of cellText(words.take()).split("\n")) {
      if (text === "") continue;
      spend(1, text.length);
      paragraphs += 1;
      blocks.push({ kind: "paragraph", line: paragraphs, text });
    }
  }

  function breakLine() {
    words.breakLine();
    if (depth === 0) endParagraphs();
  }

  function endCell() {
    if (!cell) return;
    const text = cellText(words.take());
    spend(1, text.length);
    table.addCell(text, cell.colspan, cell.rowspan);
    cell = undefined;
  }

  /** Text of a table outside its cells, such as its caption, stands before it. */
  function beginCell(attributes: Record<string, string>) {
    endCell();
    endParagraphs();
    if (!inRow) table.openRow();
    inRow = true;
    cell = { colspan: attributes.colspan, rowspan: attributes.rowspan };
  }

  function endTable() {
    endCell();
    endParagraphs();
    table.endSection();
    const rows = table.rows();
    if (rows.length === 0) return;
    tables += 1;
    blocks.push({ kind: "table", name: String(tables), mergesKnown: true, rows });
  }

  function endPart(name: string) {
    endCell();
    inRow = false;
    if (name !== "tr") table.endSection();
  }

  function openTable() {
    depth += 1;
    if (depth > 1) return;
    endParagraphs();
    table = htmlTable();
    inRow = false;
  }

  function open(name: string, attributes: Record<string, string>) {
    // The page of frames that Excel writes beside a folder with the sheets.
    if (name === "frameset") throw new RefusedFile("other-office");
    if (unseen > 0 || UNSEEN.has(name) || isHidden(attributes)) {
      unseen += 1;
      return;
    }
    if (name === "table") openTable();
    else if (depth === 1 && (name === "td" || name === "th")) beginCell(attributes);
    else if (depth === 1 && SECTIONS.has(name)) endPart(name);
    else if (depth === 1 && name === "tr") {
      endPart(name);
      table.openRow();
      inRow = true;
    } else if (name === "br" || isBlock(name)) breakLine();
    else if (name === "td" || name === "th") words.add(" ");
  }

  function close(name: string) {
    if (unseen > 0) unseen -= 1;
    else if (name === "table" && depth > 0) {
      if (depth === 1) endTable();
      depth -= 1;
    } else if (depth === 1 && (name === "td" || name === "th")) endCell();
    else if (depth === 1 && (SECTIONS.has(name) || name === "tr")) endPart(name);
    else if (isBlock(name)) breakLine();
  }

  return {
    blocks,
    open,
    close,
    text: (piece: string) => {
      if (unseen === 0) words.add(piece);
    },
    /** A table that is never closed ends with the page. */
    end: () => {
      if (depth > 0) endTable();
      else endParagraphs();
    },
  };
}
