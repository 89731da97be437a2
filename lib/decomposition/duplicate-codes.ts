import type { Measure } from "./measure";

/** Codes that two measures share because the table repeats a number; such a reading can't be published. */
export function findDuplicateCodes(measures: readonly Measure[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { code } of measures) (seen.has(code) ? twice : seen).add(code);
  return [...twice];
}
