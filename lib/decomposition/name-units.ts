import { splitUnitNames } from "@/lib/domain/unit-list";
import { resolveUnitName, type UnitRegistry } from "@/lib/domain/unit-names";
import type { Doubt, NamedUnit } from "./measure";

/** Names the units of a printed cell, with a doubt for each that is unknown or only alike. */
export function nameUnits(
  cell: string | null,
  field: "lead" | "responsible",
  registry: UnitRegistry,
): { units: NamedUnit[]; doubts: Doubt[] } {
  const doubts: Doubt[] = [];
  const units = splitUnitNames(cell ?? "").map((printed) => {
    const { unit, match, candidates } = resolveUnitName(printed, registry);
    if (match === "NONE") {
      const params = { printed, candidates: candidates.join("、") };
      doubts.push({ field, code: "unit-unknown", params });
    }
    if (match === "SIMILAR" && unit) {
      doubts.push({ field, code: "unit-similar", params: { printed, unit } });
    }
    return { printed, unit };
  });
  return { units, doubts };
}

/** A department named as lead and as responsible at once is a slip; a collective may well be both. */
export function doubtAlsoLead(
  lead: readonly NamedUnit[],
  responsible: readonly NamedUnit[],
  registry: UnitRegistry,
): Doubt[] {
  const collective = new Set(registry.collectives.map(({ name }) => name));
  const leads = new Set(lead.map(({ unit }) => unit).filter((unit) => unit !== null));
  return responsible.flatMap(({ unit }) =>
    unit && leads.has(unit) && !collective.has(unit)
      ? [{ field: "responsible" as const, code: "also-lead" as const, params: { unit } }]
      : [],
  );
}
