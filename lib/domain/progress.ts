import { addDays, daysBetween, lastDayOfMonth, shiftMonth } from "@/lib/domain/calendar";
import type { Month, PlainDate } from "@/lib/domain/plain-date";

const FORECAST_MIN_REPORTS = 3;
const FORECAST_WINDOW = 6;

/** A milestone's share of the item: weights are relative, 1 unless given, so equal by default. */
export type WeighedMilestone = { currentDue: PlainDate; weight?: number };

/**
 * Expected progress 序时进度 in whole percent: the weight of the milestones whose current due day has
 * passed. A milestone counts from the day after its due day, as lateness does; between two due days
 * nothing more is expected (a step curve). An item without milestones is expected to have 0.
 */
export function expectedProgress(milestones: readonly WeighedMilestone[], day: PlainDate): number {
  const total = sumOfWeights(milestones);
  if (total === 0) return 0;
  const passed = sumOfWeights(milestones.filter(({ currentDue }) => currentDue < day));
  return Math.round((100 * passed) / total);
}

/** An accepted percent, standing for the end of its month. */
export type AcceptedPercent = { month: Month; percent: number };

/**
 * The day on which the item would reach 100 % at the pace of its last accepted reports: a straight
 * line from the first to the last of at most six. Null with fewer than three reports or without any
 * rise, since neither tells a pace.
 */
export function forecastCompletion(accepted: readonly AcceptedPercent[]): PlainDate | null {
  const recent = lastReports(accepted, FORECAST_WINDOW);
  const [first, last] = [recent[0], recent.at(-1)];
  if (!first || !last || recent.length < FORECAST_MIN_REPORTS) return null;
  const lastDay = lastDayOfMonth(last.month);
  if (last.percent >= 100) return lastDay;
  return completionAtPace(first, last, last);
}

/** When an item would be complete at the slowest and the fastest pace seen; `latest` is null for a standstill. */
export type ForecastRange = {
  /** The last accepted report, from which the forecast goes on. */
  from: AcceptedPercent;
  earliest: PlainDate;
  /** As `forecastCompletion`. */
  likely: PlainDate;
  latest: PlainDate | null;
  /** How many reports the pace is taken from. */
  reports: number;
};

/** A forecast, or why there is none: too few reports for a pace, none rose, or all is done already. */
export type Forecast =
  | ({ kind: "range" } & ForecastRange)
  | { kind: "few-reports"; reports: number; needed: number }
  | { kind: "no-rise"; reports: number }
  | { kind: "done"; on: PlainDate };

/**
 * The forecast with its uncertainty (R19 早提醒): from the last of at most six accepted reports, at the mean pace of
 * all (`likely`), at the fastest between two that follow each other (`earliest`) and at the slowest (`latest`).
 * The mean is a weighted mean of those paces, so it lies between them.
 */
export function forecastRange(accepted: readonly AcceptedPercent[]): Forecast {
  const recent = lastReports(accepted, FORECAST_WINDOW);
  const from = recent.at(-1);
  if (from && from.percent >= 100) return { kind: "done", on: lastDayOfMonth(from.month) };
  if (!from || recent.length < FORECAST_MIN_REPORTS)
    return { kind: "few-reports", reports: recent.length, needed: FORECAST_MIN_REPORTS };
  const likely = forecastCompletion(accepted);
  const ends = recent
    .slice(1)
    .map((report, index) => completionAtPace(recent[index] ?? report, report, from));
  const earliest = ends.filter((day) => day !== null).sort()[0];
  if (likely === null || earliest === undefined) return { kind: "no-rise", reports: recent.length };
  const latest = ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null);
  return { kind: "range", from, earliest, likely, latest, reports: recent.length };
}

/** The day on which 100 % is reached from a report on, at the pace between two others; null without any rise. */
function completionAtPace(
  first: AcceptedPercent,
  second: AcceptedPercent,
  from: AcceptedPercent,
): PlainDate | null {
  const risen = second.percent - first.percent;
  if (risen <= 0) return null;
  const days = daysBetween(lastDayOfMonth(first.month), lastDayOfMonth(second.month));
  return addDays(lastDayOfMonth(from.month), Math.ceil(((100 - from.percent) * days) / risen));
}

/** A day from which more of an item is expected, and how much. */
export type ExpectedStep = { from: PlainDate; percent: number };

/** The step curve of expected progress: a step the day after each due day. */
export function expectedSteps(milestones: readonly WeighedMilestone[]): ExpectedStep[] {
  const days = [...new Set(milestones.map(({ currentDue }) => addDays(currentDue, 1)))].sort();
  return days.map((from) => ({ from, percent: expectedProgress(milestones, from) }));
}

/** What is expected of an item on a day, by its steps. */
export function expectedOn(steps: readonly ExpectedStep[], day: PlainDate): number {
  return steps.findLast(({ from }) => from <= day)?.percent ?? 0;
}

/**
 * The least percent of next month's report with which the forecast would meet the due day; null
 * without any report. Past the due day only 100 meets it.
 */
export function percentToMeet(
  accepted: readonly AcceptedPercent[],
  due: PlainDate,
): AcceptedPercent | null {
  const recent = lastReports(accepted, FORECAST_WINDOW - 1);
  const [first, last] = [recent[0], recent.at(-1)];
  if (!first || !last) return null;
  const month = shiftMonth(last.month, 1);
  const days = daysBetween(lastDayOfMonth(first.month), lastDayOfMonth(month));
  const left = Math.max(0, daysBetween(lastDayOfMonth(month), due));
  return { month, percent: Math.ceil((100 * days + first.percent * left) / (days + left)) };
}

function lastReports(accepted: readonly AcceptedPercent[], count: number): AcceptedPercent[] {
  return [...accepted].sort((a, b) => a.month.localeCompare(b.month)).slice(-count);
}

function sumOfWeights(milestones: readonly WeighedMilestone[]): number {
  return milestones.reduce((sum, { weight = 1 }) => sum + weight, 0);
}
