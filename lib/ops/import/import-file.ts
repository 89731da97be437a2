import { readFileSync } from "node:fs";
import path from "node:path";
import type { Issue } from "@/lib/domain/issue";
import { sayIssue } from "@/lib/text/say";
import { translator } from "@/lib/text/translator";
import { errorCode, PlainFailure } from "../plain-failure";
import { type ImportOptions, readImportOptions } from "./import-options";
import { previewPieces } from "./import-preview";
import { printPieces } from "./print-pieces";
import { readImport } from "./read-import";
import { readUnits } from "./read-units";

/** The exit code of a file that is refused. */
const REFUSED = 2;

const locale = "zh-CN";
const t = translator(locale);

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const reason = errorCode(error) === "ENOENT" ? "there is no such file" : String(error);
    throw new PlainFailure(`${file} cannot be read: ${reason}.`);
  }
}

/** Reads a decomposition table and prints what was understood, or publishes it; exit code 2 says that it is refused. */
export async function importFile(words: readonly string[]): Promise<void> {
  const options = readImportOptions(words);
  const bytes = readBytes(options.file);
  await (options.dryRun ? previewFile(bytes, options) : publish(bytes, options));
}

async function previewFile(bytes: Uint8Array, { file, units }: ImportOptions): Promise<void> {
  const read = await readImport(bytes, path.basename(file), readUnits(units));
  if (read.ok) return printPieces(previewPieces(read.value, read.document.notes));
  const { code, params } = read.refusal;
  await refuse(code, t(`file.refused.${code}`, params ?? {}));
}

async function publish(bytes: Uint8Array, options: ImportOptions): Promise<void> {
  // Only now: a dry run needs neither the database nor the time to load what works with it.
  const { publishFile } = await import("./publish-file");
  const published = await publishFile(bytes, options);
  if (published.ok)
    return printPieces(previewPieces(published.read, published.notes, published.value));
  const { code, params, issues } = published;
  if (issues) await refuse(code, issues.map(sayPlainly).join(" "));
  else await refuse(code, t(`file.refused.${code}` as never, (params ?? {}) as never));
}

const sayPlainly = (issue: Issue) => sayIssue({ locale, t }, issue);

async function refuse(code: string, message: string): Promise<void> {
  await printPieces([JSON.stringify({ refused: { code, message } })]);
  process.exitCode = REFUSED;
}
