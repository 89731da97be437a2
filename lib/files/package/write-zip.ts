import { crc32, deflateRawSync } from "node:zlib";

/** 1 January 1980, the first day a zip can tell: the same rows always give the same bytes. */
const FIRST_DAY = 0x21;
const UTF8_NAMES = 0x800;
const DEFLATED = 8;

type Part = { name: Buffer; data: Buffer; size: number; sum: number; offset: number };

/** Packs named texts or bytes as a zip (APPNOTE 4.3); for the few small parts of an Office file. */
export function writeZip(texts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const parts: Part[] = [];
  const written: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of texts) {
    const plain = typeof text === "string" ? Buffer.from(text, "utf8") : text;
    const data = deflateRawSync(plain);
    const part = { name: Buffer.from(path), data, size: plain.length, sum: crc32(plain), offset };
    const header = Buffer.concat([signature(0x04034b50), sharedFields(part), shorts(0), part.name]);
    written.push(header, data);
    offset += header.length + data.length;
    parts.push(part);
  }
  const directory = Buffer.concat(parts.map(directoryEntry));
  const count = parts.length;
  const end = [shorts(0, 0, count, count), longs(directory.length, offset), shorts(0)];
  return Buffer.concat([...written, directory, signature(0x06054b50), ...end]);
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
function sharedFields({ name, data, size, sum }: Part): Buffer {
  return Buffer.concat([
    shorts(20, UTF8_NAMES, DEFLATED, 0, FIRST_DAY),
    longs(sum, data.length, size),
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
