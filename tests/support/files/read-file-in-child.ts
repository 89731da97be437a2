import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FileRefusal } from "@/lib/domain/source-document";

/** What a process of its own saw of a file: the refusal or the rows, its time in seconds, its peak in megabytes. */
export type Reading = {
  refusal?: FileRefusal;
  blocks?: number;
  rows?: number;
  seconds: number;
  megabytes: number;
};

const CHILD = join(import.meta.dirname, "report-reading.ts");

/** Reads a file in a process of its own, so that its time and its memory are its own too. */
export function readFileInChild(folder: string, name: string, bytes: Uint8Array): Promise<Reading> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", CHILD, path], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(JSON.parse(output));
      else reject(new Error(`The reading process ended with ${code}.`));
    });
  });
}
