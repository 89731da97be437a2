import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";

/** A file that has come in and lies in a temporary place until it is kept or dropped. */
export type ReceivedFile = {
  path: string;
  size: number;
  sha256: string;
  /** Its bytes from the start. */
  read: () => Readable;
  /** Forgets it. */
  drop: () => Promise<void>;
};

/** Writes what comes in to a temporary file, as far as `limit` bytes; what is too large is read to its end and not kept. */
export async function receiveFile(
  body: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<ReceivedFile | "too-large"> {
  const folder = await mkdtemp(path.join(tmpdir(), "evidence-"));
  const drop = () => rm(folder, { recursive: true, force: true });
  const file = path.join(folder, randomUUID());
  try {
    const written = await writeUpTo(file, body, limit);
    if (written === "too-large") await drop();
    return written === "too-large"
      ? written
      : { path: file, ...written, read: () => createReadStream(file), drop };
  } catch (error) {
    await drop();
    throw error;
  }
}

async function writeUpTo(file: string, body: AsyncIterable<Uint8Array>, limit: number) {
  const handle = await open(file, "wx", 0o600);
  try {
    const hash = createHash("sha256");
    let size = 0;
    for await (const part of body) {
      size += part.length;
      if (size > limit) continue;
      hash.update(part);
      await handle.writeFile(part);
    }
    return size > limit ? ("too-large" as const) : { size, sha256: hash.digest("hex") };
  } finally {
    await handle.close();
  }
}
