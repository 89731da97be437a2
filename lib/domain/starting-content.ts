import { BLANK_REPORT, type ReportContent } from "@/lib/domain/report-content";

type Begun = {
  report: {
    draft: { content: ReportContent } | null;
    latest: { content: ReportContent } | null;
  } | null;
  lastAccepted: { percent: number | null; content: ReportContent } | null;
  item: { indicators: readonly { id: number; readings: readonly { value: number }[] }[] };
};

/** What a report's form begins with: the draft, else what was submitted or returned, else what is carried over. */
export function startingContent(filing: Begun): ReportContent {
  const { report } = filing;
  return report?.draft?.content ?? report?.latest?.content ?? carriedContent(filing);
}

/** A new report carries over what rarely changes; what was done must be told anew (R8). */
export function carriedContent({ item, lastAccepted }: Omit<Begun, "report">): ReportContent {
  return {
    ...BLANK_REPORT,
    selfLight: lastAccepted?.content.selfLight ?? null,
    percent: lastAccepted?.percent ?? null,
    readings: item.indicators.flatMap(({ id, readings }) => {
      const last = readings.at(-1);
      return last ? [{ indicatorId: id, value: last.value }] : [];
    }),
  };
}
