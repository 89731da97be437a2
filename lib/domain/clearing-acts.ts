import type { CarryingReport, ClearingCase } from "@/lib/domain/clearing-case";
import type { Reason, Seen } from "@/lib/domain/light-reason";
import type { Month, PlainDate } from "@/lib/domain/plain-date";

/** Whose move it is: one sentence each in `lib/text`. */
export const MOVERS = ["REPORTER", "APPROVER", "OFFICE", "CHIEF", "HELPER", "JOINT_LEAD"] as const;
export type Mover = (typeof MOVERS)[number];

/** What would be done: one sentence each in `lib/text`. */
export const ACT_KINDS = [
  "name-unit",
  "report",
  "reopen",
  "milestone",
  "percent",
  "self-light",
  "bottleneck",
  "settle",
  "remedy",
  "verify",
  "complete",
  "office-light",
] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** The next step of an act, as a place in the ledger; `field` is the one of the report's form that it is about. */
export type ActStep =
  | { to: "file"; month: Month; field: string | null }
  | { to: "approve" | "decide" | "reopen"; month: Month }
  | { to: "wait"; month: Month; opensOn: PlainDate }
  | { to: "answer" | "office-light" | "name-unit" | "remedy" | "verify" | ClosingStep };

/** The steps of a closure up to the completion, which makes the light DONE. */
export type ClosingStep = "closure-ask" | "closure-agree" | "closure-complete";

const CLOSED_BY: Record<ClosingStep, Mover> = {
  "closure-ask": "REPORTER",
  "closure-agree": "JOINT_LEAD",
  "closure-complete": "CHIEF",
};

export type ActDraft = {
  kind: ActKind;
  params: Seen;
  by: Mover;
  helper: { id: number; name: string } | null;
  step: ActStep;
  /** The reasons that the act is for. */
  own: readonly Reason[];
  /** The month whose report is accepted once the act is done. */
  accepts: Month | null;
};

/** The acts that an item's reasons call for, the gravest reason's first; naming who files comes before any filing. */
export function draftActs(item: ClearingCase): ActDraft[] {
  const groups = new Map<string, Reason[]>();
  for (const reason of item.reasons) {
    if (reason.clear === null) continue;
    const key = keyOf(reason.clear);
    groups.set(key, [...(groups.get(key) ?? []), reason]);
  }
  const acts = [...groups.values()].flatMap((own) => actsFor(item, own));
  const all = asksForFirstReport(item, acts) ? [...acts, ...throughCurrent(item, [])] : acts;
  const waitsForUnit = !item.filed && all.some(({ by }) => by === "REPORTER");
  return waitsForUnit ? [NAME_UNIT, ...all] : all;
}

const NAME_UNIT: ActDraft = {
  kind: "name-unit",
  params: {},
  by: "OFFICE",
  helper: null,
  step: { to: "name-unit" },
  own: [],
  accepts: null,
};

/** With the first report accepted, a milestone that is only near troubles nobody any more. */
function asksForFirstReport({ reasons }: ClearingCase, acts: readonly ActDraft[]): boolean {
  if (acts.some(({ kind }) => kind === "report")) return false;
  return reasons.some(({ rule }) => rule === "milestone-before-first-report");
}

/** Reasons with one key are cleared by one act. */
function keyOf({ act, params }: NonNullable<Reason["clear"]>): string {
  if (act === "submit-report") return `accept-report ${params.month}`;
  const about = params.milestoneId ?? params.month ?? params.percent ?? params.bottleneckId ?? "";
  return `${act} ${about}`;
}

function actsFor(item: ClearingCase, own: readonly Reason[]): ActDraft[] {
  const { act, params } = own[0]?.clear ?? { act: "complete-item" as const, params: {} };
  switch (act) {
    case "accept-report":
    case "submit-report":
      return reportActs(item, own, String(params.month) as Month);
    case "reach-milestone": {
      const told = ({ claims }: CarryingReport) => claims.includes(Number(params.milestoneId));
      return through(
        item,
        "milestone",
        own,
        params,
        `milestonesReached.${params.milestoneId}`,
        told,
      );
    }
    case "accept-higher-percent": {
      const wanted = Number(params.percent);
      const told = ({ percent }: CarryingReport) => percent !== null && percent >= wanted;
      return through(item, "percent", percentReasons(item, wanted), params, "percent", told);
    }
    case "raise-self-light":
      return through(item, "self-light", own, {}, "selfLight", (it) => it.selfLight === "GREEN");
    case "answer-bottleneck":
      return bottleneckActs(item, own, Number(params.bottleneckId));
    case "submit-remedy-plan":
      return [plain("remedy", "REPORTER", { to: "remedy" }, own)];
    case "complete-item":
      return [plain("complete", CLOSED_BY[item.closing], { to: item.closing }, own)];
    case "confirm-by-verification":
      return [plain("verify", "OFFICE", { to: "verify" }, own)];
    case "wait-until":
      return [plain("office-light", "CHIEF", { to: "office-light" }, own, params)];
  }
}

/** A percent clears every reason that asks for no more. */
function percentReasons({ reasons }: ClearingCase, percent: number): Reason[] {
  return reasons.filter(
    ({ clear }) =>
      clear?.act === "accept-higher-percent" && Number(clear.params.percent) <= percent,
  );
}

/** A report whose period takes nothing more is reopened, or the next one takes its place. */
function reportActs(item: ClearingCase, own: readonly Reason[], month: Month): ActDraft[] {
  const report = item.reports.find((each) => each.month === month);
  if (report && report.stage !== "CLOSED") return [carriedBy(report, "report", own, { month })];
  const reopen = plain("reopen", "CHIEF", { to: "reopen", month }, own, { month });
  return [...throughCurrent(item, own), { ...reopen, accepts: month }];
}

function bottleneckActs(item: ClearingCase, own: readonly Reason[], id: number): ActDraft[] {
  const bottleneck = item.bottlenecks.find((each) => each.id === id);
  const what = bottleneck?.what ?? "";
  const helper = bottleneck?.helper ?? null;
  const answer = { ...plain("bottleneck", "HELPER", { to: "answer" }, own, { what }), helper };
  const current = currentReport(item);
  if (current?.stage !== "FILE") return [answer];
  return [answer, carriedBy(current, "settle", own, { what }, "bottlenecks")];
}

/** An act that a report carries: the one that says it already and waits, else the one that is to be filed next. */
function through(
  item: ClearingCase,
  kind: ActKind,
  own: readonly Reason[],
  params: Seen,
  field: string | null,
  told: (report: CarryingReport) => boolean,
): ActDraft[] {
  const pending = item.reports.find(
    (report) => (report.stage === "APPROVE" || report.stage === "DECIDE") && told(report),
  );
  if (pending) return [carriedBy(pending, kind, own, params)];
  const current = currentReport(item);
  if (current?.stage === "FILE") return [carriedBy(current, kind, own, params, field)];
  return [waiting(item, kind, own, params)];
}

/** The report that is asked for now, or the next one. */
function throughCurrent(item: ClearingCase, own: readonly Reason[]): ActDraft[] {
  const current = currentReport(item);
  const goesOn = current && current.stage !== "CLOSED" && current.stage !== "ACCEPTED";
  if (!goesOn) return [waiting(item, "report", own, { month: item.nextPeriod.month })];
  return [carriedBy(current, "report", own, { month: current.month })];
}

/** The newest report that is asked for. */
function currentReport({ reports }: ClearingCase): CarryingReport | undefined {
  return reports.find(({ exempt }) => !exempt);
}

function carriedBy(
  { month, stage }: CarryingReport,
  kind: ActKind,
  own: readonly Reason[],
  params: Seen,
  field: string | null = null,
): ActDraft {
  const act = { kind, params, helper: null, own, accepts: month };
  if (stage === "APPROVE") return { ...act, by: "APPROVER", step: { to: "approve", month } };
  if (stage === "DECIDE") return { ...act, by: "OFFICE", step: { to: "decide", month } };
  return { ...act, by: "REPORTER", step: { to: "file", month, field } };
}

function waiting(
  { nextPeriod }: ClearingCase,
  kind: ActKind,
  own: readonly Reason[],
  params: Seen,
): ActDraft {
  const step = { to: "wait", ...nextPeriod } as const;
  return { kind, params, by: "REPORTER", helper: null, step, own, accepts: nextPeriod.month };
}

function plain(
  kind: ActKind,
  by: Mover,
  step: ActStep,
  own: readonly Reason[],
  params: Seen = {},
): ActDraft {
  return { kind, params, by, helper: null, step, own, accepts: null };
}
