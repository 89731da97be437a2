import { parseArgs } from "node:util";
import { errorCode, PlainFailure } from "../plain-failure";

/** What the import command is asked: the file, whether only to read it, and the units it may name. */
export interface ImportOptions {
  file: string;
  dryRun: boolean;
  units: string | null;
}

const USAGE = "Usage: npm run --silent import -- FILE --dry-run --json [--units UNITS.json]";

/** Reads the command line; `--json` is the only output so far and may be left out. */
export function readImportOptions(words: readonly string[]): ImportOptions {
  const options = {
    "dry-run": { type: "boolean" as const, default: false },
    json: { type: "boolean" as const, default: true },
    units: { type: "string" as const },
  };
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    if (!file || more.length > 0) throw new PlainFailure(USAGE);
    return { file, dryRun: values["dry-run"], units: values.units ?? null };
  } catch (error) {
    if (errorCode(error)?.startsWith("ERR_PARSE_ARGS")) throw new PlainFailure(USAGE);
    throw error;
  }
}
