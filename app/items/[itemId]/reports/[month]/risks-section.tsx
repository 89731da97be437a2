import { RiskList } from "@/components/ledger/risk-list";
import { Section } from "@/components/ui/section";
import type { ReportRisk } from "@/lib/domain/report-risk";
import { formatMonth } from "@/lib/text/format";
import { type MarkedPart, markDifferences } from "@/lib/text/marked-difference";
import type { Texts } from "@/lib/text/say";
import type { OpenFiling } from "@/lib/usecases/report/open-filing";

/** What the office should look at in a report, with the texts that it is like beside its own. */
export function RisksSection({ texts, side }: { texts: Texts; side: OpenFiling["side"] }) {
  const { t } = texts;
  const { risks, done, likeTexts } = side;
  if (done === null) return null;
  const likes = risks.flatMap((risk) => {
    if (risk.code !== "text-like-own" && risk.code !== "text-like-other") return [];
    const other = likeTexts.find(({ revisionId }) => revisionId === risk.revisionId)?.text;
    return other === undefined ? [] : [{ risk, other }];
  });
  return (
    <Section id="risks" title={t("office.risksTitle")}>
      {risks.length === 0 ? (
        <p className="text-ink-soft">{t("office.risksNone")}</p>
      ) : (
        <RiskList texts={texts} risks={risks} />
      )}
      {likes.map(({ risk, other }) => (
        <SideBySide key={risk.revisionId} texts={texts} risk={risk} own={done} other={other} />
      ))}
    </Section>
  );
}

type LikeRisk = Extract<ReportRisk, { code: "text-like-own" | "text-like-other" }>;
type SideBySideProps = { texts: Texts; risk: LikeRisk; own: string; other: string };

function SideBySide({ texts: { t, locale }, risk, own, other }: SideBySideProps) {
  const [mine, theirs] = markDifferences(own, other);
  const place = { ...risk, month: formatMonth(locale, risk.month) };
  const title =
    risk.code === "text-like-own" ? t("office.likeOwn", place) : t("office.likeOther", place);
  return (
    <figure className="mt-4">
      <figcaption className="mb-2 text-table text-ink-soft">
        <span className="font-semibold text-ink">{t("office.likeTitle")}</span>
        {t("ui.colon")}
        {t("office.likeLede")}
      </figcaption>
      <div className="grid gap-4 sm:grid-cols-2">
        <Marked title={t("office.likeThis")} parts={mine} />
        <Marked title={title} parts={theirs} />
      </div>
    </figure>
  );
}

function Marked({ title, parts }: { title: string; parts: readonly MarkedPart[] }) {
  return (
    <div className="border border-rule bg-surface px-3 py-2">
      <p className="mb-1 text-small text-ink-soft">{title}</p>
      <p className="wrap-break-word">
        {parts.map(({ from, text, marked }) =>
          marked ? (
            <mark key={from} className="bg-warning-tint text-ink">
              {text}
            </mark>
          ) : (
            <span key={from}>{text}</span>
          ),
        )}
      </p>
    </div>
  );
}
