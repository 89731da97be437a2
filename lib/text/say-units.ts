import type { NamedUnit } from "@/lib/decomposition/measure";
import { unitsAsText } from "@/lib/decomposition/review/measure-content";

/** Units in one line: by the ledger's name where it is known, else as printed. */
export function sayUnits(units: NamedUnit[]): string {
  return unitsAsText(units);
}
