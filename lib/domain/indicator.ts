import type { PlainDate } from "@/lib/domain/plain-date";

/** How an indicator stands by its latest accepted reading; it is missed once its due day has passed short of the target. */
export const INDICATOR_STANDINGS = ["REACHED", "ON_THE_WAY", "MISSED", "NO_READING"] as const;
export type IndicatorStanding = (typeof INDICATOR_STANDINGS)[number];

export type IndicatorTarget = {
  comparator: "AT_LEAST" | "AT_MOST" | "EXACTLY";
  target: number;
  dueOn: PlainDate | null;
};

/** Judges an indicator on a day. Without an accepted reading nothing is claimed: neither reached nor missed. */
export function indicatorStanding(
  { comparator, target, dueOn }: IndicatorTarget,
  latest: number | null,
  day: PlainDate,
): IndicatorStanding {
  if (latest === null) return "NO_READING";
  if (MEETS[comparator](latest, target)) return "REACHED";
  return dueOn !== null && dueOn < day ? "MISSED" : "ON_THE_WAY";
}

const MEETS: Record<IndicatorTarget["comparator"], (value: number, target: number) => boolean> = {
  AT_LEAST: (value, target) => value >= target,
  AT_MOST: (value, target) => value <= target,
  EXACTLY: (value, target) => value === target,
};
