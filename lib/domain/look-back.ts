import type { Issue } from "@/lib/domain/issue";
import { isPlainDate, type PlainDate } from "@/lib/domain/plain-date";
import type { VerificationOutcome } from "@/lib/domain/verification";

/** A calendar quarter, "2019-Q1". */
export type Quarter = string;

/** The quarter of a day. */
export function quarterOf(day: PlainDate): Quarter {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

const QUARTER_ENDS = ["03-31", "06-30", "09-30", "12-31"];

/** The last day of the quarter of a day: by then its look-backs are due. */
export function quarterEnd(day: PlainDate): PlainDate {
  const place = Math.ceil(Number(day.slice(5, 7)) / 3) - 1;
  return `${day.slice(0, 4)}-${QUARTER_ENDS[place]}` as PlainDate;
}

/** What speaks for looking at a completed item again (R7). */
export const LOOK_BACK_RISKS = [
  "refuted",
  "mostlyConfirmed",
  "reds",
  "objections",
  "extensions",
] as const;
/** How often each is found in an item's course. */
export type LookBackRisk = Record<(typeof LOOK_BACK_RISKS)[number], number>;

/** What one of each weighs in the draw, and from how many on it weighs no more. */
const WEIGHTS: Record<keyof LookBackRisk, { each: number; most: number }> = {
  extensions: { each: 1, most: 3 },
  reds: { each: 2, most: 3 },
  refuted: { each: 6, most: 1 },
  objections: { each: 2, most: 2 },
  mostlyConfirmed: { each: 3, most: 1 },
};

/** The weight of an item in the draw: 1 where nothing speaks for it, so that nobody is ever safe from it. */
export function riskWeight(risk: LookBackRisk): number {
  return LOOK_BACK_RISKS.reduce(
    (sum, fact) => sum + WEIGHTS[fact].each * Math.min(WEIGHTS[fact].most, risk[fact]),
    1,
  );
}

const HIGH_FROM = 7;

/** The highest class of risk, which is drawn beyond the share: one refuted verification, or as much in other facts. */
export function isHighRisk(risk: LookBackRisk): boolean {
  return riskWeight(risk) >= HIGH_FROM;
}

/** Of a hundred look-backs that are due, so many are drawn; of one unit at most so many in a quarter. */
export type DrawRule = { share: number; unitCap: number };
export const DRAW_DEFAULTS: DrawRule = { share: 30, unitCap: 3 };
export const MOST_OF_UNIT = 20;

/** A look-back that is due, as the draw knows it. */
export type Candidate = { id: number; unitId: number | null; risk: LookBackRisk };

/**
 * Which of those due are looked at. The same seed, rule and candidates always give the same draw: each gets a key
 * from seed and number, divided by its weight (Efraimidis and Spirakis, weighted sampling without replacement).
 * The highest risk class comes first and is not held back by the share, only by the cap of its unit.
 */
export function drawLookBacks(
  candidates: readonly Candidate[],
  { share, unitCap }: DrawRule,
  seed: string,
): number[] {
  const wanted = Math.ceil((candidates.length * share) / 100);
  const ofUnit = new Map<number | null, number>();
  const drawn: number[] = [];
  for (const { id, unitId, high } of inDrawOrder(candidates, seed)) {
    const taken = ofUnit.get(unitId) ?? 0;
    if (taken >= unitCap || (drawn.length >= wanted && !high)) continue;
    ofUnit.set(unitId, taken + 1);
    drawn.push(id);
  }
  return drawn;
}

function inDrawOrder(candidates: readonly Candidate[], seed: string) {
  return candidates
    .map(({ id, unitId, risk }) => ({
      ...{ id, unitId, high: isHighRisk(risk) },
      key: -Math.log(chanceOf(`${seed}:${id}`)) / riskWeight(risk),
    }))
    .sort((a, b) => Number(b.high) - Number(a.high) || a.key - b.key || a.id - b.id);
}

/** A number between 0 and 1, both left out, that a text always gives: FNV-1a with the finish of MurmurHash3. */
function chanceOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((hash ^ (hash >>> 16)) >>> 0) + 0.5) / 2 ** 32;
}

/** The lists of look-backs: due and not drawn, drawn and waiting, and what came of the rest. */
export const LOOK_BACK_VIEWS = ["due", "drawn", "past"] as const;
export type LookBackView = (typeof LOOK_BACK_VIEWS)[number];

/** What a finished look-back says: a refuted result has relapsed, and its item is reopened. */
export function lookBackResult(outcome: VerificationOutcome): "HELD" | "RELAPSED" {
  return outcome === "REFUTED" ? "RELAPSED" : "HELD";
}

/** The day of a look-back as typed: between the item's completion and today. */
export function checkLookedOn(
  typed: string,
  { today, completedOn }: { today: PlainDate; completedOn: PlainDate },
): Issue[] {
  const field = "verifiedOn";
  if (typed === "") return [{ field, code: "required" }];
  if (!isPlainDate(typed)) return [{ field, code: "not-a-day" }];
  if (typed > today) return [{ field, code: "verified-ahead", params: { day: today } }];
  if (typed < completedOn)
    return [{ field, code: "looked-before-completion", params: { day: completedOn } }];
  return [];
}
