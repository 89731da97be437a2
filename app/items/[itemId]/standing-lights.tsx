import type { ReactNode } from "react";
import { LightTag } from "@/components/ledger/light-tag";
import { ReasonList } from "@/components/ledger/reason-list";
import { ThreeLights } from "@/components/ledger/three-lights";
import { Tag } from "@/components/ui/tag";
import type { LightPage } from "@/lib/db/office-lights";
import { formatDay } from "@/lib/text/format";
import { sayClearing, sayReason, type Texts } from "@/lib/text/say";

type StandingLightsProps = {
  texts: Texts;
  standing: NonNullable<LightPage["standing"]>;
  /** Reasons have numbers where acts are listed beside them; these then say what clears each. */
  numbered?: boolean;
  /** Stands beside the light. */
  action?: ReactNode;
};

/** An item's light since when, with its marks, whose light decides, and every reason that holds. */
export function StandingLights(props: StandingLightsProps) {
  const { texts, standing, numbered = false, action } = props;
  const { t, locale } = texts;
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <LightTag light={standing.light} label={t(`light.${standing.light}`)} size="large" />
        <span className="text-small text-ink-soft">
          {t("ui.reasons.since", { day: formatDay(locale, standing.since) })}
        </span>
        {standing.marks.map(({ mark, count }) => (
          <Tag key={mark} tone="info">
            {t(`light.mark.${mark}`, { count })}
          </Tag>
        ))}
        {action}
      </div>
      <div className="my-3">
        <ThreeLights t={t} {...standing} />
      </div>
      <ReasonList
        t={t}
        numbered={numbered}
        reasons={standing.reasons.map((reason, index) => ({
          key: `${reason.rule} ${index}`,
          light: reason.light,
          sentence: sayReason(texts, reason),
          since: formatDay(locale, reason.since),
          clears: numbered ? undefined : (sayClearing(texts, reason) ?? undefined),
        }))}
      />
    </>
  );
}
