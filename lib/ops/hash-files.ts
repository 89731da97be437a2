import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { projectFolder } from "./project-folders";

/** One SHA-256 over the names and contents of files, in the order given. */
export function hashFiles(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${path.relative(projectFolder, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}
