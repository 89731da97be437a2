import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MeasureText } from "@/components/ledger/measure-text";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { CORRECTION_REASON_LIMIT } from "@/lib/domain/check-correction";
import { isMonth } from "@/lib/domain/plain-date";
import { REPORT_LIMITS } from "@/lib/domain/report-content";
import { formatMonth } from "@/lib/text/format";
import { openFiling } from "@/lib/usecases/report/open-filing";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { fieldsFromReport } from "@/lib/web/report-fields";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../../_frame/frame";
import { ReportContents } from "../report-contents";
import { reportedThings } from "../reported-things";
import { CorrectForm } from "./correct-form";

type CorrectProps = { params: Promise<{ itemId: string; month: string }> };

export async function generateMetadata({ params }: CorrectProps): Promise<Metadata> {
  const { t, locale } = await currentTexts();
  const { month } = await params;
  if (!isMonth(month)) return {};
  return { title: t("period.correct.title", { month: formatMonth(locale, month) }) };
}

export default async function CorrectPage({ params }: CorrectProps) {
  const { itemId, month } = await params;
  const path = `/items/${itemId}/reports/${month}/correct`;
  const filing = valueOrPage(await openFiling(await signedInCaller(path), { itemId, month }));
  const { item, plan, period, report } = filing;
  if (!filing.may.correct || !report?.latest) notFound();
  const held = await heldForm(path);
  const texts = await currentTexts();
  const { t, locale } = texts;
  const { latest } = report;
  const said = formatMonth(locale, period.month);
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [
            { label: item.code, href: `/items/${item.id}` },
            {
              label: t("report.title", { month: said }),
              href: `/items/${item.id}/reports/${period.month}`,
            },
          ],
        }}
        title={t("period.correct.title", { month: said })}
        lede={t("period.correct.lede", { unit: item.unit?.name ?? "" })}
      />
      <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-[minmax(0,40rem)_minmax(0,1fr)]">
        <div className="flex flex-col gap-4">
          {held ? <Notice kind="warning">{t("report.restored")}</Notice> : null}
          <CorrectForm
            itemId={item.id}
            month={period.month}
            revision={latest.number}
            requestKey={randomUUID()}
            initial={{ ...fieldsFromReport(latest.content), reason: "", ...held }}
            limits={{ done: REPORT_LIMITS.done, reason: CORRECTION_REASON_LIMIT }}
            indicators={item.indicators.map(({ id, name, target, unit }) => ({
              id,
              label: name,
              hint: t("period.correct.readingHint", { target: String(target), unit }),
              unit,
            }))}
            words={{
              required: t("ui.requiredNote"),
              problem: t("report.problems"),
              percent: t("report.percent"),
              percentHint: t("period.correct.percentHint", {
                percent: report.acceptedPercent ?? 0,
              }),
              done: t("report.done"),
              readings: t("period.correct.readings"),
              reason: t("period.correct.reason"),
              reasonHint: t("period.correct.reasonHint", { max: CORRECTION_REASON_LIMIT }),
              kept: t("period.correct.evidence"),
              submit: t("period.correct.submit"),
              pending: t("ui.submitting"),
            }}
          />
        </div>
        <aside aria-label={t("report.context")}>
          <div className="mb-6">
            <MeasureText text={item.text} />
          </div>
          <Section id="accepted" title={t("period.correct.accepted")}>
            <ReportContents texts={texts} content={latest.content} told={reportedThings(filing)} />
          </Section>
        </aside>
      </div>
    </Frame>
  );
}
