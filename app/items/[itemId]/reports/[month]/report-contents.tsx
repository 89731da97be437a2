import { EvidenceList } from "@/components/ledger/evidence-list";
import { sayTarget } from "@/components/ledger/indicator-words";
import { LightTag } from "@/components/ledger/light-tag";
import { DescriptionList, type Fact } from "@/components/ui/description-list";
import { Tag } from "@/components/ui/tag";
import type { ReportContent } from "@/lib/domain/report-content";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { ReportedThings } from "./reported-things";

type ReportContentsProps = { texts: Texts; content: ReportContent; told: ReportedThings };

/** What a report says, for reading. */
export function ReportContents(props: ReportContentsProps) {
  const { texts, content, told } = props;
  const { t } = texts;
  return (
    <DescriptionList
      facts={[
        ...promiseAnswer(props),
        {
          term: t("report.selfLight"),
          detail: content.selfLight ? (
            <LightTag
              light={content.selfLight}
              label={t(`light.${content.selfLight}`)}
              size="small"
            />
          ) : (
            t("report.nothing")
          ),
        },
        {
          term: t("report.percent"),
          detail: content.percent === null ? t("report.nothing") : `${content.percent}%`,
        },
        ...readings(props),
        {
          term: t("report.done"),
          detail: (
            <div className="whitespace-pre-line wrap-anywhere">
              {content.noChange ? <Tag>{t("report.noChange")}</Tag> : null} {content.done}
            </div>
          ),
        },
        { term: t("report.milestones"), detail: reached(props) },
        ...delay(props),
        {
          term: t("report.evidence"),
          detail: <EvidenceList t={t} itemId={told.itemId} evidence={content.evidence} />,
        },
        ...bottlenecks(props),
        { term: t("report.nextStep"), detail: nextStep(props) },
      ]}
    />
  );
}

function promiseAnswer({ texts: { t }, content }: ReportContentsProps): Fact[] {
  if (content.promiseKept === null) return [];
  const detail = t(`report.promiseKept.${content.promiseKept}`);
  return [{ term: t("report.promiseTitle"), detail }];
}

function readings({ texts, content, told }: ReportContentsProps): Fact[] {
  const lines = content.readings.flatMap(({ indicatorId, value }) => {
    const indicator = told.indicators.find(({ id }) => id === indicatorId);
    if (!indicator || value === null) return [];
    const { name, unit } = indicator;
    const target = sayTarget(texts, indicator);
    return [texts.t("report.readingTold", { name, value: String(value), unit, target })];
  });
  return listed(texts.t("report.readings"), lines);
}

function reached({ texts: { t, locale }, content, told }: ReportContentsProps): string {
  const lines = content.milestonesReached.map(({ milestoneId, reachedOn }) => {
    const name = told.milestones.find((each) => each.id === milestoneId)?.name ?? "";
    return `${name} ${reachedOn ? formatDay(locale, reachedOn) : ""}`;
  });
  return lines.join(t("report.listComma")) || t("report.nothing");
}

function delay({ texts: { t }, content }: ReportContentsProps): Fact[] {
  const { delayReason, delayNote } = content;
  const reason = delayReason ? t(`report.delayReason.${delayReason}`) : "";
  return listed(
    t("report.delay"),
    [reason, delayNote.trim()].filter((line) => line !== ""),
  );
}

function bottlenecks({ texts: { t, locale }, content, told }: ReportContentsProps): Fact[] {
  const raised = content.bottlenecks.map(({ what, helperUnitId, answerDue }) =>
    t("report.bottleneckTold", {
      what,
      helper: told.units.find(({ id }) => id === helperUnitId)?.name ?? t("report.nothing"),
      day: answerDue ? formatDay(locale, answerDue) : t("report.nothing"),
    }),
  );
  const settled = content.settledBottlenecks.flatMap(
    (settledId) => told.bottlenecks.find(({ id }) => id === settledId)?.what ?? [],
  );
  return [
    ...listed(t("report.bottlenecks"), raised),
    ...listed(t("report.settledBottlenecks"), settled),
  ];
}

function nextStep({ texts: { t, locale }, content }: ReportContentsProps): string {
  const { nextStep: step, nextStepDue } = content;
  return nextStepDue ? t("report.promise", { step, day: formatDay(locale, nextStepDue) }) : step;
}

/** A term with one line for each thing, or nothing where there is none. */
function listed(term: string, lines: readonly string[]): Fact[] {
  if (lines.length === 0) return [];
  return [
    {
      term,
      detail: (
        <ul className="wrap-anywhere">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ),
    },
  ];
}
