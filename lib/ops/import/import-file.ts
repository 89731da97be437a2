import { readFileSync } from "node:fs";
import path from "node:path";
import { translator } from "@/lib/text/translator";
import { errorCode, PlainFailure } from "../plain-failure";
import { readImportOptions } from "./import-options";
import { previewPieces } from "./import-preview";
import { printPieces } from "./print-pieces";
import { readImport } from "./read-import";
import { readUnits } from "./read-units";

/** The exit code of a file that is refused. */
const REFUSED = 2;

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const reason = errorCode(error) === "ENOENT" ? "there is no such file" : String(error);
    throw new PlainFailure(`${file} cannot be read: ${reason}.`);
  }
}

/** Reads a decomposition table and prints what was understood; exit code 2 says that it is refused. */
export async function importFile(words: readonly string[]): Promise<void> {
  const { file, dryRun, units } = readImportOptions(words);
  if (!dryRun) {
    throw new PlainFailure("Publishing from the command line is not there yet: add --dry-run.");
  }
  const read = await readImport(readBytes(file), path.basename(file), readUnits(units));
  if (read.ok) {
    await printPieces(previewPieces(read.value, read.notes));
    return;
  }
  const { code, params } = read.refusal;
  const message = translator("zh-CN")(`file.refused.${code}`, params ?? {});
  await printPieces([JSON.stringify({ refused: { code, message } })]);
  process.exitCode = REFUSED;
}
