import type { Light } from "@/lib/domain/light";
import type { PlainDate } from "@/lib/domain/plain-date";

/** The rules of rules.md §2 by name, gravest first; each is one sentence in `lib/text`. */
export const RULE_IDS = [
  "final-due-passed",
  "milestone-seriously-late",
  "seriously-below-expected",
  "verification-refuted",
  "amber-without-remedy",
  "extension-refused",
  "many-reports-missing",
  "milestone-late",
  "below-expected",
  "forecast-late",
  "report-returned-often",
  "bottleneck-unanswered",
  "some-reports-missing",
  "self-rated-lower",
  "report-missing",
  "report-awaits-acceptance",
  "milestone-before-first-report",
  "report-accepted",
  "nothing-due-yet",
  "suspended",
  "completed",
  "office-set",
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** What a date alone makes late; it never turns ongoing work red, not even month after month (rules.md §2). */
export const BY_DATE: ReadonlySet<RuleId> = new Set([
  "milestone-late",
  "below-expected",
  "extension-refused",
]);

/** What would clear a reason; whose move it is follows from the act. */
export type ClearingAct =
  | "complete-item"
  | "reach-milestone"
  | "accept-report"
  | "submit-report"
  | "accept-higher-percent"
  | "confirm-by-verification"
  | "submit-remedy-plan"
  | "answer-bottleneck"
  | "raise-self-light"
  | "wait-until";

/** Values as data: days and months as text, never a count of days that runs on by itself. */
export type Seen = Record<string, string | number>;

/** What a rule found on a day; `about` tells apart two findings of the same rule. */
export type Finding = {
  rule: RuleId;
  light: Light;
  about: string | number;
  seen: Seen;
  clear: { act: ClearingAct; params: Seen } | null;
};

/** Why a light is what it is: serialisable, true from `since` until the assessment's next change. */
export type Reason = Omit<Finding, "about"> & { since: PlainDate };

/** A reason as lists tell it, without its first day: that may be the day on which a unit filed (R11). */
export type ListedReason = Omit<Reason, "since">;
