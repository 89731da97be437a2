import { listNumber } from "./list-number";
import type { ListLevel, Numbering } from "./read-numbering";

/** Where a paragraph stands in an automatic list. */
export type ListPlace = { instance: string; level: number };

/** Counts a document's automatic lists: each call is the next paragraph and gives its printed number. */
export function listLabels({ lists, instances }: Numbering) {
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (place: ListPlace): string => {
    const instance = instances.get(place.instance);
    const levels = instance && lists.get(instance.list);
    const level = levels?.get(place.level);
    if (!instance || !levels || !level) return "";
    const count = counts.get(instance.list) ?? [];
    counts.set(instance.list, count);
    if (!begun.has(place.instance)) {
      for (const [at, start] of instance.starts) count[at] = start - 1;
      begun.add(place.instance);
    }
    count[place.level] = (count[place.level] ?? level.start - 1) + 1;
    count.length = place.level + 1;
    return printLabel(level, levels, count);
  };
}

/** Bullets, and numbers in a format not known here, print nothing. */
function printLabel(
  level: ListLevel,
  levels: Map<number, ListLevel>,
  count: (number | undefined)[],
): string {
  if (level.format === "bullet" || level.format === "none") return "";
  let known = true;
  const label = level.text.replace(/%(\d)/g, (_, digit) => {
    const at = Number(digit) - 1;
    const of = levels.get(at);
    const number = listNumber(count[at] ?? of?.start ?? 1, of?.format ?? "decimal");
    known &&= number !== undefined;
    return number ?? "";
  });
  if (!known) return "";
  return level.spaced && /[\p{L}\p{N}]$/u.test(label) ? `${label} ` : label;
}
