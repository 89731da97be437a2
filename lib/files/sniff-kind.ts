import { FILE_LIMITS } from "./file-limits";
import { RefusedFile } from "./refused-file";

/** First bytes of pictures, prints, archives and other formats that hold no table to read. */
const FOREIGN_STARTS = [
  "89504e47",
  "ffd8ff",
  "47494638",
  "49492a00",
  "4d4d002a",
  "25504446",
  "52617221",
  "377abcaf271c",
  "1f8b",
  "7b5c727466",
  "52494646",
];
const ZIP = "504b0304";
const COMPOUND = "d0cf11e0a1b11ae1";

/** What a file is by its first bytes; pictures, prints and old or locked Office files are refused. */
export function sniffKind(bytes: Uint8Array, name: string): "package" | "text" {
  if (bytes.length === 0) throw new RefusedFile("empty");
  if (bytes.length > FILE_LIMITS.file) {
    throw new RefusedFile("too-large");
  }
  const start = Buffer.from(bytes.subarray(0, 8)).toString("hex");
  if (start.startsWith(ZIP)) return "package";
  if (start === COMPOUND) throw new RefusedFile(compoundRefusal(bytes, name));
  if (FOREIGN_STARTS.some((each) => start.startsWith(each)) || isBitmap(bytes)) {
    throw new RefusedFile("not-a-table-file");
  }
  return "text";
}

/** A compound file is an old Office file or a locked new one; its directory names the streams in UTF-16. */
function compoundRefusal(bytes: Uint8Array, name: string) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string) => buffer.includes(Buffer.from(`${stream}\0`, "utf16le"));
  if (holds("EncryptedPackage")) return "encrypted";
  const sheet = holds("Workbook") || holds("Book");
  const word = holds("WordDocument");
  // Either may be embedded in the other: then the name decides.
  if (word && !(sheet && /\.(xls|et)$/i.test(name))) return "old-doc";
  return sheet ? "old-xls" : "not-a-table-file";
}

/** "BM" could begin a text: a bitmap states its own length next. */
function isBitmap(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x42 || bytes[1] !== 0x4d || bytes.length < 6) return false;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(2, true) === bytes.length;
}
