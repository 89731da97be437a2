import type { FileRefusal, SourceDocument } from "@/lib/domain/source-document";
import { checkExtent } from "./check-extent";
import { readWord } from "./docx/read-word";
import { isHtml, readHtml } from "./html/read-html";
import { isOtherOffice } from "./other-office";
import { openPackage } from "./package/open-package";
import { linkedPart, readRelationships } from "./package/relationships";
import { RefusedFile } from "./refused-file";
import { sniffKind } from "./sniff-kind";
import { decodeText } from "./text/decode-text";
import { readText } from "./text/read-text";
import { readWorkbook } from "./xlsx/read-workbook";

/** A file as cells and paragraphs, or why it is not read. */
export type ReadFile = { ok: true; value: SourceDocument } | { ok: false; refusal: FileRefusal };

/** Reads a file by what it holds; its name only settles what its bytes leave open. */
export async function readSourceDocument(bytes: Uint8Array, name: string): Promise<ReadFile> {
  try {
    const kind = sniffKind(bytes, name);
    const value = kind === "package" ? await readPackage(bytes) : readPlain(bytes, name);
    checkExtent(value);
    return { ok: true, value };
  } catch (error) {
    if (error instanceof RefusedFile) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

async function readPackage(bytes: Uint8Array): Promise<SourceDocument> {
  const pack = await openPackage(bytes);
  const main = linkedPart(await readRelationships(pack, ""), "officeDocument") ?? "";
  if (pack.has("xl/workbook.xml") || /^xl\/.*\.xml$/i.test(main)) return readWorkbook(pack);
  if (pack.has("word/document.xml") || /^word\/.*\.xml$/i.test(main)) return readWord(pack);
  const other = pack.has("xl/workbook.bin") || (pack.has("mimetype") && pack.has("content.xml"));
  throw new RefusedFile(other ? "other-office" : "not-a-table-file");
}

function readPlain(bytes: Uint8Array, name: string): SourceDocument {
  const text = decodeText(bytes);
  if (isOtherOffice(text)) throw new RefusedFile("other-office");
  return isHtml(text) ? readHtml(text) : readText(text, name);
}
