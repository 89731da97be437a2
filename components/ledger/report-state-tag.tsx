import { Tag, type TagTone } from "@/components/ui/tag";
import type { ReportState } from "@/lib/domain/report";
import type { Translator } from "@/lib/text/translator";

const TONES: Record<ReportState, TagTone> = {
  NOT_STARTED: "neutral",
  DRAFT: "neutral",
  PENDING_UNIT_APPROVAL: "info",
  SUBMITTED: "info",
  RETURNED: "warning",
  ACCEPTED: "success",
  CORRECTED: "success",
  MISSING: "problem",
  EXEMPT: "neutral",
};

/** Where a report stands. */
export function ReportStateTag({ t, state }: { t: Translator; state: ReportState }) {
  return <Tag tone={TONES[state]}>{t(`ui.reportState.${state}`)}</Tag>;
}
