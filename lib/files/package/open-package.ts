import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, validateFileName, type ZipFile } from "yauzl";
import { FILE_LIMITS } from "../file-limits";
import { RefusedFile } from "../refused-file";

/**
 * An Office file's parts by their path, in which capitals do not count (ECMA-376 part 2, §6.3.5); `read` streams one and checks its true size and checksum.
 */
export type Package = {
  has: (path: string) => boolean;
  read: (path: string) => AsyncGenerator<Uint8Array>;
  /** The same for a part that only describes the document and may not be large. */
  readDescription: (path: string) => AsyncGenerator<Uint8Array>;
};

/** Opens a zip as a package; no part is inflated before every entry has been found harmless. */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const zip = await openZip(bytes);
  const entries = await listEntries(zip);
  const spent = { bytes: 0 };
  return {
    has: (path) => entries.has(path.toLowerCase()),
    read: (path) => readEntry(zip, entries.get(path.toLowerCase()), spent),
    readDescription: (path) => {
      const entry = entries.get(path.toLowerCase());
      if (entry && entry.uncompressedSize > FILE_LIMITS.description) {
        throw new RefusedFile("too-large");
      }
      return readEntry(zip, entry, spent);
    },
  };
}

async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return await fromBufferPromise(buffer, {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: false,
    });
  } catch {
    throw new RefusedFile("truncated");
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > FILE_LIMITS.entries) throw new RefusedFile("zip-bomb");
  const entries = new Map<string, Entry>();
  let declared = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const path = entryPath(entry).toLowerCase();
      declared += entry.uncompressedSize;
      checkEntry(entry, declared);
      // Of two parts with one name programs read either: what one checks another may not show.
      if (entries.has(path)) throw new RefusedFile("unsafe-path");
      entries.set(path, entry);
    }
  } catch (error) {
    throw error instanceof RefusedFile ? error : new RefusedFile("truncated");
  }
  return entries;
}

/** Names are compared as bytes of UTF-8: the parts that are read have plain ASCII names. */
function entryPath(entry: Entry): string {
  const name = Buffer.from(entry.fileNameRaw).toString("utf8");
  const path = name.replaceAll("\\", "/");
  if (validateFileName(path) !== null || name.includes("\0")) throw new RefusedFile("unsafe-path");
  return path;
}

function checkEntry(entry: Entry, declared: number) {
  if (entry.isEncrypted()) throw new RefusedFile("encrypted");
  const shrunk = entry.uncompressedSize / Math.max(entry.compressedSize, 1);
  const large = entry.uncompressedSize > FILE_LIMITS.ratioFrom;
  if (declared > FILE_LIMITS.stated || (large && shrunk > FILE_LIMITS.ratio)) {
    throw new RefusedFile("zip-bomb");
  }
}

async function* readEntry(zip: ZipFile, entry: Entry | undefined, spent: { bytes: number }) {
  if (!entry) throw new RefusedFile("truncated");
  let size = 0;
  let sum = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      size += chunk.length;
      spent.bytes += chunk.length;
      if (size > entry.uncompressedSize || spent.bytes > FILE_LIMITS.inflated) {
        throw new RefusedFile("zip-bomb");
      }
      sum = crc32(chunk, sum);
      yield chunk as Uint8Array;
    }
  } catch (error) {
    throw error instanceof RefusedFile ? error : new RefusedFile("truncated");
  }
  if (size < entry.uncompressedSize || sum !== entry.crc32) throw new RefusedFile("truncated");
}
