import { open, readFile } from "node:fs/promises";
import type { EvidenceExtension, EvidenceRefusal } from "@/lib/domain/evidence-file";
import { openPackage } from "@/lib/files/package/open-package";
import { RefusedFile } from "@/lib/files/refused-file";
import { decodeText } from "@/lib/files/text/decode-text";

type Inspection = (file: string, extension: EvidenceExtension) => Promise<EvidenceRefusal | null>;

/** Whether a file's bytes are what the ending of its name says: the browser's word for it counts for nothing. */
export async function inspectEvidence(
  file: string,
  extension: EvidenceExtension,
): Promise<EvidenceRefusal | null> {
  return INSPECTIONS[extension](file, extension);
}

const INSPECTIONS: Record<EvidenceExtension, Inspection> = {
  pdf: beginsWith((head) => head.includes("%PDF-", 0, "latin1")),
  jpg: beginsWith(isJpeg),
  jpeg: beginsWith(isJpeg),
  png: beginsWith((head) => startsAs(head, "89504e470d0a1a0a")),
  gif: beginsWith((head) => /^GIF8[79]a/.test(head.toString("latin1", 0, 6))),
  webp: beginsWith((head) => /^RIFF.{4}WEBP/s.test(head.toString("latin1", 0, 12))),
  docx: inspectPackage,
  xlsx: inspectPackage,
  pptx: inspectPackage,
  doc: inspectCompound,
  wps: inspectCompound,
  xls: inspectCompound,
  et: inspectCompound,
  ppt: inspectCompound,
  dps: inspectCompound,
  csv: inspectText,
  txt: inspectText,
};

const HEAD = 1024;

function beginsWith(isRight: (head: Buffer) => boolean): Inspection {
  return async (file) => {
    const handle = await open(file, "r");
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
      return isRight(buffer.subarray(0, bytesRead)) ? null : "content-differs";
    } finally {
      await handle.close();
    }
  };
}

function isJpeg(head: Buffer): boolean {
  return startsAs(head, "ffd8ff");
}

function startsAs(bytes: Buffer, hex: string): boolean {
  return bytes.subarray(0, hex.length / 2).toString("hex") === hex;
}

/** What the main part of a package is called in its list of content types; one with macros is called otherwise. */
const MAIN_PARTS: Partial<Record<EvidenceExtension, string>> = {
  docx: ".wordprocessingml.document.main+xml",
  xlsx: ".spreadsheetml.sheet.main+xml",
  pptx: ".presentationml.presentation.main+xml",
};
const CONTENT_TYPES = "[Content_Types].xml";

async function inspectPackage(
  file: string,
  extension: EvidenceExtension,
): Promise<EvidenceRefusal | null> {
  const bytes = await readFile(file);
  // A new Office file with a password is an old one around an encrypted part.
  if (isCompound(bytes)) return holds(bytes, "EncryptedPackage") ? "locked" : "content-differs";
  if (!startsAs(bytes, "504b0304")) return "content-differs";
  try {
    const parts = await openPackage(bytes);
    if (!parts.has(CONTENT_TYPES)) return "content-differs";
    const read: Uint8Array[] = [];
    for await (const part of parts.readDescription(CONTENT_TYPES)) read.push(part);
    const types = Buffer.concat(read).toString("utf8");
    const stated = [...types.matchAll(/ContentType\s*=\s*["']([^"']+)/g)].map(([, type]) => type);
    const main = MAIN_PARTS[extension] ?? "";
    return stated.some((type) => type?.endsWith(main)) ? null : "content-differs";
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return error.refusal.code === "encrypted" ? "locked" : "damaged";
  }
}

/** What the directory of an old Office file (MS-CFB) lists; the programs of WPS write the same. */
const STREAMS: Partial<Record<EvidenceExtension, readonly string[]>> = {
  doc: ["WordDocument"],
  wps: ["WordDocument"],
  xls: ["Workbook", "Book"],
  et: ["Workbook", "Book"],
  ppt: ["PowerPoint Document"],
  dps: ["PowerPoint Document"],
};

async function inspectCompound(
  file: string,
  extension: EvidenceExtension,
): Promise<EvidenceRefusal | null> {
  const bytes = await readFile(file);
  if (!isCompound(bytes)) return "content-differs";
  if (holds(bytes, "EncryptedPackage")) return "locked";
  const streams = STREAMS[extension] ?? [];
  return streams.some((stream) => holds(bytes, stream)) ? null : "content-differs";
}

function isCompound(bytes: Buffer): boolean {
  return startsAs(bytes, "d0cf11e0a1b11ae1");
}

function holds(bytes: Buffer, stream: string): boolean {
  return bytes.includes(Buffer.from(`${stream}\0`, "utf16le"));
}

async function inspectText(file: string): Promise<EvidenceRefusal | null> {
  const bytes = await readFile(file);
  // A page or a print under the name of a text is text to the reader of texts.
  if (startsAs(bytes, "25504446")) return "content-differs";
  try {
    return decodeText(bytes).trim() === "" ? "empty" : null;
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return error.refusal.code === "too-large" ? "too-large" : "content-differs";
  }
}
