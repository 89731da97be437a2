import type { ClosingStep } from "@/lib/domain/clearing-acts";
import type { Judged } from "@/lib/domain/light-after";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import type { ReportStage } from "@/lib/domain/report-stage";

/** A report as far as it can carry an act: whose move it is, and what its latest revision says. */
export type CarryingReport = {
  month: Month;
  stage: ReportStage;
  exempt: boolean;
  percent: number | null;
  selfLight: "GREEN" | "AMBER" | "RED" | null;
  /** The milestones that it claims as reached. */
  claims: readonly number[];
};

/** What an item's clearing is found from. */
export type ClearingCase = Judged & {
  /** Whether some unit files for the item. */
  filed: boolean;
  /** Whether a report has been due, or was accepted ahead of its due day. */
  reported: boolean;
  /** Newest first. */
  reports: readonly CarryingReport[];
  nextPeriod: { month: Month; opensOn: PlainDate };
  /** The next step towards its completion. */
  closing: ClosingStep;
  bottlenecks: readonly { id: number; what: string; helper: { id: number; name: string } }[];
};
