import type { Issue } from "@/lib/domain/issue";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { UnitKind } from "@/lib/domain/unit-kind";

/** How units change: one takes another name, several become one (or join one that is there), one is parted. */
export const REFORM_KINDS = ["RENAME", "MERGE", "SPLIT"] as const;
export type ReformKind = (typeof REFORM_KINDS)[number];

/**
 * One line of a reform: the units that give and the one that takes, by name. A split is several lines of one unit;
 * one of them may lead to that unit itself, which then goes on with what is not given away.
 */
export type ReformStep = {
  kind: ReformKind;
  from: string[];
  to: string;
  /** Of a unit that is still to be made; "" is its name. */
  fullName: string;
  /** Of a unit that is still to be made; null is the kind of the first that gives. */
  unitKind: UnitKind | null;
  /** Of a split: the items and the people that go to `to`. */
  items: number[];
  people: number[];
};

/** A unit of the register as a reform meets it. */
export type ReformUnit = {
  id: number;
  name: string;
  fullName: string;
  kind: UnitKind;
  aliases: readonly string[];
  validFrom: PlainDate | null;
  validUntil: PlainDate | null;
};

type Judging = {
  steps: readonly ReformStep[];
  units: ReadonlyMap<string, ReformUnit>;
  effectiveOn: PlainDate;
};
type Place = Judging & { step: ReformStep; index: number };

/** What keeps a reform from being carried out, at the fields of its lines (`rows.2.from`). */
export function checkReform(
  steps: readonly ReformStep[],
  effectiveOn: PlainDate,
  registered: readonly ReformUnit[],
): Issue[] {
  const judging = {
    steps,
    effectiveOn,
    units: new Map(registered.map((unit) => [unit.name, unit])),
  };
  return steps.flatMap((step, index) => {
    const place = { ...judging, step, index };
    return [...givingIssues(place), ...takingIssues(place, registered)];
  });
}

function at({ index }: Place, field: "from" | "to" | "fullName" | "kind") {
  return (code: string, params: Issue["params"] = {}): Issue => ({
    field: `rows.${index}.${field}`,
    code,
    params: { row: index + 1, ...params },
  });
}

function givingIssues(place: Place): Issue[] {
  const { step, steps, units, effectiveOn } = place;
  const issue = at(place, "from");
  const known = step.from.map((name) => ({ name, unit: units.get(name) }));
  const those = (fits: (unit: ReformUnit) => boolean) =>
    known.flatMap(({ name, unit }) => (unit && fits(unit) ? [name] : [])).join("、");
  const unknown = known.flatMap(({ name, unit }) => (unit ? [] : [name])).join("、");
  const repeated = step.from.filter((name) => givesElsewhere(name, step, steps)).join("、");
  const collectives = those(({ kind }) => kind === "COLLECTIVE");
  const ended = those(({ validUntil }) => validUntil !== null);
  const tooNew = those(({ validFrom }) => validFrom !== null && validFrom >= effectiveOn);
  return [
    ...(step.from.length === 0 ? [issue("reform-from-missing")] : []),
    ...(unknown ? [issue("reform-from-unknown", { names: unknown })] : []),
    ...(collectives ? [issue("reform-from-collective", { names: collectives })] : []),
    ...(ended ? [issue("reform-from-ended", { names: ended })] : []),
    ...(tooNew ? [issue("reform-from-too-new", { names: tooNew, day: effectiveOn })] : []),
    ...(repeated ? [issue("reform-from-repeated", { names: repeated })] : []),
    ...(step.kind !== "MERGE" && step.from.length > 1 ? [issue("reform-from-several")] : []),
    ...(step.kind === "SPLIT" && linesOf(step.from[0], steps).length < 2
      ? [issue("reform-split-alone")]
      : []),
  ];
}

/** Only a split's unit stands in several lines, and only in lines of its split. */
function givesElsewhere(name: string, step: ReformStep, steps: readonly ReformStep[]): boolean {
  return linesOf(name, steps).some(
    (other) => other !== step && !(other.kind === "SPLIT" && step.kind === "SPLIT"),
  );
}

function linesOf(name: string | undefined, steps: readonly ReformStep[]): ReformStep[] {
  return steps.filter(({ from }) => name !== undefined && from.includes(name));
}

function takingIssues(place: Place, registered: readonly ReformUnit[]): Issue[] {
  const { step, steps, units } = place;
  const issue = at(place, "to");
  if (step.to === "") return [issue("reform-to-missing")];
  const unit = units.get(step.to);
  const itself = step.from.includes(step.to);
  if (itself && step.kind !== "SPLIT") return [issue("reform-to-among-from", { name: step.to })];
  const sameAgain = linesOf(step.from[0], steps).filter(({ to }) => to === step.to).length > 1;
  if (sameAgain && step.kind === "SPLIT") return [issue("reform-to-repeated", { name: step.to })];
  if (!itself && linesOf(step.to, steps).length > 0)
    return [issue("reform-chain", { name: step.to })];
  if (!unit) return newUnitIssues(place, registered);
  if (unit.kind === "COLLECTIVE") return [issue("reform-to-collective", { name: step.to })];
  if (unit.validUntil !== null) return [issue("reform-to-ended", { name: step.to })];
  return step.kind === "RENAME" ? [issue("reform-to-exists", { name: step.to })] : [];
}

/** A unit to be made needs names that mean no other, and one official name in all lines that make it. */
function newUnitIssues(place: Place, registered: readonly ReformUnit[]): Issue[] {
  const { step, steps } = place;
  const fullName = step.fullName || step.to;
  const lines = steps.filter(({ to }) => to === step.to);
  const givers = lines.flatMap(({ from }) => from);
  // An alias of a unit that gives may have named the new one before: 市城乡建设局 for 市城乡建设委.
  const taken = (name: string, field: "to" | "fullName") => {
    const holder = registered.find((unit) =>
      [unit.name, unit.fullName, ...unit.aliases].includes(name),
    );
    if (!holder || givers.includes(holder.name)) return [];
    return [at(place, field)("reform-name-taken", { name, unit: holder.name })];
  };
  const differs = lines.some((line) => line.fullName !== "" && line.fullName !== fullName);
  const alone = step.kind === "MERGE" && givers.length < 2;
  return [
    ...taken(step.to, "to"),
    ...(fullName === step.to ? [] : taken(fullName, "fullName")),
    ...(differs && step.fullName !== ""
      ? [at(place, "fullName")("reform-full-name-differs", { name: step.to })]
      : []),
    ...(alone ? [at(place, "kind")("reform-merge-alone")] : []),
  ];
}
