import { dayOfMonth, shiftMonth } from "@/lib/domain/calendar";
import { countsAsResult, creditedPercent } from "@/lib/domain/evidence";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { StoredRisk } from "@/lib/domain/report-risk";
import { reportingPeriod } from "@/lib/domain/reporting-period";
import { addWorkdays, chineseWorkdays, nextWorkdayOnOrAfter } from "@/lib/domain/workdays";
import { choose } from "@/lib/ops/first-start/demonstration/choose";
import type { DemonstrationItem } from "@/lib/ops/first-start/demonstration/demonstration-item";
import type { MonthPlan } from "@/lib/ops/first-start/demonstration/month-plan";
import { LAST_MONTH, MONTHS } from "@/lib/ops/first-start/demonstration/months";
import {
  type DemonstrationContent,
  readingOf,
  writeContent,
} from "@/lib/ops/first-start/demonstration/write-content";
import words from "@/seeds/demonstration/words.json";

const calendar = chineseWorkdays();

/** Points by which a correction lowers what was reported. */
const CORRECTED_BY = 3;

/** A decision on a revision, by the unit's approver or the office's supervisor. */
export type FilingReview = {
  stage: "UNIT" | "OFFICE";
  decision: "APPROVED" | "ACCEPTED" | "RETURNED";
  reason: string | null;
  on: PlainDate;
};

export type FilingRevision = {
  number: number;
  kind: "SUBMISSION" | "CORRECTION";
  content: DemonstrationContent;
  submittedOn: PlainDate;
  reviews: FilingReview[];
  reading: { indicatorId: number; value: number } | null;
  /** What the office should look at; of those that still wait for it. */
  risks?: readonly StoredRisk[];
};

/** An item's report of a month with all that happened to it. */
export type DemonstrationFiling = {
  item: DemonstrationItem;
  index: number;
  state: "DRAFT" | "PENDING_UNIT_APPROVAL" | "SUBMITTED" | "RETURNED" | "ACCEPTED";
  late: boolean;
  returns: number;
  draft: { content: DemonstrationContent; on: PlainDate } | null;
  revisions: FilingRevision[];
  accepted: { revision: number; on: PlainDate; percent: number } | null;
};

/** Lets a planned report go its way: submitted on a workday of its period, approved, perhaps returned, taken over. */
export function fileReport(
  item: DemonstrationItem,
  plan: MonthPlan,
  formerPercent: number | null,
): DemonstrationFiling {
  const month = MONTHS[plan.index] ?? "2018-07";
  const { opensOn, dueOn } = reportingPeriod(month, calendar);
  const reachedOn = plan.reached === null ? null : reachedDay(item, plan);
  const begin = submissionDay(item, plan, opensOn);
  const filing = { item, index: plan.index, returns: 0, late: false, accepted: null };
  if (plan.state === "DRAFT") {
    const content = { ...writeContent(item, plan, reachedOn, 1), nextStep: "", evidence: [] };
    return { ...filing, state: "DRAFT", draft: { content, on: begin }, revisions: [] };
  }
  const revisions = reviseUntilTaken(item, plan, reachedOn, begin);
  const last = revisions.findLast((each) => each.kind === "SUBMISSION");
  const acceptedOn = last?.reviews.find((each) => each.decision === "ACCEPTED")?.on;
  return {
    ...filing,
    state: stateOf(plan),
    draft: null,
    revisions,
    late: revisions.some((each) => each.kind === "SUBMISSION" && each.submittedOn > dueOn),
    returns: plan.returns,
    accepted:
      last && acceptedOn
        ? {
            revision: last.number,
            on: acceptedOn,
            percent: creditedPercent(formerPercent, plan.percent, plan.evidence),
          }
        : null,
  };
}

function stateOf({ state }: MonthPlan): DemonstrationFiling["state"] {
  switch (state) {
    case "RETURNED_BY_UNIT":
    case "RETURNED_BY_OFFICE":
    case "RETURNED_TWICE":
      return "RETURNED";
    case "NOT_STARTED":
      throw new Error("A report that was not started is not filed.");
    case "CORRECTED":
      // The correction still waits for the office.
      return "ACCEPTED";
    default:
      return state;
  }
}

/** One revision after another, each approved by the unit, until the office takes one over or the story ends. */
function reviseUntilTaken(
  item: DemonstrationItem,
  plan: MonthPlan,
  reachedOn: PlainDate | null,
  begin: PlainDate,
): FilingRevision[] {
  const revisions: FilingRevision[] = [];
  let day = begin;
  const submit = (kind: FilingRevision["kind"], reviews: FilingReview[]) => {
    const number = revisions.length + 1;
    const written = writeContent(item, plan, reachedOn, number);
    const percent = written.percent - (kind === "CORRECTION" ? CORRECTED_BY : 0);
    const content = { ...written, percent };
    const reading = plan.noChange ? null : readingOf(item, plan.percent);
    revisions.push({
      number,
      kind,
      content,
      submittedOn: day,
      reviews,
      reading: reading && { indicatorId: reading.indicator.id, value: reading.value },
    });
    day = reviews.at(-1)?.on ?? day;
  };
  for (let time = 1; time <= plan.returns; time += 1) {
    const reason = returnReason(item, plan, time);
    submit("SUBMISSION", [approved(day), { ...returned(after(day, 2)), reason }]);
    day = after(day, 1 + choose(2, item.code, time, "again"));
  }
  if (plan.state === "RETURNED_BY_OFFICE" || plan.state === "RETURNED_TWICE") return revisions;
  submit("SUBMISSION", lastReviews(item, plan, day));
  if (plan.state === "CORRECTED") {
    day = after(day, 2);
    submit("CORRECTION", []);
  }
  return revisions;
}

/** Papers alone are sent back for being papers, other reports for one of the other reasons. */
function returnReason(item: DemonstrationItem, plan: MonthPlan, time: number): string {
  if (!plan.evidence.some(countsAsResult)) return words.returnForPapers;
  return words.returns[choose(words.returns.length, item.code, plan.index, time)] ?? "";
}

function lastReviews(item: DemonstrationItem, plan: MonthPlan, day: PlainDate): FilingReview[] {
  if (plan.state === "PENDING_UNIT_APPROVAL") return [];
  if (plan.state === "RETURNED_BY_UNIT")
    return [{ ...returned(after(day, 1)), stage: "UNIT", reason: words.returnsByUnit[0] ?? "" }];
  if (plan.state === "SUBMITTED") return [approved(day)];
  const acceptedOn = after(day, 2 + choose(2, item.code, plan.index, "accept"));
  return [approved(day), { stage: "OFFICE", decision: "ACCEPTED", reason: null, on: acceptedOn }];
}

function approved(submittedOn: PlainDate): FilingReview {
  return { stage: "UNIT", decision: "APPROVED", reason: null, on: after(submittedOn, 1) };
}

function returned(on: PlainDate): FilingReview {
  return { stage: "OFFICE", decision: "RETURNED", reason: null, on };
}

/** A workday of the period's first week; a few are late, and reports still under way came in last. */
function submissionDay(item: DemonstrationItem, plan: MonthPlan, opensOn: PlainDate): PlainDate {
  const first = nextWorkdayOnOrAfter(opensOn, calendar);
  if (plan.returns > 0) return first;
  if (plan.state !== "ACCEPTED") return after(first, 4 + choose(5, item.code, "under way"));
  const late = plan.index < LAST_MONTH && choose(25, item.code, plan.index, "late") === 0;
  return after(first, late ? 9 : choose(5, item.code, plan.index, "day"));
}

/** In the reported month, before its report is filed, but not before the plan was issued. */
function reachedDay(item: DemonstrationItem, plan: MonthPlan): PlainDate {
  const month = MONTHS[plan.index] ?? "2018-07";
  return dayOfMonth(month, 10 + choose(14, item.code, "reached"));
}

function after(day: PlainDate, workdays: number): PlainDate {
  return addWorkdays(day, workdays, calendar);
}

/** The office's own light for a finished item: from the workday after it took the report over, until the next period is due. */
export function finishedLightSpan(acceptedOn: PlainDate): { from: PlainDate; until: PlainDate } {
  const next = shiftMonth(MONTHS[LAST_MONTH] ?? "2019-02", 1);
  return { from: after(acceptedOn, 1), until: reportingPeriod(next, calendar).dueOn };
}
