import type { Metadata } from "next";
import { LightTag } from "@/components/ledger/light-tag";
import { MeasureText } from "@/components/ledger/measure-text";
import { PeriodGate } from "@/components/ledger/period-gate";
import { ReportChanges } from "@/components/ledger/report-changes";
import { ReportStanding } from "@/components/ledger/report-standing";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { isMonth } from "@/lib/domain/plain-date";
import { shownReportState } from "@/lib/domain/report";
import { RETURN_REASONS } from "@/lib/domain/return-reason";
import { formatDay, formatMoment, formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { type OpenFiling, openFiling } from "@/lib/usecases/report/open-filing";
import { valueOrPage } from "@/lib/web/answer";
import { signedInCaller } from "@/lib/web/current-actor";
import { heldForm } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { Frame } from "../../../../_frame/frame";
import { OpenMatters } from "../../major-matters/matters-section";
import { RemarksSection } from "../../remarks/remarks-section";
import { AfterDecision } from "./after-decision";
import { AfterSubmission } from "./after-submission";
import { Corrections } from "./correct/corrections";
import { Contributions, Countersigns } from "./partner-sections";
import { ReportContents } from "./report-contents";
import { reportedThings } from "./reported-things";
import { ReviewForm } from "./review-form";
import { RisksSection } from "./risks-section";

type ReportProps = {
  params: Promise<{ itemId: string; month: string }>;
  searchParams: Promise<{ done?: string; corrected?: string }>;
};

/** What can be confirmed on arrival; anything else in the address says nothing. */
const DONE = ["submittedToApprover", "submittedToOffice", "approved", "returned"] as const;
/** Of these, what was decided on the report. */
const DECIDED: ReadonlySet<string> = new Set(["approved", "returned", "accepted"]);
/** Likewise, of what concerns other units. */
const DONE_BETWEEN = { asked: "request.contributions.done", signed: "request.signed" } as const;

export async function generateMetadata({ params }: ReportProps): Promise<Metadata> {
  const { t, locale } = await currentTexts();
  const { month } = await params;
  return isMonth(month) ? { title: t("report.title", { month: formatMonth(locale, month) }) } : {};
}

export default async function ReportPage({ params, searchParams }: ReportProps) {
  const { itemId, month } = await params;
  const path = `/items/${itemId}/reports/${month}`;
  const caller = await signedInCaller(path);
  const filing = valueOrPage(await openFiling(caller, { itemId, month }));
  const { done, corrected } = await searchParams;
  const texts = await currentTexts();
  const { t, locale } = texts;
  const { item, plan, period, report, side } = filing;
  const told = reportedThings(filing);
  const exempt = period.exemptReason !== null;
  const stored = report?.state ?? "NOT_STARTED";
  const shown = shownReportState(stored, { ...period, exempt }, plan.today);
  const held = await heldForm(path);
  const said = DONE.find((each) => each === done);
  return (
    <Frame path={path} planId={plan.id}>
      <div>
        <PageHeader
          breadcrumb={{
            label: t("ui.breadcrumb"),
            crumbs: [{ label: item.code, href: `/items/${item.id}` }],
          }}
          title={t("report.title", { month: formatMonth(locale, period.month) })}
          lede={t("report.lede", {
            unit: report?.unit ?? item.unit?.name ?? t("ledger.item.noFiling"),
            due: formatDay(locale, period.dueOn),
          })}
          actions={
            filing.may.file ? (
              <LinkButton href={`${path}/edit`}>{t("report.edit")}</LinkButton>
            ) : null
          }
        />
        {held ? <Notice kind="warning">{t("report.restored")}</Notice> : null}
        {said ? <Notice kind="success">{t(`report.${said}`)}</Notice> : null}
        {said?.startsWith("submitted") ? (
          <AfterSubmission
            texts={texts}
            caller={caller}
            userId={caller.actor.userId}
            filing={filing}
          />
        ) : null}
        {done === "asked" || done === "signed" ? (
          <Notice kind="success">{t(DONE_BETWEEN[done])}</Notice>
        ) : null}
        {done === "accepted" ? <Accepted texts={texts} filing={filing} /> : null}
        {done && DECIDED.has(done) ? (
          <AfterDecision texts={texts} actor={caller.actor} filing={filing} />
        ) : null}
        <OpenMatters texts={texts} itemId={item.id} matters={side.matters} />
        <PeriodGate texts={texts} period={period} today={plan.today} />
        <p className="my-3 flex flex-wrap items-center gap-3">
          <ReportStanding t={t} stored={stored} shown={shown} late={report?.late ?? false} />
          {filing.light ? (
            <LightTag light={filing.light} label={t(`light.${filing.light}`)} />
          ) : null}
        </p>
        <div className="grid grid-cols-1 items-start gap-x-8 lg:grid-cols-[3fr_2fr]">
          <div>
            <Section id="content" title={t("report.content")}>
              {report?.draft ? (
                <p className="mb-2 text-table text-ink-soft">
                  {t("report.draftNote", {
                    by: report.draft.savedBy,
                    at: formatMoment(locale, report.draft.savedAt),
                  })}
                </p>
              ) : null}
              {report?.latest ? (
                <>
                  <p className="mb-2 text-small text-ink-soft">
                    {t("report.revision", {
                      number: report.latest.number,
                      by: report.latest.submittedBy,
                      day: formatDay(locale, report.latest.submittedOn),
                    })}
                  </p>
                  <ReportContents texts={texts} content={report.latest.content} told={told} />
                </>
              ) : (
                <p className="text-ink-soft">{t("report.noRevision")}</p>
              )}
            </Section>
            <Changes texts={texts} filing={filing} />
            <Contributions texts={texts} filing={filing} held={held} />
            <Countersigns texts={texts} filing={filing} held={held} />
            <RisksSection texts={texts} side={side} />
            <Corrections texts={texts} filing={filing} said={corrected} heldReason={held?.reason} />
            <Reviews texts={texts} filing={filing} />
            {report?.latest && (filing.may.approve || filing.may.review) ? (
              <Section id="decide" title={t("report.decide")}>
                <ReviewForm
                  itemId={item.id}
                  month={period.month}
                  revision={report.latest.number}
                  stage={filing.may.approve ? "UNIT" : "OFFICE"}
                  held={{ reason: held?.reason, reasonCode: held?.reasonCode }}
                  reasonCodes={filing.may.approve ? [] : returnReasons(t)}
                  words={{
                    problem: t("report.problems"),
                    agree: filing.may.approve ? t("report.approve") : t("report.accept"),
                    return: t("report.return"),
                    reasonCode: t("office.returnReasonLabel"),
                    reason: filing.may.approve ? t("report.reason") : t("office.missing"),
                    reasonHint: filing.may.approve
                      ? t("report.reasonHint")
                      : t("office.missingHint"),
                    pending: t("ui.submitting"),
                  }}
                />
              </Section>
            ) : null}
            <RemarksSection
              texts={texts}
              itemId={item.id}
              month={period.month}
              remarks={side.remarks}
              mayWrite={filing.may.remark}
              written={done === "remarked"}
              held={held?.remark}
            />
          </div>
          <aside aria-label={t("report.context")}>
            <div className="mb-8">
              <MeasureText text={item.text} />
            </div>
            {filing.lastAccepted ? (
              <Section
                id="previous"
                title={t("report.previous", {
                  month: formatMonth(locale, filing.lastAccepted.month),
                })}
              >
                <ReportContents texts={texts} content={filing.lastAccepted.content} told={told} />
              </Section>
            ) : null}
          </aside>
        </div>
      </div>
    </Frame>
  );
}

/** What is new against the last accepted report, for who decides on it. */
function Changes({ texts, filing }: { texts: Texts; filing: OpenFiling }) {
  const { report, difference, lastAccepted, may } = filing;
  const decides = may.approve || may.review;
  if (!report?.latest || !difference || !lastAccepted || !decides) return null;
  return (
    <Section id="changes" title={texts.t("approval.difference.title")}>
      <ReportChanges
        texts={texts}
        content={report.latest.content}
        difference={difference}
        lastAccepted={lastAccepted}
        helpers={filing.partners.helpers}
      />
    </Section>
  );
}

/** What the office may say is wanting. */
function returnReasons(t: Texts["t"]) {
  return RETURN_REASONS.map((value) => ({ value, label: t(`office.returnReason.${value}`) }));
}

function Accepted({ texts: { t }, filing }: { texts: Texts; filing: OpenFiling }) {
  const percent = filing.report?.acceptedPercent;
  if (percent === null || percent === undefined) return null;
  return <Notice kind="success">{t("report.accepted", { percent })}</Notice>;
}

/** Who decided what on the latest revision, in order. */
function Reviews({ texts: { t, locale }, filing }: { texts: Texts; filing: OpenFiling }) {
  const reviews = filing.report?.latest?.reviews ?? [];
  if (reviews.length === 0) return null;
  return (
    <Section id="reviews" title={t("report.reviews")}>
      <ol className="divide-y divide-rule border-y border-rule">
        {reviews.map((review) => (
          <li key={`${review.stage} ${review.decision} ${review.reviewedOn}`} className="py-2">
            <span className="font-semibold">
              {t(`report.stage.${review.stage}`)}
              {t("ui.colon")}
              {t(`report.decision.${review.decision}`)}
            </span>
            <span className="ml-3 text-small text-ink-soft">
              {review.reviewer} · {formatDay(locale, review.reviewedOn)}
            </span>
            {review.reasonCode ? (
              <span className="ml-3">
                <Tag>{t(`office.returnReason.${review.reasonCode}`)}</Tag>
              </span>
            ) : null}
            {review.reason ? <p>{review.reason}</p> : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}
