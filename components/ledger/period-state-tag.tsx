import { Tag, type TagTone } from "@/components/ui/tag";
import type { PeriodState } from "@/lib/domain/period-state";
import type { Translator } from "@/lib/text/translator";

const TONES: Record<PeriodState, TagTone> = {
  UPCOMING: "neutral",
  OPEN: "info",
  GRACE: "warning",
  OVERDUE: "problem",
  CLOSED: "neutral",
  REOPENED: "info",
  PUBLISHED: "success",
  EXEMPT: "neutral",
};

type PeriodStateTagProps = { t: Translator; state: PeriodState; exempt: boolean };

/** Where a period stands; a closed or published one that was exempt says so beside. */
export function PeriodStateTag({ t, state, exempt }: PeriodStateTagProps) {
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Tag tone={TONES[state]}>{t(`period.state.${state}`)}</Tag>
      {exempt && state !== "EXEMPT" ? <Tag>{t("period.exemptMark")}</Tag> : null}
    </span>
  );
}
