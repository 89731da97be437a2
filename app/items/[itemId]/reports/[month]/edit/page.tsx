import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { isMonth } from "@/lib/domain/plain-date";
import { REPORT_LIMITS } from "@/lib/domain/report-content";
import { formatDay, formatMonth } from "@/lib/text/format";
import { openFiling } from "@/lib/usecases/report/open-filing";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { fieldsFromReport } from "@/lib/web/report-fields";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../../_frame/frame";
import { GivenContributions } from "../partner-sections";
import { draftWords } from "./draft-words";
import { fieldNames } from "./field-names";
import { FilingAside } from "./filing-aside";
import { formParts } from "./form-parts";
import { formWords } from "./form-words";
import { ReportForm } from "./report-form";

type EditProps = {
  params: Promise<{ itemId: string; month: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: EditProps): Promise<Metadata> {
  const { t, locale } = await currentTexts();
  const { month } = await params;
  return isMonth(month) ? { title: t("report.title", { month: formatMonth(locale, month) }) } : {};
}

export default async function EditReportPage({ params, searchParams }: EditProps) {
  const { itemId, month } = await params;
  const path = `/items/${itemId}/reports/${month}/edit`;
  const caller = await signedInCaller(path);
  const filing = valueOrPage(await openFiling(caller, { itemId, month }));
  // The report says why it takes nothing more: its period is closed, or it is on its way.
  if (!filing.may.file) redirect(`/items/${filing.item.id}/reports/${filing.period.month}`);
  const held = await heldForm(path);
  const texts = await currentTexts();
  const { t, locale } = texts;
  const { item, plan, period, report, lastAccepted } = filing;
  const isFirstLook = !report?.draft && !report?.latest;
  return (
    <Frame path={path} planId={plan.id}>
      <PageHeader
        breadcrumb={{
          label: t("ui.breadcrumb"),
          crumbs: [
            { label: t("app.nav.month"), href: `/plans/${plan.id}/month` },
            { label: item.code, href: `/items/${item.id}` },
          ],
        }}
        title={t("report.title", { month: formatMonth(locale, period.month) })}
        lede={t("report.lede", {
          unit: item.unit?.name ?? "",
          due: formatDay(locale, period.dueOn),
        })}
      />
      <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-[minmax(0,40rem)_minmax(0,1fr)]">
        <aside
          aria-label={t("report.context")}
          className="flex flex-col gap-4 lg:sticky lg:top-4 lg:col-start-2 lg:row-start-1"
        >
          <FilingAside texts={texts} filing={filing} />
          <GivenContributions texts={texts} filing={filing} />
        </aside>
        <div className="flex min-w-0 flex-col gap-4">
          {(await searchParams).done === "saved" ? (
            <Notice kind="success">{t("report.saved")}</Notice>
          ) : null}
          {held ? <Notice kind="warning">{t("report.restored")}</Notice> : null}
          {isFirstLook && lastAccepted ? (
            <p className="text-small text-ink-soft">{t("report.carried")}</p>
          ) : null}
          <ReportForm
            itemId={item.id}
            month={period.month}
            userId={caller.actor.userId}
            initial={{
              ...fieldsFromReport(filing.startingContent),
              version: filing.version,
              requestKey: randomUUID(),
              // With the version it was typed on: what another saved meanwhile is not overwritten unseen.
              ...held,
            }}
            carried={filing.carried ? fieldsFromReport(filing.carried) : {}}
            today={plan.today}
            limits={REPORT_LIMITS}
            parts={formParts(texts, filing)}
            names={fieldNames(texts, filing)}
            words={formWords(texts, filing)}
            {...draftWords(texts)}
          />
        </div>
      </div>
    </Frame>
  );
}
