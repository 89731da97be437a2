import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import type { SignRow } from "@/lib/db/requests";
import { REQUEST_LIMITS } from "@/lib/domain/contribution";
import { formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { Translator } from "@/lib/text/translator";
import { SignForm, type SignFormWords } from "./sign-form";

type UnsignedReportsProps = {
  texts: Texts;
  planId: number;
  rows: readonly SignRow[];
  held: Record<string, string> | null;
};

/** The reports that joint leads have yet to countersign, each with what it says. */
export function UnsignedReports({ texts, planId, rows, held }: UnsignedReportsProps) {
  const { t, locale } = texts;
  if (rows.length === 0)
    return (
      <EmptyState title={t("request.unsignedEmpty")}>{t("request.unsignedEmptyHint")}</EmptyState>
    );
  return (
    <ol className="flex flex-col gap-4">
      {rows.map(({ itemId, month, revision, unitId, ...row }) => (
        <li
          key={`${itemId} ${month} ${unitId}`}
          className="border border-rule bg-surface px-4 py-4"
        >
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-soft">
            <span>{row.code}</span>
            <span>{t("request.month", { month: formatMonth(locale, month) })}</span>
            <span>{t("request.from", { from: row.from, unit: row.unitName })}</span>
          </p>
          <h3 className="mt-1 text-body font-semibold">
            <Link href={`/items/${itemId}/reports/${month}`} prefetch={false}>
              {row.text}
              <span className="sr-only"> {t("request.full")}</span>
            </Link>
          </h3>
          <p className="mt-1 text-table text-ink-soft">
            {t("request.told", { light: t(`light.${row.selfLight}`), percent: row.percent })}
          </p>
          <p className="text-table whitespace-pre-wrap">{row.done}</p>
          <div className="max-w-form">
            <SignForm
              place="list"
              report={{ planId, itemId, month, revision, unitId }}
              limit={REQUEST_LIMITS.reservation}
              held={
                held?.itemId === String(itemId) && held.unitId === String(unitId)
                  ? held.reservation
                  : undefined
              }
              words={signWords(t)}
            />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The words of a countersign's form, wherever it stands. */
export function signWords(t: Translator): SignFormWords {
  return {
    problem: t("request.problem"),
    reservation: t("request.reservation"),
    hint: t("request.reservationHint", { max: REQUEST_LIMITS.reservation }),
    agree: t("request.agree"),
    reserve: t("request.reserve"),
    pending: t("request.pending"),
  };
}
