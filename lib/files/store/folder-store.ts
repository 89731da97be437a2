import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { checkedId, type EvidenceStore, StoreFailure } from "./evidence-store";

/** Evidence in a folder of this machine, or of a disk that several processes share. */
export function openFolderStore(folder: string): EvidenceStore {
  const fileOf = (id: string) => path.join(folder, checkedId(id).slice(0, 2), id);
  return {
    put: async (id, body) => failingPlainly(folder, () => writeWhole(fileOf(id), body)),
    get: async (id) => failingPlainly(folder, () => openFile(fileOf(id))),
    remove: async (id) => failingPlainly(folder, () => rm(fileOf(id), { force: true })),
  };
}

/** Written beside its place and moved there: nobody ever reads half a file. */
async function writeWhole(file: string, body: Readable): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const part = `${file}.${randomUUID()}.part`;
  try {
    await pipeline(body, createWriteStream(part, { flags: "wx", mode: 0o600, flush: true }));
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function openFile(file: string): Promise<{ body: Readable; size: number } | null> {
  const handle = await open(file, "r").catch((error) => {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  });
  if (!handle) return null;
  const { size } = await handle.stat();
  return { body: handle.createReadStream(), size };
}

async function failingPlainly<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOSPC" || code === "EDQUOT")
      throw new StoreFailure(
        "full",
        `The disk that holds the evidence in ${folder} is full. Free some space, or set LUOSHI_DATA to a folder on another disk.`,
        error,
      );
    if (code === "EACCES" || code === "EPERM" || code === "EROFS" || code === "ENOTDIR")
      throw new StoreFailure(
        "misconfigured",
        `The folder ${folder} can't be used for evidence (${code}). Make it a folder that this user may write.`,
        error,
      );
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | null)?.code;
}
