import { countsAsResult, type EvidenceKind } from "@/lib/domain/evidence";
import type { Light } from "@/lib/domain/light";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { ReportContent } from "@/lib/domain/report-content";
import { compareTexts, type TextChange } from "@/lib/domain/text-difference";

/** What a report says that the last accepted one did not: what its approver reads instead of the whole text. */
export type ReportDifference = {
  percent: { before: number | null; after: number | null };
  selfLight: { before: ReportContent["selfLight"]; after: ReportContent["selfLight"] };
  done: TextChange;
  /** Milestones that are claimed for the first time. */
  reached: { name: string; on: PlainDate | null }[];
  readings: { name: string; unit: string; before: number | null; after: number | null }[];
  /** `again` was already given last time. */
  evidence: { kind: EvidenceKind; description: string; counted: boolean; again: boolean }[];
};

type Reading = { value: number };

/** What a report is compared with: the last accepted one, and the item's milestones and indicators. */
export type ComparedWith = {
  lastAccepted: { percent: number | null; content: ReportContent } | null;
  milestones: readonly { id: number; name: string; reachedOn: PlainDate | null }[];
  indicators: readonly { id: number; name: string; unit: string; readings: readonly Reading[] }[];
};

/** Compares a report with the last accepted one. */
export function compareReports(content: ReportContent, former: ComparedWith): ReportDifference {
  const { lastAccepted, milestones, indicators } = former;
  const before = lastAccepted?.content ?? null;
  const given = new Set(before?.evidence.map(evidenceKey));
  return {
    percent: { before: lastAccepted?.percent ?? null, after: content.percent },
    selfLight: { before: before?.selfLight ?? null, after: content.selfLight },
    done: compareTexts(before?.done ?? null, content.done),
    reached: content.milestonesReached.flatMap(({ milestoneId, reachedOn }) => {
      const milestone = milestones.find(({ id }) => id === milestoneId);
      return milestone && milestone.reachedOn === null
        ? [{ name: milestone.name, on: reachedOn }]
        : [];
    }),
    readings: content.readings.flatMap(({ indicatorId, value }) => {
      const indicator = indicators.find(({ id }) => id === indicatorId);
      if (!indicator) return [];
      const { name, unit, readings } = indicator;
      return [{ name, unit, before: readings.at(-1)?.value ?? null, after: value }];
    }),
    evidence: content.evidence.map((each) => ({
      kind: each.kind,
      description: each.description,
      counted: countsAsResult(each.kind),
      again: given.has(evidenceKey(each)),
    })),
  };
}

function evidenceKey({ kind, description }: { kind: EvidenceKind; description: string }): string {
  return `${kind} ${description.trim()}`;
}

/** Why an approver should look before releasing, gravest first. */
export const PECULIARITIES = [
  "percent-fell",
  "percent-jumped",
  "rise-uncounted",
  "promise-broken",
  "says-lagging",
  "milder-than-system",
  "milestone-claimed",
  "bottleneck-raised",
  "delay-told",
  "text-repeated",
  "contribution-open",
] as const;
export type Peculiarity = (typeof PECULIARITIES)[number];

/** Points by which a percent may rise in a period without a second look. */
const JUMP = 30;
const MILDER_THAN: readonly Light[] = ["RED", "AMBER"];

/** What is out of the ordinary in a report; one without any can be released unread. */
export function peculiaritiesOf(
  content: ReportContent,
  difference: ReportDifference,
  item: { light: Light; openContributions: number },
): Peculiarity[] {
  const { percent, evidence, done, reached } = difference;
  const rise = (percent.after ?? 0) - (percent.before ?? 0);
  const lagging = content.selfLight === "AMBER" || content.selfLight === "RED";
  const holds: Record<Peculiarity, boolean> = {
    "percent-fell": rise < 0,
    "percent-jumped": rise > JUMP,
    "rise-uncounted": rise > 0 && !evidence.some(({ counted }) => counted),
    "promise-broken": content.promiseKept === "PARTLY" || content.promiseKept === "NOT_KEPT",
    "says-lagging": lagging,
    "milder-than-system":
      MILDER_THAN.includes(item.light) && isMilder(content.selfLight, item.light),
    "milestone-claimed": reached.length > 0,
    "bottleneck-raised": content.bottlenecks.length > 0,
    "delay-told": content.delayReason !== null,
    "text-repeated": done.kind === "unchanged" && !content.noChange,
    "contribution-open": item.openContributions > 0,
  };
  return PECULIARITIES.filter((each) => holds[each]);
}

function isMilder(self: ReportContent["selfLight"], light: Light): boolean {
  return self === "GREEN" || (self === "AMBER" && light === "RED");
}
