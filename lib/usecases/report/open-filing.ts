import { z } from "zod";
import { type Filing, type FilingItem, filingVersion, findFiling } from "@/lib/db/filing";
import { type FilingSurroundings, findSurroundings } from "@/lib/db/filing-surroundings";
import { findItemConcern } from "@/lib/db/item-concern";
import { openPlan } from "@/lib/db/open-plan";
import type { Actor } from "@/lib/domain/actor";
import type { Light } from "@/lib/domain/light";
import {
  allowedOrHidden,
  canApproveReport,
  canFileReport,
  canReadItem,
  canReviewReport,
  isOfFilingUnit,
} from "@/lib/domain/policy";
import { isSubmitted, type ReportAct, transition } from "@/lib/domain/report";
import { BLANK_REPORT, type ReportContent } from "@/lib/domain/report-content";
import { notFound, ok } from "@/lib/domain/result";
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
  may: { file: boolean; approve: boolean; review: boolean };
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
  run: async ({ db, input, actor, now, loaded: { planId } }) => {
    const opened = await openPlan(db, planId, now);
    if (!opened.ok) return opened;
    const [filing, { light, ...surroundings }] = await Promise.all([
      findFiling(db.prisma, opened.value, input.itemId, input.month),
      findSurroundings(db, input.itemId, input.month),
    ]);
    if (!filing) return notFound();
    const { report, item } = filing;
    const state = report?.state ?? "NOT_STARTED";
    const unitId = item.unit?.id ?? null;
    const seen = shownTo(actor, filing);
    const open = (act: ReportAct) => !item.revoked && transition(state, act) !== null;
    return ok<OpenFiling>({
      ...seen,
      surroundings,
      version: filingVersion(report),
      startingContent: startingContent(seen),
      carried: seen.report?.latest ? null : carriedContent(seen),
      light,
      may: {
        file: canFileReport(actor, unitId) && open("submit"),
        approve: canApproveReport(actor, unitId) && open("approve"),
        review: canReviewReport(actor) && open("accept"),
      },
    });
  },
});

/** What is being typed is its reporters' own; what the unit has not released is the unit's. */
function shownTo(actor: Actor, filing: Filing): Filing {
  const { report, item } = filing;
  const unitId = item.unit?.id ?? null;
  if (!report || canFileReport(actor, unitId)) return filing;
  if (isOfFilingUnit(actor, unitId)) return { ...filing, report: { ...report, draft: null } };
  const approved = report.latest?.reviews.some(({ decision }) => decision === "APPROVED");
  const latest = isSubmitted(report.state) || approved ? report.latest : null;
  return { ...filing, report: { ...report, draft: null, latest } };
}

function startingContent(filing: Filing): ReportContent {
  const { report } = filing;
  return report?.draft?.content ?? report?.latest?.content ?? carriedContent(filing);
}

/** A new report carries over what rarely changes; what was done must be told anew (R8). */
function carriedContent({ item, lastAccepted }: Filing): ReportContent {
  return {
    ...BLANK_REPORT,
    selfLight: lastAccepted?.content.selfLight ?? null,
    percent: lastAccepted?.percent ?? null,
    readings: item.indicators.flatMap(lastReading),
  };
}

function lastReading({ id, readings }: FilingItem["indicators"][number]) {
  const last = readings.at(-1);
  return last ? [{ indicatorId: id, value: last.value }] : [];
}
