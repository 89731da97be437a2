import type { DeadlineKind } from "@/lib/domain/deadline";
import type { Light, SelfLight } from "@/lib/domain/light";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import type { ReportState } from "@/lib/domain/report";
import type { Suspension } from "@/lib/domain/suspension";

/**
 * All that a light is judged by. An omitted list is empty. A fact dated after the judged day does
 * not hold yet, so the same facts answer for every day up to the next new fact.
 */
export type LightFacts = {
  registeredOn: PlainDate;
  deadlineKind: DeadlineKind;
  finalDue: PlainDate | null;
  milestones?: readonly MilestoneFact[];
  periods?: readonly PeriodFact[];
  reports?: readonly ReportFact[];
  bottlenecks?: readonly BottleneckFact[];
  verifications?: readonly VerificationFact[];
  remedyPlans?: readonly RemedyPlanFact[];
  extensions?: readonly ExtensionFact[];
  suspensions?: readonly SuspensionFact[];
  closure?: ClosureFact | null;
  overrides?: readonly OverrideFact[];
};

/** A milestone; the weight is relative to the item's other milestones and 1 unless given. */
export type MilestoneFact = {
  id: number;
  name: string;
  baselineDue: PlainDate;
  currentDue: PlainDate;
  reachedOn: PlainDate | null;
  weight?: number;
};

/** A reporting period in which the item is asked to report. */
export type PeriodFact = { month: Month; opensOn: PlainDate; dueOn: PlainDate; exempt: boolean };

/** The report of a period. `percent` is the accepted one; `submittedOn` is the last submission. */
export type ReportFact = {
  month: Month;
  state: ReportState;
  submittedOn: PlainDate | null;
  acceptedOn: PlainDate | null;
  percent: number | null;
  selfLight: SelfLight | null;
  /** The days on which the office returned it. */
  returnedOn?: readonly PlainDate[];
};

export type BottleneckFact = { id: number; answerDue: PlainDate; answeredOn: PlainDate | null };

/** An office check: 属实, 基本属实, 不实. */
export type VerificationFact = {
  day: PlainDate;
  outcome: "CONFIRMED" | "MOSTLY_CONFIRMED" | "REFUTED";
};

/** A remedy plan is in force from its submission until the day it was ended. */
export type RemedyPlanFact = { submittedOn: PlainDate; endedOn: PlainDate | null };

/** A decided extension: `day` is the due day that it asked to move, of a milestone or (null) the item. */
export type ExtensionFact = {
  milestoneId: number | null;
  day: PlainDate;
  approvedOn: PlainDate | null;
  refusedOn: PlainDate | null;
};

/** An approved suspension with its number: both days included, the last one as it really was. */
export type SuspensionFact = Suspension & { number: string };

/** The latest closure, and the reopening after it. */
export type ClosureFact = { completedOn: PlainDate | null; reopenedOn: PlainDate | null };

/** The office's own light, both days included. */
export type OverrideFact = {
  light: Light;
  reason: string;
  from: PlainDate;
  until: PlainDate;
  by: string;
};
