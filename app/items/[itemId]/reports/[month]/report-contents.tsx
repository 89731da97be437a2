import { EvidenceList } from "@/components/ledger/evidence-list";
import { LightTag } from "@/components/ledger/light-tag";
import { DescriptionList } from "@/components/ui/description-list";
import { Tag } from "@/components/ui/tag";
import type { ReportContent } from "@/lib/domain/report-content";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

type ReportContentsProps = {
  texts: Texts;
  itemId: number;
  content: ReportContent;
  milestones: readonly { id: number; name: string }[];
};

/** What a report says, for reading. */
export function ReportContents({ texts, itemId, content, milestones }: ReportContentsProps) {
  const { t, locale } = texts;
  const nextStepDue = content.nextStepDue
    ? t("report.promise", {
        step: content.nextStep,
        day: formatDay(locale, content.nextStepDue),
      })
    : content.nextStep;
  const reached = content.milestonesReached.map(({ milestoneId, reachedOn }) => {
    const name = milestones.find((each) => each.id === milestoneId)?.name ?? "";
    return `${name} ${reachedOn ? formatDay(locale, reachedOn) : ""}`;
  });
  return (
    <DescriptionList
      facts={[
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
        {
          term: t("report.done"),
          detail: (
            <>
              {content.noChange ? <Tag>{t("report.noChange")}</Tag> : null} {content.done}
            </>
          ),
        },
        { term: t("report.milestones"), detail: reached.join("；") || t("report.nothing") },
        {
          term: t("report.evidence"),
          detail: <EvidenceList t={t} itemId={itemId} evidence={content.evidence} />,
        },
        { term: t("report.nextStep"), detail: nextStepDue },
      ]}
    />
  );
}
