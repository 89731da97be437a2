import type { PlainDate } from "@/lib/domain/plain-date";

/** The numbers of rules.md §2; a light keeps the version of the settings it was judged by. */
export type RuleSettings = {
  version: number;
  /** Days ahead in which a milestone counts as near, the due day included. */
  dueSoonDays: number;
  /** A milestone more days late than this is seriously late. */
  seriouslyLateDays: number;
  /** Points below expected progress from which an item is behind. */
  behindPoints: number;
  /** More points below than this is seriously behind. */
  seriouslyBehindPoints: number;
  /** Times a report goes back within one period before it counts. */
  returnsInPeriod: number;
  /** Due reports missing in a row for amber, and for red. */
  missingInRowAmber: number;
  missingInRowRed: number;
  /** Amber periods in a row that demand a remedy plan. */
  amberPeriodsInRow: number;
};

/** Version 1: the defaults of rules.md §2. */
export const DEFAULT_RULE_SETTINGS: RuleSettings = {
  version: 1,
  dueSoonDays: 30,
  seriouslyLateDays: 30,
  behindPoints: 10,
  seriouslyBehindPoints: 30,
  returnsInPeriod: 2,
  missingInRowAmber: 2,
  missingInRowRed: 3,
  amberPeriodsInRow: 2,
};

/** A version of a plan's settings and the day from which it holds. */
export type DatedSettings = { settings: RuleSettings; validFrom: PlainDate };

/** The settings in force on a day: the latest version that has begun, else the defaults. */
export function settingsOn(versions: readonly DatedSettings[], day: PlainDate): RuleSettings {
  const begun = versions.filter(({ validFrom }) => validFrom <= day);
  const latest = begun.toSorted((a, b) => a.settings.version - b.settings.version).at(-1);
  return latest?.settings ?? DEFAULT_RULE_SETTINGS;
}
