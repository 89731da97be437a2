import type { SourceBlock, SourceDocument, SourceNote } from "@/lib/domain/source-document";
import { FILE_LIMITS } from "../file-limits";
import type { Package } from "../package/open-package";
import { readXml } from "../package/read-xml";
import { linkedPart, readRelationships } from "../package/relationships";
import { RefusedFile } from "../refused-file";
import { assembleRows } from "../sparse-table";
import { textBudget } from "../text-budget";
import { readSharedStrings } from "./read-shared-strings";
import { readSheet, type Workbook } from "./read-sheet";
import { readStyles } from "./read-styles";

type Sheet = { name: string; relation: string; hidden: boolean };

/** Reads an Excel workbook: its visible sheets with text in their order, hidden ones noted by name. */
export async function readWorkbook(pack: Package): Promise<SourceDocument> {
  const root = await readRelationships(pack, "");
  const path = linkedPart(root, "officeDocument") ?? "xl/workbook.xml";
  const links = await readRelationships(pack, path);
  const { sheets, from1904 } = await readSheetList(pack, path);
  const book: Workbook = {
    strings: await readSharedStrings(pack, linkedPart(links, "sharedStrings")),
    formats: await readStyles(pack, linkedPart(links, "styles")),
    from1904,
    spend: textBudget(),
  };
  const blocks: SourceBlock[] = [];
  const notes: SourceNote[] = [];
  for (const sheet of sheets.filter((each) => !each.hidden)) {
    const part = links.get(sheet.relation);
    if (!part) throw new RefusedFile("truncated");
    // A chart sheet has no cells.
    if (part.kind !== "worksheet") continue;
    const { rows, areas, hidden } = await readSheet(pack.read(part.path), book);
    if (hidden.rows + hidden.columns > 0) {
      notes.push({ code: "hidden-lines", name: sheet.name, ...hidden });
    }
    const table = assembleRows(rows, areas);
    if (table.length > 0) {
      blocks.push({ kind: "table", name: sheet.name, mergesKnown: true, rows: table });
    }
  }
  notes.push(...sheets.filter((sheet) => sheet.hidden).map(hiddenNote));
  return { format: "xlsx", blocks, ...(notes.length > 0 && { notes }) };
}

const hiddenNote = ({ name }: Sheet): SourceNote => ({ code: "hidden-sheet", name });

async function readSheetList(pack: Package, path: string) {
  const sheets: Sheet[] = [];
  let from1904 = false;
  await readXml(pack.readDescription(path), {
    open: (name, attribute) => {
      if (name === "workbookPr") from1904 = /^(1|true|on)$/.test(attribute("date1904") ?? "");
      if (name !== "sheet") return;
      if (sheets.length === FILE_LIMITS.sheets) throw new RefusedFile("too-large");
      sheets.push({
        name: attribute("name") ?? "",
        relation: attribute("id") ?? "",
        hidden: /hidden/i.test(attribute("state") ?? ""),
      });
    },
    close: () => {},
    text: () => {},
  });
  if (sheets.length === 0) throw new RefusedFile("truncated");
  return { sheets, from1904 };
}
