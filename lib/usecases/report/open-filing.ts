import { z } from "zod";
import { type BesideReport, findBesideReport } from "@/lib/db/beside-report";
import type { AskableCollective, AskableUnit, Contribution } from "@/lib/db/contributions";
import { type Filing, filingVersion, findFiling } from "@/lib/db/filing";
import { findItemConcern } from "@/lib/db/item-concern";
import { openPlan } from "@/lib/db/open-plan";
import { latestAnswerDay, usualAnswerDay } from "@/lib/domain/contribution";
import { takesAct } from "@/lib/domain/period-state";
import type { PlainDate } from "@/lib/domain/plain-date";
import {
  allowedOrHidden,
  canAnswerFor,
  canApproveReport,
  canAskContribution,
  canCorrectReport,
  canFileReport,
  canReadContribution,
  canReadItem,
  canReadMajorMatters,
  canReviewReport,
  canWriteRemark,
} from "@/lib/domain/policy";
import { isSubmitted, type ReportAct, transition } from "@/lib/domain/report";
import type { ReportContent } from "@/lib/domain/report-content";
import { compareReports, type ReportDifference } from "@/lib/domain/report-difference";
import { notFound, ok } from "@/lib/domain/result";
import { carriedContent, startingContent } from "@/lib/domain/starting-content";
import { chineseWorkdays } from "@/lib/domain/workdays";
import { defineQuery } from "@/lib/usecases/define";
import { itemId, month } from "@/lib/usecases/report/report-input";
import { shownTo } from "@/lib/usecases/report/shown-filing";

/** A filing with what stands around it and what the reader may do with it now. */
export type OpenFiling = Filing & {
  version: string;
  /** What the form begins with: the draft, else the returned revision, else last month's. */
  startingContent: ReportContent;
  /** What a new report takes over from the last; null once something was submitted for this month. */
  carried: ReportContent | null;
  light: BesideReport["light"];
  surroundings: Pick<BesideReport, "changes" | "bottlenecks" | "units">;
  /** What other units have to do with it, as far as the reader may know. */
  partners: Pick<BesideReport, "jointLeads" | "helpers"> & {
    /** `mine` is the reader's to answer. */
    contributions: (Contribution & { mine: boolean })[];
    asking: Asking | null;
  };
  /** Remarks for all who read the item, major matters for those who tell and answer them; what to look at in the report for the office alone. */
  side: Pick<
    BesideReport,
    "remarks" | "matters" | "risks" | "done" | "likeTexts" | "correctionRisks"
  >;
  /** What is new in the latest revision against the last accepted report. */
  difference: ReportDifference | null;
  may: {
    file: boolean;
    approve: boolean;
    review: boolean;
    remark: boolean;
    /** Ask another unit for a contribution. */
    ask: boolean;
    /** The joint leads for which the reader may sign. */
    signFor: number[];
    /** An accepted report changes by a correction, one at a time. */
    correct: boolean;
    /** It would be for the unit's approver to correct. */
    askToCorrect: boolean;
    reviewCorrection: boolean;
  };
};

/** Which units may be asked for a contribution, and by when they are to answer. */
export type Asking = {
  units: AskableUnit[];
  /** Collectives whose members may be asked in one act. */
  collectives: AskableCollective[];
  answerDue: PlainDate;
  latest: PlainDate;
};

/** Opens an item's report of a month, to file it, to decide on it or to read it. */
export const openFiling = defineQuery({
  name: "report.open",
  input: z.object({ itemId, month }),
  load: async ({ db, input }) => {
    const concern = await findItemConcern(db, input.itemId);
    return concern ? ok(concern) : notFound();
  },
  allow: (actor, concern) => allowedOrHidden(canReadItem(actor, concern)),
  run: async ({ db, input, actor, now, loaded: concern }) => {
    const opened = await openPlan(db, concern.planId, now);
    if (!opened.ok) return opened;
    const { today } = opened.value;
    const filing = await findFiling(db.prisma, opened.value, input.itemId, input.month);
    if (!filing) return notFound();
    const { report, item } = filing;
    const state = report?.state ?? "NOT_STARTED";
    const unitId = item.unit?.id ?? null;
    const seen = shownTo(actor, filing);
    const found = await findBesideReport(db, {
      itemId: item.id,
      month: input.month,
      periodId: filing.period.id,
      revisionId: seen.report?.latest?.id ?? null,
      today,
    });
    if (!found) return notFound();
    const beside = canReadMajorMatters(actor, concern) ? found : { ...found, matters: [] };
    const { changes, bottlenecks, units, jointLeads, helpers } = beside;
    const { remarks, matters, risks, done, likeTexts, correctionRisks } = beside;
    const reviews = canReviewReport(actor);
    const ask = canAskContribution(actor, unitId) && !item.revoked && !isSubmitted(state);
    const signs = state === "SUBMITTED" && !item.revoked ? jointLeads : [];
    const open = (act: ReportAct) =>
      !item.revoked && transition(state, act) !== null && takesAct(filing.period, today, act);
    const pending = report?.corrections.some((each) => each.pending) ?? false;
    const corrects = canCorrectReport(actor, item.unit);
    const correctable = open("correct") && !pending;
    return ok<OpenFiling>({
      ...seen,
      version: filingVersion(report),
      startingContent: startingContent(seen),
      carried: seen.report?.latest ? null : carriedContent(seen),
      light: beside.light,
      surroundings: { changes, bottlenecks, units },
      partners: {
        jointLeads,
        helpers,
        contributions: beside.contributions
          .filter((each) =>
            canReadContribution(actor, { filingUnitId: unitId, unitId: each.unitId }),
          )
          .map((each) => ({ ...each, mine: canAnswerFor(actor, each.unitId) })),
        asking: ask ? askingOf(beside, filing) : null,
      },
      difference: seen.report?.latest
        ? compareReports(seen.report.latest.content, { ...item, lastAccepted: seen.lastAccepted })
        : null,
      side: reviews
        ? { remarks, matters, risks, done, likeTexts, correctionRisks }
        : { remarks, matters, risks: [], done: null, likeTexts: [], correctionRisks: [] },
      may: {
        file: canFileReport(actor, unitId) && open("submit"),
        approve: canApproveReport(actor, unitId) && open("approve"),
        review: reviews && open("accept"),
        ask,
        signFor: signs.flatMap((lead) =>
          lead.sign === null && canAnswerFor(actor, lead.unitId) ? [lead.unitId] : [],
        ),
        remark: canWriteRemark(actor),
        correct: corrects && correctable,
        askToCorrect: !corrects && canFileReport(actor, unitId) && correctable,
        reviewCorrection: reviews && !item.revoked && pending,
      },
    });
  },
});

function askingOf(
  { askable, askableCollectives: collectives, workdays }: BesideReport,
  { period, plan }: Filing,
): Asking | null {
  if (askable.length === 0) return null;
  const days = [period.dueOn, plan.today, chineseWorkdays(workdays)] as const;
  const [answerDue, latest] = [usualAnswerDay(...days), latestAnswerDay(...days)];
  return { units: askable, collectives, answerDue, latest };
}
