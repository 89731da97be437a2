import Link from "next/link";
import { IndicatorLine } from "@/components/ledger/indicator-line";
import { sayTarget } from "@/components/ledger/indicator-words";
import { DescriptionList, type Fact } from "@/components/ui/description-list";
import { Tag, type TagTone } from "@/components/ui/tag";
import type { IndicatorStanding } from "@/lib/domain/indicator";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay, formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { Indicators } from "./page";

type Indicator = Indicators["rows"][number];
type IndicatorCardProps = { texts: Texts; indicator: Indicator; today: PlainDate };

const TONES: Record<IndicatorStanding, TagTone> = {
  REACHED: "success",
  ON_THE_WAY: "info",
  MISSED: "problem",
  NO_READING: "neutral",
};

/** An indicator with how it stands, what it promises by when, and its accepted readings as a line. */
export function IndicatorCard({ texts, indicator, today }: IndicatorCardProps) {
  const { t } = texts;
  return (
    <li className="grid grid-cols-1 gap-x-8 gap-y-3 bg-surface px-4 py-3 break-inside-avoid lg:grid-cols-[minmax(0,1fr)_22.5rem]">
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap items-baseline gap-x-4">
          <h2 className="text-body">{indicator.name}</h2>
          <Tag tone={TONES[indicator.standing]}>
            {t(`schedule.indicators.standing.${indicator.standing}`)}
          </Tag>
        </div>
        <Link
          href={`/items/${indicator.itemId}#indicators`}
          prefetch={false}
          className="text-small"
        >
          <span className="whitespace-nowrap">{indicator.code}</span> {indicator.text}
        </Link>
        <DescriptionList layout="columns" facts={facts(texts, indicator)} />
      </div>
      {indicator.readings.length === 0 ? (
        <p className="text-small text-ink-soft">{t("schedule.indicators.noReading")}</p>
      ) : (
        <IndicatorLine texts={texts} indicator={indicator} today={today} />
      )}
    </li>
  );
}

function facts(texts: Texts, indicator: Indicator): Fact[] {
  const { t, locale } = texts;
  const { dueOn, unit } = indicator;
  const latest = indicator.readings.at(-1);
  return [
    { term: t("schedule.indicators.target"), detail: sayTarget(texts, indicator) },
    {
      term: t("schedule.indicators.by"),
      detail: dueOn ? formatDay(locale, dueOn) : t("schedule.indicators.noDue"),
    },
    ...(latest
      ? [
          {
            term: t("schedule.indicators.latest"),
            detail: t("schedule.indicators.latestOf", {
              value: `${latest.value} ${unit}`.trim(),
              month: formatMonth(locale, latest.month),
            }),
          },
        ]
      : []),
    {
      term: t("schedule.indicators.scope"),
      detail: t(`ledger.item.scope.${indicator.scope}`),
    },
    {
      term: t("schedule.indicators.unit"),
      detail: indicator.filingUnit ?? t("ledger.items.noUnit"),
    },
  ];
}
