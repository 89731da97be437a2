import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw, deflateRawSync } from "node:zlib";

/** 1 January 1980, the first day a zip can tell: the same rows always give the same bytes. */
const FIRST_DAY = 0x21;
const UTF8_NAMES = 0x800;
/** The sizes stand after the data: they are not known when it begins. */
const SIZES_AFTER = 0x8;
const DEFLATED = 8;

type Part = {
  name: Buffer;
  flags: number;
  packed: number;
  size: number;
  sum: number;
  offset: number;
};

/** Packs named texts or bytes as a zip (APPNOTE 4.3); for the few small parts of an Office file. */
export function writeZip(texts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const { parts, written, offset } = packParts(texts);
  return Buffer.concat([...written, zipEnd(parts, offset)]);
}

/**
 * Packs named texts and, behind them, one part that is as long as it likes: it is packed as its pieces come, so
 * that it never stands in memory as a whole. Below 4 GB, as zips without 64-bit sizes are.
 */
export async function* streamZip(
  texts: ReadonlyMap<string, string>,
  path: string,
  pieces: AsyncIterable<string>,
): AsyncGenerator<Uint8Array> {
  const { parts, written, offset } = packParts(texts);
  const name = Buffer.from(path);
  const part: Part = { name, flags: UTF8_NAMES | SIZES_AFTER, packed: 0, size: 0, sum: 0, offset };
  const header = localHeader(part);
  yield Buffer.concat([...written, header]);
  const counted = async function* () {
    for await (const piece of pieces) {
      const plain = Buffer.from(piece, "utf8");
      part.size += plain.length;
      part.sum = crc32(plain, part.sum);
      yield plain;
    }
  };
  const deflate = createDeflateRaw();
  // Whichever ends first ends the other: a reader who leaves stops the rows, a failing row the file.
  pipeline(Readable.from(counted()), deflate, () => undefined);
  for await (const packed of deflate) {
    part.packed += packed.length;
    yield packed;
  }
  const sizes = Buffer.concat([signature(0x08074b50), longs(part.sum, part.packed, part.size)]);
  yield sizes;
  yield zipEnd([...parts, part], offset + header.length + part.packed + sizes.length);
}

/** The parts as they stand from the zip's first byte on, and where the next would begin. */
function packParts(texts: ReadonlyMap<string, string | Uint8Array>) {
  const parts: Part[] = [];
  const written: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of texts) {
    const plain = typeof text === "string" ? Buffer.from(text, "utf8") : text;
    const data = deflateRawSync(plain);
    const sizes = { packed: data.length, size: plain.length, sum: crc32(plain) };
    const part = { name: Buffer.from(path), flags: UTF8_NAMES, ...sizes, offset };
    const header = localHeader(part);
    written.push(header, data);
    offset += header.length + data.length;
    parts.push(part);
  }
  return { parts, written, offset };
}

function localHeader(part: Part): Buffer {
  return Buffer.concat([signature(0x04034b50), sharedFields(part), shorts(0), part.name]);
}

function zipEnd(parts: readonly Part[], offset: number): Buffer {
  const directory = Buffer.concat(parts.map(directoryEntry));
  const count = parts.length;
  const end = [shorts(0, 0, count, count), longs(directory.length, offset), shorts(0)];
  return Buffer.concat([directory, signature(0x06054b50), ...end]);
}

function directoryEntry(part: Part): Buffer {
  return Buffer.concat([
    signature(0x02014b50),
    shorts(20),
    sharedFields(part),
    shorts(0, 0, 0, 0),
    longs(0, part.offset),
    part.name,
  ]);
}

/** The fields that a part's own header and its directory entry share, up to the length of its name. */
function sharedFields({ name, flags, packed, size, sum }: Part): Buffer {
  return Buffer.concat([
    shorts(20, flags, DEFLATED, 0, FIRST_DAY),
    longs(sum, packed, size),
    shorts(name.length),
  ]);
}

const signature = (sign: number) => longs(sign);

function shorts(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) buffer.writeUInt16LE(value, index * 2);
  return buffer;
}

function longs(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) buffer.writeUInt32LE(value, index * 4);
  return buffer;
}
