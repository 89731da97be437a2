import { readFileSync } from "node:fs";
import path from "node:path";
import { type Corrections, correctionsSchema } from "@/lib/decomposition/corrections";
import type { Decomposition, GivenField, Measure, NamedUnit } from "@/lib/decomposition/measure";
import { GIVEN_FIELDS } from "@/lib/decomposition/measure";
import type { RegisteredItem } from "@/lib/decomposition/registered-item";
import type { ReviewedSeed } from "@/lib/decomposition/reviewed-seed";
import { readImport } from "@/lib/ops/import/read-import";
import { readUnits } from "@/lib/ops/import/read-units";
import { projectFolder } from "@/lib/ops/project-folders";

const FOLDER = path.join(projectFolder, "seeds", "wuzheng-2018-27");

/** How the reader does on the seeded document without corrections, beside what its reviewer decided. */
export interface SeedScore {
  /** Leaf measures of the document, and those found with the text as printed at the right place. */
  leaves: number;
  found: number;
  /** Unit and deadline cells that the reviewer could decide, and those read as decided. */
  decidable: number;
  right: number;
  /** Cells that the reviewer could not decide, and those that the reader doubts. */
  undecidable: number;
  doubted: number;
  /** Of these, cells that the reviewer never judged but for letting the reader's doubt stand. */
  leftStanding: number;
  /** Cells that the reader doubts, and those among them that the reviewer decided. */
  doubts: number;
  falseDoubts: number;
  /** Texts whose wording the reviewer suspects though the reader cannot: printed as they stand. */
  suspectWordings: number;
  differences: string[];
}

const plain = (text: string) => text.replace(/\s/g, "");

const unitsOf = (named: readonly NamedUnit[]) =>
  plain([...new Set(named.map(({ printed, unit }) => unit ?? `?${printed}`))].join("、"));

const namedIn = (of: Measure | RegisteredItem, field: GivenField): readonly NamedUnit[] => {
  if (field === "deadline") return [];
  return field === "lead" ? of.leadUnits : of.responsibleUnits;
};

function cellOf(of: Measure | RegisteredItem, field: GivenField): string {
  return field === "deadline" ? plain(of.deadline.printed ?? "") : unitsOf(namedIn(of, field));
}

/** Whether the reviewer was unsure of a cell or of a name in it. */
function isUnsure(item: RegisteredItem, field: GivenField, { cells, names }: Corrections): boolean {
  const unsure = cells.some((c) => c.field === field && !c.certain && c.codes.includes(item.code));
  const unsureName = names.some(
    (n) =>
      !n.certain &&
      (n.codes?.includes(item.code) ?? true) &&
      namedIn(item, field).some(({ printed }) => printed === n.printed),
  );
  return unsure || unsureName;
}

const isDoubted = (measure: Measure | RegisteredItem | undefined, field: GivenField) =>
  measure?.doubts.some((doubt) => doubt.field === field) ?? false;

/** Compares a reading of the seeded document with its review, cell by cell. */
export function compareWithReview(
  read: Decomposition,
  seed: ReviewedSeed,
  corrections: Corrections,
): SeedScore {
  const score: SeedScore = {
    ...{ leaves: seed.items.length, found: 0, decidable: 0, right: 0 },
    ...{ undecidable: 0, doubted: 0, leftStanding: 0, doubts: 0, falseDoubts: 0 },
    suspectWordings: corrections.cells.filter((c) => c.field === "text" && !c.certain).length,
    differences: [],
  };
  const byCode = new Map(read.measures.map((measure) => [measure.code, measure]));
  for (const item of seed.items) {
    const measure = byCode.get(item.code);
    if (plain(measure?.text ?? "") === plain(item.printed.text)) score.found += 1;
    else score.differences.push(`${item.code} is not found`);
    for (const field of GIVEN_FIELDS) {
      const [want, got] = [cellOf(item, field), measure ? cellOf(measure, field) : ""];
      const unsure = isUnsure(item, field, corrections);
      const open = unsure || isDoubted(item, field);
      if (open && !unsure) score.leftStanding += 1;
      const doubted = isDoubted(measure, field);
      score[open ? "undecidable" : "decidable"] += 1;
      if (!open && want === got) score.right += 1;
      if (!open && want !== got) score.differences.push(`${item.code} ${field}: ${got} ≠ ${want}`);
      if (open && doubted) score.doubted += 1;
      if (open && !doubted) score.differences.push(`${item.code} ${field} is not doubted: ${got}`);
      if (doubted) score.doubts += 1;
      if (doubted && !open) score.falseDoubts += 1;
      if (doubted && !open) score.differences.push(`${item.code} ${field} is doubted: ${got}`);
    }
  }
  return score;
}

const parse = (name: string): unknown => JSON.parse(readFileSync(path.join(FOLDER, name), "utf8"));

/** Reads the seeded document without its corrections and scores it against the review. */
export async function scoreSeed(): Promise<SeedScore> {
  const bytes = readFileSync(path.join(FOLDER, "document.txt"));
  const read = await readImport(bytes, "document.txt", readUnits(null));
  if (!read.ok) throw new Error(`The seeded document is refused: ${read.refusal.code}`);
  const seed = parse("decomposition.json") as ReviewedSeed;
  return compareWithReview(read.value, seed, correctionsSchema.parse(parse("corrections.json")));
}
