import { EvidenceList } from "@/components/ledger/evidence-list";
import { DescriptionList, type Fact } from "@/components/ui/description-list";
import { Tag, type TagTone } from "@/components/ui/tag";
import type { VerificationLine } from "@/lib/db/verifications";
import type { VerificationOutcome } from "@/lib/domain/verification";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

const TONES: Record<VerificationOutcome, TagTone> = {
  CONFIRMED: "success",
  MOSTLY_CONFIRMED: "warning",
  REFUTED: "problem",
};

type VerificationCardsProps = {
  texts: Texts;
  itemId: number;
  verifications: readonly VerificationLine[];
};

/** Verifications one under another: the day, how, the outcome, and what was found. */
export function VerificationCards({ texts, itemId, verifications }: VerificationCardsProps) {
  const { t, locale } = texts;
  return (
    <ul className="flex flex-col gap-4">
      {verifications.map((each) => (
        <li key={each.id} className="border border-rule bg-surface px-4 py-3">
          <h3 className="mb-2 flex flex-wrap items-center gap-2 font-semibold">
            {formatDay(locale, each.verifiedOn)} {t(`verification.method.${each.method}`)}
            <Tag tone={TONES[each.outcome]}>{t(`verification.outcome.${each.outcome}`)}</Tag>
          </h3>
          <DescriptionList facts={factsOf(texts, itemId, each)} />
        </li>
      ))}
    </ul>
  );
}

function factsOf({ t }: Texts, itemId: number, each: VerificationLine): Fact[] {
  const facts: Fact[] = [
    { term: t("verification.fact.source"), detail: each.source },
    {
      term: t("verification.fact.findings"),
      detail: <span className="break-words whitespace-pre-line">{each.findings}</span>,
    },
    { term: t("verification.fact.by"), detail: each.verifiedBy },
  ];
  if (each.companions)
    facts.push({ term: t("verification.fact.companions"), detail: each.companions });
  if (each.documents.length > 0)
    facts.push({
      term: t("verification.fact.documents"),
      detail: <EvidenceList t={t} itemId={itemId} evidence={each.documents} />,
    });
  return facts;
}
