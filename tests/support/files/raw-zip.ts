/** What a hostile zip states of an entry against the truth, or does to its bytes. */
export type ZipLie = { size?: number; encrypted?: boolean; flip?: boolean };

const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 30;

/** A copy of a zip in which the directory lies about one entry, or one byte of its data is turned. */
export function patchZip(zip: Uint8Array, path: string, lie: ZipLie): Uint8Array {
  const bytes = Buffer.from(zip);
  const entry = directoryEntry(bytes, path);
  if (lie.size !== undefined) bytes.writeUInt32LE(lie.size, entry + 24);
  if (lie.encrypted) bytes.writeUInt16LE(bytes.readUInt16LE(entry + 8) | 1, entry + 8);
  if (lie.flip) {
    const local = bytes.readUInt32LE(entry + 42);
    const middle = LOCAL_HEADER + path.length + Math.floor(bytes.readUInt32LE(entry + 20) / 2);
    bytes.writeUInt8(bytes.readUInt8(local + middle) ^ 0xff, local + middle);
  }
  return bytes;
}

function directoryEntry(bytes: Buffer, path: string): number {
  const name = bytes.lastIndexOf(path);
  const entry = name - 46;
  if (name < 0 || bytes.readUInt32LE(entry) !== DIRECTORY_ENTRY) {
    throw new Error(`No entry ${path} in the zip.`);
  }
  return entry;
}
