import type { PreviewMeasure } from "@/lib/ops/import/import-preview";

/** What an expected.txt may state of a measure beside its row: `from | 2 | inherited own own`. */
export const STATED = ["from", "kind", "node", "indicator", "source"] as const;
export type Stated = (typeof STATED)[number];

/** Everything that is stated of one measure (counted from 1) in one respect. */
export interface Statement {
  measure: number;
  what: Stated;
  values: string[];
}

const isStated = (word: string): word is Stated => STATED.some((what) => what === word);

const ORIGINS = ["lead", "responsible", "deadline", "text"] as const;

/** Origins are printed in a row, lead first; nodes are parted by 、; "none" states that there is nothing. */
function valuesOf(what: Stated, words: string): string[] {
  if (words === "none") return [];
  if (what === "from") return words.split(" ").map((origin, i) => `${ORIGINS[i]} ${origin}`);
  return what === "node" ? words.split("、") : [words];
}

/** Reads the lines `what | measure | words`; several of one measure add up. */
export function readStatements(rows: readonly (readonly string[])[]): Statement[] {
  const statements: Statement[] = [];
  for (const [what = "", measure = "", words = ""] of rows) {
    if (!isStated(what)) continue;
    const values = valuesOf(what, words);
    const known = statements.find((s) => s.what === what && s.measure === Number(measure));
    if (known) known.values.push(...values);
    else statements.push({ what, measure: Number(measure), values });
  }
  return statements;
}

/** What was read of a measure in the words of a statement. */
export function readAs({ what, values }: Statement, measure: PreviewMeasure): string[] {
  const { from, deadline, indicators, source } = measure;
  switch (what) {
    case "from":
      return ORIGINS.slice(0, values.length).map((field) => `${field} ${from[field]}`);
    case "kind":
      return [deadline.kind];
    case "node":
      return deadline.nodes.map((node) => `${node.what} ${node.due ?? ""}`.trim());
    case "indicator":
      return indicators.map((i) => `${i.comparator} ${i.value} ${i.unit} ${i.by ?? ""}`.trim());
    case "source":
      return [`${source.first}-${source.last}`];
  }
}
