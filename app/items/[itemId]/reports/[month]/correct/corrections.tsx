import { RiskList } from "@/components/ledger/risk-list";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { FilingCorrection } from "@/lib/db/filing";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { OpenFiling } from "@/lib/usecases/report/open-filing";
import { DecideCorrectionForm } from "./decide-correction-form";
import { sayCorrection } from "./say-correction";

type CorrectionsProps = {
  texts: Texts;
  filing: OpenFiling;
  /** What is to be confirmed on arrival. */
  said: string | undefined;
  heldReason: string | undefined;
};

/** What can be confirmed on arrival; anything else in the address says nothing. */
const SAID = ["sent", "acceptedDone", "refusedDone"] as const;

/** What was corrected of an accepted report, with what was published beside it; and what waits for the office. */
export function Corrections({ texts, filing, said, heldReason }: CorrectionsProps) {
  const { t } = texts;
  const { report, item, period, may, side } = filing;
  const corrections = report?.corrections ?? [];
  const published = report?.published ?? null;
  if (corrections.length === 0 && !published && !may.correct && !may.askToCorrect) return null;
  const done = SAID.find((each) => each === said);
  const pending = corrections.find((each) => each.pending);
  const path = `/items/${item.id}/reports/${period.month}`;
  return (
    <Section
      id="corrections"
      title={t("period.correct.section")}
      actions={
        may.correct ? (
          <LinkButton href={`${path}/correct`} size="small" variant="secondary">
            {t("period.correct.link")}
          </LinkButton>
        ) : null
      }
    >
      {done ? <Notice kind="success">{t(`period.correct.${done}`)}</Notice> : null}
      {may.askToCorrect ? (
        <p className="text-table text-ink-soft">{t("period.correct.byApprover")}</p>
      ) : null}
      {published ? (
        <div className="my-2">
          <p className="font-semibold">
            {t("period.correct.published", { percent: published.percent })}
          </p>
          {corrections.length > 0 ? (
            <p className="text-table text-ink-soft">
              {t("period.correct.publishedDone")}
              {t("ui.colon")}
              {published.done}
            </p>
          ) : null}
        </div>
      ) : null}
      {corrections.length > 0 ? (
        <ol className="divide-y divide-rule border-y border-rule">
          {corrections.map((each) => (
            <CorrectionLine key={each.number} texts={texts} filing={filing} correction={each} />
          ))}
        </ol>
      ) : null}
      {pending && side.correctionRisks.length > 0 ? (
        <div className="mt-3">
          <p className="font-semibold">{t("office.risksTitle")}</p>
          <RiskList texts={texts} risks={side.correctionRisks} />
        </div>
      ) : null}
      {pending && may.reviewCorrection ? (
        <DecideCorrectionForm
          itemId={item.id}
          month={period.month}
          revision={pending.number}
          heldReason={heldReason}
          words={{
            problem: t("report.problems"),
            accept: t("period.correct.accept"),
            refuse: t("period.correct.refuse"),
            reason: t("period.correct.refuseReason"),
            hint: t("period.correct.refuseHint"),
            pending: t("ui.submitting"),
          }}
        />
      ) : null}
    </Section>
  );
}

type CorrectionLineProps = { texts: Texts; filing: OpenFiling; correction: FilingCorrection };

function CorrectionLine({ texts, filing, correction }: CorrectionLineProps) {
  const { t, locale } = texts;
  const { content, submittedBy, submittedOn, reviews, pending } = correction;
  const refusal = reviews.find(({ decision }) => decision === "RETURNED");
  const published = filing.report?.published?.percent ?? null;
  return (
    <li className="py-2">
      <p className="flex flex-wrap items-center gap-2">
        <Tag tone={pending ? "warning" : refusal ? "neutral" : "success"}>
          {t(`period.correct.${pending ? "pending" : refusal ? "refused" : "taken"}`)}
        </Tag>
        <span className="font-semibold">
          {sayCorrection(t, {
            published,
            percent: content.percent ?? 0,
            reason: correction.reason,
            accepted: pending ? (filing.report?.acceptedPercent ?? null) : null,
          })}
        </span>
      </p>
      <p className="text-table">{content.done}</p>
      <p className="text-small text-ink-soft">
        {t("period.correct.from", {
          by: submittedBy,
          day: formatDay(locale, submittedOn),
        })}
      </p>
      {refusal?.reason ? (
        <p className="text-table text-warning">
          {t("period.correct.refusedBecause", { reason: refusal.reason })}
        </p>
      ) : null}
    </li>
  );
}
