import Link from "next/link";
import { LightTag } from "@/components/ledger/light-tag";
import { listFact, ReportChanges } from "@/components/ledger/report-changes";
import { Checkbox } from "@/components/ui/checkbox";
import { Tag } from "@/components/ui/tag";
import { formatDay, formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { Approval } from "@/lib/usecases/report/list-approvals";
import { ReturnForm } from "./return-form";

type ApprovalCardProps = {
  texts: Texts;
  planId: number;
  row: Approval;
  /** The form that releases what is ticked. */
  formId: string;
  held: Record<string, string> | null;
};

/** A report that waits: what is new in it, a tick to release it with others, and the way to send it back. */
export function ApprovalCard({ texts, planId, row, formId, held }: ApprovalCardProps) {
  const { t, locale } = texts;
  const { itemId, month, code, revision, peculiarities } = row;
  const said = formatMonth(locale, month);
  const key = `${itemId}.${month}`;
  const value = `${revision} ${code}`;
  return (
    <li className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2 border border-rule bg-surface px-3 py-4 sm:px-4">
      <Checkbox
        name={`chosen.${key}`}
        id={`chosen-${itemId}-${month}`}
        value={value}
        form={formId}
        label={t("approval.choose", { code, month: said })}
        labelHidden
        defaultChecked={held?.[`chosen.${key}`] === value}
      />
      <div className="min-w-0">
        {peculiarities.length === 0 ? (
          <input type="hidden" form={formId} name={`plain.${key}`} value={value} />
        ) : null}
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-soft">
          <LightTag light={row.light} label={t(`light.${row.light}`)} size="small" />
          <span>{code}</span>
          <span>{said}</span>
          <span>{t("approval.by", { unit: row.unitName, by: row.submittedBy })}</span>
        </p>
        <h2 className="mt-1 text-body font-semibold">
          <Link href={`/items/${itemId}/reports/${month}`} prefetch={false}>
            {row.text}
          </Link>
        </h2>
        <p className="mt-2 mb-3 flex flex-wrap gap-2">
          {row.content.noChange ? <Tag>{t("report.noChange")}</Tag> : null}
          {peculiarities.map((each) => (
            <Tag key={each} tone="warning">
              {t(`approval.peculiar.${each}`)}
            </Tag>
          ))}
          {peculiarities.length === 0 ? <Tag>{t("approval.plain")}</Tag> : null}
        </p>
        <ReportChanges texts={texts} {...row} more={partnerFacts(texts, row)} />
        <div className="mt-3">
          <ReturnForm
            report={{ planId, itemId, month, revision }}
            heldReason={
              held?.itemId === String(itemId) && held.month === month ? held.reason : undefined
            }
            words={{
              problem: t("report.problems"),
              open: t("approval.return"),
              reason: t("report.reason"),
              reasonHint: t("report.reasonHint"),
              return: t("report.return"),
              pending: t("ui.submitting"),
            }}
          />
        </div>
      </div>
    </li>
  );
}

/** What other units said for the report, or have yet to say. */
function partnerFacts({ t, locale }: Texts, { contributions, reservations }: Approval) {
  return [
    ...listFact(
      t("approval.difference.contributions"),
      contributions.map(({ unitName, answer, answerDue }) =>
        t("approval.difference.contribution", {
          unit: unitName,
          answer:
            answer ?? t("approval.difference.unanswered", { day: formatDay(locale, answerDue) }),
        }),
      ),
    ),
    ...listFact(
      t("approval.difference.reservations"),
      reservations.map(({ unitName, text }) =>
        t("approval.difference.contribution", { unit: unitName, answer: text }),
      ),
    ),
  ];
}
