import type { ReportContent } from "@/lib/domain/report-content";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

/** A report's content as labelled lines of text, to be read beside a form. */
export function reportLines({ t, locale }: Texts, content: ReportContent) {
  const percent = content.percent === null ? "" : `${content.percent}%`;
  const due = content.nextStepDue ? formatDay(locale, content.nextStepDue) : "";
  return [
    {
      label: t("report.selfLight"),
      text: content.selfLight ? t(`light.${content.selfLight}`) : "",
    },
    { label: t("report.percent"), text: percent },
    { label: t("report.done"), text: content.done },
    { label: t("report.nextStep"), text: content.nextStep },
    { label: t("report.nextStepDue"), text: due },
    ...content.evidence.map((each, index) => ({
      label: t("report.evidenceDescription", { number: index + 1 }),
      text: `${t(`report.kind.${each.kind}`)} · ${each.description}`,
    })),
  ].map((line) => ({ ...line, text: line.text || t("report.nothing") }));
}
