import { dayOfMonth, lastDayOfMonth, shiftMonth } from "@/lib/domain/calendar";
import type { EvidenceKind } from "@/lib/domain/evidence";
import type { SelfLight } from "@/lib/domain/light";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import type { DelayReason, PromiseAnswer } from "@/lib/domain/report-content";
import { choose, chooseOne } from "@/lib/ops/first-start/demonstration/choose";
import type { DemonstrationItem } from "@/lib/ops/first-start/demonstration/demonstration-item";
import type { MonthPlan } from "@/lib/ops/first-start/demonstration/month-plan";
import { MONTHS } from "@/lib/ops/first-start/demonstration/months";
import { firstMilestoneMonth } from "@/lib/ops/first-start/demonstration/percent-course";
import { phrasesOf, withinQuotes } from "@/lib/ops/first-start/demonstration/phrases";
import words from "@/seeds/demonstration/words.json";

/** A report of the demonstration in words; complete, so that it could have been submitted. */
export type DemonstrationContent = {
  selfLight: SelfLight;
  percent: number;
  done: string;
  noChange: boolean;
  nextStep: string;
  nextStepDue: PlainDate;
  milestonesReached: { milestoneId: number; reachedOn: PlainDate }[];
  evidence: { kind: EvidenceKind; description: string }[];
  promiseKept: PromiseAnswer | null;
  delayReason: DelayReason | null;
};

/**
 * Words for a planned report, from the measure's own clauses and the numbers of the month; `attempt` counts the
 * revisions, from 1. Every text begins with the mark that tells demonstration from life.
 */
export function writeContent(
  item: DemonstrationItem,
  plan: MonthPlan,
  reachedOn: PlainDate | null,
  attempt: number,
): DemonstrationContent {
  const month = MONTHS[plan.index] ?? MONTHS[0];
  if (!month) throw new Error("The demonstration has months.");
  const fill = filler(item, plan, month, attempt);
  const milestone = plan.reached === null ? undefined : item.milestones[plan.reached];
  const reached = milestone && reachedOn ? [{ milestone, reachedOn }] : [];
  const sentences = [
    ...(attempt > 1 ? [plan.state === "CORRECTED" ? words.corrected : words.again] : []),
    fill(mainSentence(item, plan)),
    ...notes(item, plan).map((note) => fill(note, { milestone: item.milestones[0]?.name ?? "" })),
    ...reached.map((each) =>
      fill(words.reached, { milestone: each.milestone.name, day: spoken(each.reachedOn) }),
    ),
    ...(plan.noChange ? [] : readings(item, plan.percent).map((each) => fill(words.reading, each))),
    ...(plan.cause ? [fill(words.causes[plan.cause])] : []),
  ];
  return {
    selfLight: plan.selfLight,
    percent: plan.percent,
    done: words.mark + sentences.join(""),
    noChange: plan.noChange,
    nextStep: words.mark + fill(nextStep(item, plan)),
    nextStepDue: lastDayOfMonth(shiftMonth(month, 1)),
    milestonesReached: reached.map((each) => ({
      milestoneId: each.milestone.id,
      reachedOn: each.reachedOn,
    })),
    evidence: plan.evidence.map((kind) => ({
      kind,
      description: words.mark + fill(some(words.evidence[kind], item.code, plan.index, kind)),
    })),
    promiseKept: plan.index === 0 ? null : promiseAnswer(plan),
    delayReason: delayReason(item, plan, month),
  };
}

function promiseAnswer({ selfLight, noChange }: MonthPlan): PromiseAnswer {
  if (selfLight === "RED") return "NOT_KEPT";
  return selfLight === "AMBER" || noChange ? "PARTLY" : "KEPT";
}

/** Every report with a cause, or with a milestone that passes unreached by the time it is filed, says why. */
function delayReason(item: DemonstrationItem, plan: MonthPlan, month: Month): DelayReason | null {
  if (plan.cause) return plan.cause === "effort" ? "NOT_DONE" : "BLOCKED";
  const filedBy = dayOfMonth(shiftMonth(month, 1), 20);
  const firstReached = firstMilestoneMonth(item);
  const passes = item.milestones.some(({ due }, place) => {
    const reached = place === 0 && firstReached !== null && firstReached < plan.index;
    return due < filedBy && !reached && place !== plan.reached;
  });
  return passes ? "GOOD_FAITH" : null;
}

function mainSentence(item: DemonstrationItem, plan: MonthPlan): string {
  if (plan.noChange && plan.percent === 100) return words.finishedAlready;
  if (plan.noChange) return some(words.noChange, item.code, plan.index);
  if (plan.index === 0) return some(words.opening, item.code);
  const sentences = words.progress[String(item.area) as keyof typeof words.progress];
  // One on from last month's, so that no two months running begin alike.
  return sentences[(choose(sentences.length, item.code) + plan.index) % sentences.length] ?? "";
}

/** What a story says in some of its months. */
function notes({ story }: DemonstrationItem, { index }: MonthPlan): string[] {
  const told: Partial<Record<string, { from: number; until: number; text: string }[]>> =
    words.notes;
  return (told[story] ?? [])
    .filter(({ from, until }) => from <= index && index <= until)
    .map(({ text }) => text);
}

function nextStep(item: DemonstrationItem, plan: MonthPlan): string {
  if (plan.percent === 100) return words.nextStepFinished;
  return some(words.nextStep, item.code, plan.index, "next");
}

/** Where the item's first growing indicator stands if it grows as the item does. */
export function readingOf(item: DemonstrationItem, percent: number) {
  const indicator = item.indicators.find((each) => each.rises && each.target > 1);
  if (!indicator) return null;
  // A ratio begins somewhere; a count begins at nothing.
  const begun = indicator.unit === "%" || indicator.unit === "倍" ? 0.6 : 0;
  const share = indicator.target * (begun + ((1 - begun) * percent) / 100);
  const measured = indicator.target < 20 && /^[万亿%倍]/.test(indicator.unit);
  const value = measured ? Math.round(share * 10) / 10 : Math.floor(share);
  return { indicator, value };
}

function readings(item: DemonstrationItem, percent: number): Record<string, string>[] {
  const reading = readingOf(item, percent);
  if (!reading) return [];
  const { name, unit, target } = reading.indicator;
  return [
    { indicator: withinQuotes(name), value: String(reading.value), unit, target: String(target) },
  ];
}

/** Fills the places of a sentence with the item's words and with numbers that grow with its percent. */
function filler(item: DemonstrationItem, plan: MonthPlan, month: Month, attempt: number) {
  const { headline, clauses } = phrasesOf(item.text);
  const begin = choose(clauses.length, item.code) + plan.index + attempt - 1;
  const number = (least: number, range: number, what: string) =>
    least + choose(range, item.code, plan.index, attempt, what);
  // Steps as wide as there are months: no two months of an item have the same number.
  const many = MONTHS.length * number(1, 5, "n") + plan.index;
  const places: Record<string, string> = {
    unit: item.unit.name,
    headline,
    clause: clauses[begin % clauses.length] ?? headline,
    other: (clauses.length > 1 && clauses[(begin + 1) % clauses.length]) || words.alongside,
    month: `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
    percent: String(plan.percent),
    n: String(many),
    m: String(number(3, 5, "m")),
    k: String(number(2, 4, "k")),
  };
  return (sentence: string, more: Record<string, string> = {}) =>
    sentence.replace(/\{(\w+)\}/g, (_, name: string) => more[name] ?? places[name] ?? "");
}

function some(options: string[], ...key: (string | number)[]): string {
  const [first = "", ...others] = options;
  return chooseOne([first, ...others], ...key);
}

/** "2018-07-20" → 7月20日. */
function spoken(day: PlainDate): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}
