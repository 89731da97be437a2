import { z } from "zod";
import {
  type AskableUnit,
  type Contribution,
  findReportPartners,
  type Helper,
  type JointLead,
} from "@/lib/db/contributions";
import { type Filing, type FilingCorrection, filingVersion, findFiling } from "@/lib/db/filing";
import { type FilingSurroundings, findSurroundings } from "@/lib/db/filing-surroundings";
import { findItemConcern } from "@/lib/db/item-concern";
import { findOfficeSide, type OfficeSide } from "@/lib/db/office-side";
import { openPlan } from "@/lib/db/open-plan";
import type { Actor } from "@/lib/domain/actor";
import { latestAnswerDay, usualAnswerDay } from "@/lib/domain/contribution";
import type { Light } from "@/lib/domain/light";
import { takesAct } from "@/lib/domain/period-state";
import type { PlainDate } from "@/lib/domain/plain-date";
import {
  allowedOrHidden,
  canAnswerFor,
  canApproveReport,
  canAskContribution,
  canFileReport,
  canReadContribution,
  canReadItem,
  canReviewReport,
  canWriteRemark,
  isOfFilingUnit,
} from "@/lib/domain/policy";
import { isSubmitted, type ReportAct, transition } from "@/lib/domain/report";
import type { ReportContent } from "@/lib/domain/report-content";
import { compareReports, type ReportDifference } from "@/lib/domain/report-difference";
import { notFound, ok } from "@/lib/domain/result";
import { carriedContent, startingContent } from "@/lib/domain/starting-content";
import { chineseWorkdays } from "@/lib/domain/workdays";
import { defineQuery } from "@/lib/usecases/define";
import { itemId, month } from "@/lib/usecases/report/report-input";

/** A filing with what stands around it and what the reader may do with it now. */
export type OpenFiling = Filing & {
  surroundings: FilingSurroundings;
  version: string;
  /** What the form begins with: the draft, else the returned revision, else last month's. */
  startingContent: ReportContent;
  /** What a new report takes over from the last; null once something was submitted for this month. */
  carried: ReportContent | null;
  /** The item's light on the plan's day; null before it was first judged. */
  light: Light | null;
  /** What other units have to do with it, as far as the reader may know. */
  partners: {
    jointLeads: JointLead[];
    /** `mine` is the reader's to answer. */
    contributions: (Contribution & { mine: boolean })[];
    asking: Asking | null;
    helpers: Helper[];
  };
  /** Remarks and major matters for all who read the item; what to look at in the report for the office alone. */
  side: OfficeSide;
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
    reviewCorrection: boolean;
  };
};

/** Which units may be asked for a contribution, and by when they are to answer. */
export type Asking = { units: AskableUnit[]; answerDue: PlainDate; latest: PlainDate };

/** Opens an item's report of a month, to file it, to decide on it or to read it. */
export const openFiling = defineQuery({
  name: "report.open",
  input: z.object({ itemId, month }),
  load: async ({ db, input }) => {
    const concern = await findItemConcern(db, input.itemId);
    return concern ? ok(concern) : notFound();
  },
  allow: (actor, concern) => allowedOrHidden(canReadItem(actor, concern)),
  run: async ({ db, input, actor, now, loaded: { planId } }) => {
    const opened = await openPlan(db, planId, now);
    if (!opened.ok) return opened;
    const [filing, surroundings] = await Promise.all([
      findFiling(db.prisma, opened.value, input.itemId, input.month),
      findSurroundings(db, input.itemId, input.month),
    ]);
    if (!filing) return notFound();
    const { report, item } = filing;
    const { today } = opened.value;
    const side = await findOfficeSide(db, { itemId: item.id, month: input.month, today });
    if (!side) return notFound();
    const state = report?.state ?? "NOT_STARTED";
    const unitId = item.unit?.id ?? null;
    const seen = shownTo(actor, filing);
    const { light, ...partners } = await findReportPartners(db, item.id, {
      periodId: filing.period.id,
      latest: seen.report?.latest ?? null,
    });
    const ask = canAskContribution(actor, unitId) && !item.revoked && !isSubmitted(state);
    const signs = state === "SUBMITTED" && !item.revoked ? partners.jointLeads : [];
    const open = (act: ReportAct) =>
      !item.revoked &&
      transition(state, act) !== null &&
      takesAct(filing.period, opened.value.today, act);
    const pending = report?.corrections.some((each) => each.pending) ?? false;
    return ok<OpenFiling>({
      ...seen,
      surroundings,
      version: filingVersion(report),
      startingContent: startingContent(seen),
      carried: seen.report?.latest ? null : carriedContent(seen),
      light,
      partners: {
        jointLeads: partners.jointLeads,
        contributions: partners.contributions
          .filter((each) =>
            canReadContribution(actor, { filingUnitId: unitId, unitId: each.unitId }),
          )
          .map((each) => ({ ...each, mine: canAnswerFor(actor, each.unitId) })),
        asking: ask ? askingOf(partners.askable, filing) : null,
        helpers: partners.helpers,
      },
      difference: seen.report?.latest
        ? compareReports(seen.report.latest.content, { ...item, lastAccepted: seen.lastAccepted })
        : null,
      side: canReviewReport(actor) ? side : { ...side, risks: [], done: null, likeTexts: [] },
      may: {
        file: canFileReport(actor, unitId) && open("submit"),
        approve: canApproveReport(actor, unitId) && open("approve"),
        review: canReviewReport(actor) && open("accept"),
        ask,
        signFor: signs.flatMap((lead) =>
          lead.sign === null && canAnswerFor(actor, lead.unitId) ? [lead.unitId] : [],
        ),
        remark: canWriteRemark(actor),
        correct: canFileReport(actor, unitId) && open("correct") && !pending,
        reviewCorrection: canReviewReport(actor) && !item.revoked && pending,
      },
    });
  },
});

function askingOf(units: AskableUnit[], { period, plan }: Filing): Asking | null {
  if (units.length === 0) return null;
  const days = [period.dueOn, plan.today, chineseWorkdays()] as const;
  return { units, answerDue: usualAnswerDay(...days), latest: latestAnswerDay(...days) };
}

/** What is being typed is its reporters' own; what the unit has not released is the unit's. */
function shownTo(actor: Actor, filing: Filing): Filing {
  const { report, item } = filing;
  const unitId = item.unit?.id ?? null;
  if (!report || canFileReport(actor, unitId)) return filing;
  if (isOfFilingUnit(actor, unitId)) return { ...filing, report: { ...report, draft: null } };
  const approved = report.latest?.reviews.some(({ decision }) => decision === "APPROVED");
  const latest = isSubmitted(report.state) || approved ? report.latest : null;
  const corrections = canReviewReport(actor)
    ? report.corrections
    : report.corrections.filter(isTakenOver);
  return { ...filing, report: { ...report, draft: null, latest, corrections } };
}

function isTakenOver({ reviews }: FilingCorrection): boolean {
  return reviews.some(({ decision }) => decision === "ACCEPTED");
}
