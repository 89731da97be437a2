import { plainUnitName } from "@/lib/domain/unit-forms";
import { nameSimilarity } from "@/lib/domain/unit-likeness";
import { splitUnitNames } from "@/lib/domain/unit-list";
import { resolveUnitName, type UnitRegistry, type UnitResolution } from "@/lib/domain/unit-names";
import { groupBy } from "./group-rows";
import type { Doubt, Measure, NamedUnit } from "./measure";

/** Resolves a printed name; the same name stands in a table's cells over and over. */
export type NameResolver = (printed: string) => UnitResolution;

/** A resolver that remembers what it resolved. */
export function rememberNames(registry: UnitRegistry): NameResolver {
  const known = new Map<string, UnitResolution>();
  return (printed) => {
    const resolved = known.get(printed) ?? resolveUnitName(printed, registry);
    known.set(printed, resolved);
    return resolved;
  };
}

/** Words of a unit cell that name no unit: 按职责分工负责, 按照《…》落实. */
const namesNobody = (name: string) =>
  plainUnitName(name) === "" || /^(?:按照?|根据|参照).*(?:落实|执行|负责|办理|推进)$/.test(name);

/** Names the units of a printed cell, with a doubt for each that is unknown or only alike. */
export function nameUnits(
  cell: string | null,
  field: "lead" | "responsible",
  resolve: NameResolver,
): { units: NamedUnit[]; doubts: Doubt[] } {
  const doubts: Doubt[] = [];
  const units = splitUnitNames(cell ?? "").flatMap((printed): NamedUnit[] => {
    if (namesNobody(printed)) {
      doubts.push({ field, code: "not-a-unit", params: { printed } });
      return [];
    }
    const { unit, match, candidates } = resolve(printed);
    if (match === "NONE") {
      const params = { printed, candidates: candidates.join("、") };
      doubts.push({ field, code: "unit-unknown", params });
    }
    if (match === "SIMILAR" && unit) {
      doubts.push({ field, code: "unit-similar", params: { printed, unit } });
    }
    return [{ printed, unit }];
  });
  return { units, doubts };
}

const CONTEXT_LIKENESS = 0.7;

/** Whether a torn name may be the collective: alike, with at most one character of its own. */
function mayBeTorn(printed: string, collective: string): boolean {
  const own = [...plainUnitName(printed)].filter((character) => !collective.includes(character));
  return own.length <= 1 && nameSimilarity(plainUnitName(printed), collective) >= CONTEXT_LIKENESS;
}

/** The collectives in which the responsible units of measures end. */
export function endingsOf(
  measures: readonly Measure[],
  collectives: ReadonlySet<string>,
): ReadonlySet<string> {
  const endings = measures.flatMap((measure) => measure.responsibleUnits.at(-1)?.unit ?? []);
  return new Set(endings.filter((unit) => collectives.has(unit)));
}

/**
 * Reads an unknown name as the collective that the cells around it end in (市人民政府 for 各区人民政府),
 * where only one such is alike and its own cell does not hold it already. The doubt stays.
 */
export function nameByHabit(
  named: { units: NamedUnit[]; doubts: Doubt[] },
  field: "lead" | "responsible",
  endings: ReadonlySet<string>,
): { units: NamedUnit[]; doubts: Doubt[] } {
  const last = named.units.at(-1);
  if (last?.unit !== null) return named;
  const own = new Set(named.units.map(({ unit }) => unit));
  const alike = [...endings].filter((unit) => !own.has(unit) && mayBeTorn(last.printed, unit));
  const [unit, ...others] = alike;
  if (!unit || others.length > 0) return named;
  const params = { printed: last.printed, unit };
  return {
    units: [...named.units.slice(0, -1), { printed: last.printed, unit }],
    doubts: [
      ...named.doubts.filter((doubt) => doubt.params.printed !== last.printed),
      { field, code: "unit-similar", params },
    ],
  };
}

/** A department named as lead and as responsible at once is a slip; a collective may well be both. */
function unitsInBoth(measure: Measure, collectives: ReadonlySet<string>): string[] {
  const leads = new Set(measure.leadUnits.map(({ unit }) => unit));
  return measure.responsibleUnits.flatMap(({ unit }) =>
    unit !== null && leads.has(unit) && !collectives.has(unit) ? [unit] : [],
  );
}

const taskOf = ({ source, keyArea, mainTask }: Measure) =>
  [source.sheet, source.page, keyArea?.no, keyArea?.title, mainTask?.no, mainTask?.title].join(
    "\n",
  );

const leadsOf = ({ leadUnits }: Measure) => leadUnits.map(({ unit }) => unit).join();

/**
 * A collective that leads and helps alike may stand where a merged lead did, if another leads elsewhere in
 * its task on the page; where it leads the whole task, the office meant it.
 */
function doubtRepeatedLead(
  measure: Measure,
  severalLead: boolean,
  collectives: ReadonlySet<string>,
): Measure {
  const { printed, leadUnits, doubts } = measure;
  const repeated = printed.lead !== null && printed.lead === printed.responsible;
  const open = doubts.some(({ field }) => field === "lead");
  const unit = leadUnits[0]?.unit ?? "";
  if (!repeated || open || !collectives.has(unit) || !severalLead) return measure;
  const params = { unit };
  return { ...measure, doubts: [...doubts, { field: "lead", code: "also-lead", params }] };
}

/** Doubts the units that lead and help at once, for each printed cell at the first measure it is given to. */
export function doubtAlsoLead(measures: readonly Measure[], registry: UnitRegistry): Measure[] {
  const collectives = new Set(registry.collectives.map(({ name }) => name));
  const several = new Set(
    [...groupBy(measures, taskOf)].flatMap(([task, own]) =>
      new Set(own.map(leadsOf)).size > 1 ? [task] : [],
    ),
  );
  const repeated = measures.map((measure) =>
    doubtRepeatedLead(measure, several.has(taskOf(measure)), collectives),
  );
  return doubtDepartments(repeated, collectives);
}

function doubtDepartments(
  measures: readonly Measure[],
  collectives: ReadonlySet<string>,
): Measure[] {
  const asked = new Set<string>();
  return measures.map((measure) => {
    const { from, source, printed } = measure;
    const key = [source.sheet, source.page, source.first, printed.responsible].join(" ");
    if (from.responsible === "inherited" || asked.has(key)) return measure;
    const doubts = unitsInBoth(measure, collectives).map((unit) => ({
      field: "responsible" as const,
      code: "also-lead" as const,
      params: { unit },
    }));
    if (doubts.length === 0) return measure;
    asked.add(key);
    return { ...measure, doubts: [...measure.doubts, ...doubts] };
  });
}
