import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MeasureText } from "@/components/ledger/measure-text";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { EVIDENCE_KINDS } from "@/lib/domain/evidence";
import { SELF_LIGHTS } from "@/lib/domain/light";
import { isMonth } from "@/lib/domain/plain-date";
import { expectedProgress } from "@/lib/domain/progress";
import { REPORT_LIMITS } from "@/lib/domain/report-content";
import { formatDay, formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { type OpenFiling, openFiling } from "@/lib/usecases/report/open-filing";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { fieldsFromReport } from "@/lib/web/report-fields";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../../_frame/frame";
import { GivenContributions } from "../partner-sections";
import { ReportContents } from "../report-contents";
import { ReportForm, type ReportFormWords } from "./report-form";

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
  const filing = valueOrPage(await openFiling(await signedInCaller(path), { itemId, month }));
  if (!filing.may.file) notFound();
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
          <ReturnNotice texts={texts} filing={filing} />
          <MeasureText text={item.text} />
          <p className="text-table text-ink-soft">
            {t("ledger.item.deadline")}
            {t("ui.colon")}
            {item.deadlinePrinted ?? t("ledger.item.noDeadline")}
          </p>
          <LastAccepted texts={texts} filing={filing} />
          <GivenContributions texts={texts} filing={filing} />
        </aside>
        <div className="flex flex-col gap-4">
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
            initial={{
              ...fieldsFromReport(filing.startingContent),
              version: filing.version,
              // With the version it was typed on: what another saved meanwhile is not overwritten unseen.
              ...held,
            }}
            today={plan.today}
            limits={REPORT_LIMITS}
            selfLights={SELF_LIGHTS.map((light) => ({ value: light, label: t(`light.${light}`) }))}
            milestones={item.milestones
              .filter((each) => each.reachedOn === null)
              .map((each) => ({
                id: each.id,
                label: t("report.milestone", { name: each.name }),
                hint: t("report.milestoneHint", { day: formatDay(locale, each.currentDue) }),
              }))}
            evidenceRows={Array.from({ length: 3 }, (_, row) =>
              t("report.evidenceDescription", { number: row + 1 }),
            )}
            evidenceKinds={EVIDENCE_KINDS.map((kind) => ({
              value: kind,
              label: t(`report.kind.${kind}`),
            }))}
            words={formWords(texts, filing)}
          />
        </div>
      </div>
    </Frame>
  );
}

/** What was promised last time, first, and all that was accepted then. */
function LastAccepted({ texts, filing }: { texts: Texts; filing: OpenFiling }) {
  const { t, locale } = texts;
  const { lastAccepted, item } = filing;
  if (!lastAccepted) return null;
  const { nextStep, nextStepDue } = lastAccepted.content;
  return (
    <>
      <Notice title={t("report.promiseTitle")}>
        {t("report.promise", {
          step: nextStep,
          day: nextStepDue ? formatDay(locale, nextStepDue) : "",
        })}
      </Notice>
      <Disclosure
        summary={t("report.previous", { month: formatMonth(locale, lastAccepted.month) })}
      >
        <ReportContents
          texts={texts}
          content={lastAccepted.content}
          milestones={[...item.milestones, ...item.withdrawnMilestones]}
        />
      </Disclosure>
    </>
  );
}

/** Why the report came back, first thing on the page. */
function ReturnNotice({ texts: { t, locale }, filing }: { texts: Texts; filing: OpenFiling }) {
  const { report } = filing;
  const returned = report?.latest?.reviews.findLast((review) => review.decision === "RETURNED");
  if (report?.state !== "RETURNED" || !returned) return null;
  return (
    <Notice kind="warning" title={t("report.returnedTitle")}>
      {t("report.returnedBody", {
        reviewer: returned.reviewer,
        day: formatDay(locale, returned.reviewedOn),
        reason: returned.reason ?? "",
      })}
    </Notice>
  );
}

function formWords({ t }: Texts, { item, plan, lastAccepted }: OpenFiling): ReportFormWords {
  const expected = expectedProgress(item.milestones, plan.today);
  const last = lastAccepted?.percent ?? null;
  return {
    required: t("ui.requiredNote"),
    problems: t("report.problems"),
    selfLight: t("report.selfLight"),
    selfLightHint: t("report.selfLightHint"),
    percent: t("report.percent"),
    percentHint:
      last === null
        ? t("report.percentHintFirst", { expected })
        : t("report.percentHint", { last, expected }),
    done: t("report.done"),
    doneHint: t("report.doneHint", { max: REPORT_LIMITS.done }),
    noChange: t("report.noChange"),
    noChangeHint: t("report.noChangeHint"),
    nextStep: t("report.nextStep"),
    nextStepHint: t("report.nextStepHint", { max: REPORT_LIMITS.nextStep }),
    nextStepDue: t("report.nextStepDue"),
    milestones: t("report.milestones"),
    noMilestones: t("report.noMilestones"),
    evidence: t("report.evidence"),
    evidenceHint: t("report.evidenceHint"),
    evidenceKind: t("report.evidenceKind"),
    save: t("report.save"),
    saving: t("ui.saving"),
    submit: t("report.submit"),
    submitConfirmed: t("report.submitConfirmed"),
    submitting: t("ui.submitting"),
  };
}
