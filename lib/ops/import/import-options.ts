import { parseArgs } from "node:util";
import { errorCode, PlainFailure } from "../plain-failure";

/** What the import command is asked: the file, whether only to read it, and what a publication is registered under. */
export interface ImportOptions {
  file: string;
  dryRun: boolean;
  /** A list of units for a dry run; a publication names the ledger's own. */
  units: string | null;
  /** Particulars that the file does not print, or prints differently. */
  given: Partial<Record<"title" | "documentNumber" | "issuer" | "issuedOn", string>>;
  /** Why a plan that is registered already is amended; without it a known document number is refused. */
  reason: string | null;
}

const USAGE = [
  "Usage: npm run --silent import -- FILE --dry-run --json [--units UNITS.json]",
  "       npm run --silent import -- FILE --json [--number N] [--title T] [--issuer I] [--issued-on YYYY-MM-DD] [--reason WHY]",
].join("\n");

const text = { type: "string" as const };

/** Reads the command line; `--json` is the only output and may be left out. */
export function readImportOptions(words: readonly string[]): ImportOptions {
  const options = {
    "dry-run": { type: "boolean" as const, default: false },
    json: { type: "boolean" as const, default: true },
    units: text,
    number: text,
    title: text,
    issuer: text,
    "issued-on": text,
    reason: text,
  };
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    if (!file || more.length > 0) throw new PlainFailure(USAGE);
    const { title, number: documentNumber, issuer, "issued-on": issuedOn } = values;
    const given = Object.entries({ title, documentNumber, issuer, issuedOn });
    return {
      file,
      dryRun: values["dry-run"],
      units: values.units ?? null,
      given: Object.fromEntries(given.filter(([, value]) => value !== undefined)),
      reason: values.reason ?? null,
    };
  } catch (error) {
    if (errorCode(error)?.startsWith("ERR_PARSE_ARGS")) throw new PlainFailure(USAGE);
    throw error;
  }
}
