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
  const risen = last.percent - first.percent;
  if (risen <= 0) return null;
  const days = daysBetween(lastDayOfMonth(first.month), lastDay);
  return addDays(lastDay, Math.ceil(((100 - last.percent) * days) / risen));
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
