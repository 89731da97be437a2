import { BLANK_REPORT, type ReportContent } from "@/lib/domain/report-content";

/**
 * What a report's form begins with: the draft, else the returned revision, else what rarely changes of the
 * last accepted report; what was done must be told anew (R8).
 */
export function startingContent({
  report,
  lastAccepted,
}: {
  report: {
    draft: { content: ReportContent } | null;
    latest: { content: ReportContent } | null;
  } | null;
  lastAccepted: { percent: number | null; content: Pick<ReportContent, "selfLight"> } | null;
}): ReportContent {
  if (report?.draft) return report.draft.content;
  if (report?.latest) return report.latest.content;
  return {
    ...BLANK_REPORT,
    selfLight: lastAccepted?.content.selfLight ?? null,
    percent: lastAccepted?.percent ?? null,
  };
}
