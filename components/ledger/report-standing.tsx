import { Tag } from "@/components/ui/tag";
import type { ReportState } from "@/lib/domain/report";
import type { Translator } from "@/lib/text/translator";
import { ReportStateTag } from "./report-state-tag";

type ReportStandingProps = {
  t: Translator;
  /** Where the report itself is, e.g. RETURNED. */
  stored: ReportState;
  /** What the day makes of it: a report that went back is MISSING after the due day all the same. */
  shown: ReportState;
  late: boolean;
};

/** Where a report stands, and whether the office still misses it. */
export function ReportStanding({ t, stored, shown, late }: ReportStandingProps) {
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {stored === "NOT_STARTED" ? null : <ReportStateTag t={t} state={stored} />}
      {stored !== shown || stored === "NOT_STARTED" ? <ReportStateTag t={t} state={shown} /> : null}
      {late ? <Tag tone="warning">{t("ui.late")}</Tag> : null}
    </span>
  );
}
