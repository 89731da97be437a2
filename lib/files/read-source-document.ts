import type { FileRefusal, SourceDocument } from "@/lib/domain/source-document";
import { checkExtent } from "./check-extent";
import { readWord } from "./docx/read-word";
import { isHtml, readHtml } from "./html/read-html";
import { openPackage } from "./package/open-package";
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
  if (pack.has("xl/workbook.xml")) return readWorkbook(pack);
  if (pack.has("word/document.xml")) return readWord(pack);
  throw new RefusedFile("not-a-table-file");
}

function readPlain(bytes: Uint8Array, name: string): SourceDocument {
  const text = decodeText(bytes);
  return isHtml(text) ? readHtml(text) : readText(text, name);
}
