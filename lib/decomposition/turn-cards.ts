import type { SourceCell, SourceRow } from "@/lib/domain/source-document";
import { headKind } from "./column-heads";

/** A head and what is printed beside it. */
interface Pair {
  label: string;
  value: string;
}

const LEAST_PAIRS = 3;
const UNIT_OR_TIME = ["lead", "responsible", "support", "deadline"];

/** A row of heads each with its value at the right, or null. */
function pairsOf({ cells }: SourceRow): Pair[] | null {
  const printed = cells.filter(({ merge }) => merge !== "covered").map(({ text }) => text.trim());
  if (printed.length === 0 || printed.length % 2 !== 0) return null;
  const pairs: Pair[] = [];
  for (let i = 0; i < printed.length; i += 2) {
    const [label = "", value = ""] = printed.slice(i, i + 2);
    if (headKind(label) === null || headKind(value) !== null) return null;
    pairs.push({ label, value });
  }
  return pairs;
}

const single = (text: string): SourceCell => ({ text, merge: "single" });

/**
 * A form that prints its heads in the first column (工作任务 | …, 牵头单位 | …) as the table it stands for:
 * one row below its heads for each card, a head that comes again beginning the next. Null for other tables.
 */
export function turnCards(rows: readonly SourceRow[]): SourceRow[] | null {
  const cards: { line: number; pairs: Pair[] }[] = [];
  for (const row of rows) {
    const pairs = pairsOf(row);
    if (!pairs) return null;
    const open = cards.at(-1);
    const again = pairs.some(({ label }) => open?.pairs.some((known) => known.label === label));
    if (open && !again) open.pairs.push(...pairs);
    else cards.push({ line: row.line, pairs: [...pairs] });
  }
  const kinds = (cards[0]?.pairs ?? []).map(({ label }) => headKind(label) ?? "");
  if (kinds.length < LEAST_PAIRS || !kinds.some((kind) => UNIT_OR_TIME.includes(kind))) return null;
  return cards.flatMap(({ line, pairs }) => [
    { line, cells: pairs.map(({ label }) => single(label)) },
    { line, cells: pairs.map(({ value }) => single(value)) },
  ]);
}
