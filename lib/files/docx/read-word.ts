import type { SourceDocument } from "@/lib/domain/source-document";
import type { Package } from "../package/open-package";
import { readXml } from "../package/read-xml";
import { linkedPart, readRelationships } from "../package/relationships";
import { listLabels } from "./list-labels";
import { readNumbering } from "./read-numbering";
import { readParagraphStyles } from "./read-paragraph-styles";
import { wordBody } from "./word-body";

/** Reads a Word document: paragraphs and tables in the order of its body, as printed with all changes accepted. */
export async function readWord(pack: Package): Promise<SourceDocument> {
  const root = await readRelationships(pack, "");
  const path = linkedPart(root, "officeDocument") ?? "word/document.xml";
  const links = await readRelationships(pack, path);
  const label = listLabels(await readNumbering(pack, linkedPart(links, "numbering")));
  const placeOfStyle = await readParagraphStyles(pack, linkedPart(links, "styles"));
  const body = wordBody(label, placeOfStyle);
  await readXml(pack.read(path), body.handler);
  const count = body.textBoxes();
  return {
    format: "docx",
    blocks: body.blocks,
    ...(count > 0 && { notes: [{ code: "text-boxes", count }] }),
  };
}
