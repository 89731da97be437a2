import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import type { RequestRow } from "@/lib/db/requests";
import { daysBetween } from "@/lib/domain/calendar";
import { REQUEST_LIMITS } from "@/lib/domain/contribution";
import { SELF_LIGHTS } from "@/lib/domain/light";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay, formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { AnswerForm } from "./answer-form";

type OpenRequestsProps = {
  texts: Texts;
  planId: number;
  rows: readonly RequestRow[];
  today: PlainDate;
  held: Record<string, string> | null;
};

/** What a unit has yet to answer, each with the field to answer it in. */
export function OpenRequests({ texts, planId, rows, today, held }: OpenRequestsProps) {
  const { t, locale } = texts;
  if (rows.length === 0)
    return <EmptyState title={t("request.openEmpty")}>{t("request.openEmptyHint")}</EmptyState>;
  return (
    <ol className="flex flex-col gap-4">
      {rows.map((row) => (
        <li
          key={`${row.kind} ${row.id}`}
          id={`${row.kind}-${row.id}`}
          className="scroll-mt-4 border border-rule bg-surface px-4 py-4"
        >
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-soft">
            <Tag>{t(`request.kind.${row.kind}`)}</Tag>
            <span>{row.code}</span>
            <span>{t("request.month", { month: formatMonth(locale, row.month) })}</span>
            <span>{t("request.from", { from: row.from, unit: row.unitName })}</span>
          </p>
          <p className="mt-1 text-table text-ink-soft">
            {row.readable ? (
              <Link href={`/items/${row.itemId}`} prefetch={false}>
                {row.text}
              </Link>
            ) : (
              row.text
            )}
          </p>
          <h3 className="mt-1 text-body font-semibold whitespace-pre-wrap">{row.asked}</h3>
          <Due texts={texts} day={row.answerDue} today={today} />
          <div className="max-w-form">
            <AnswerForm
              planId={planId}
              kind={row.kind}
              id={row.id}
              limit={limitOf(row)}
              held={held?.kind === row.kind && held.id === String(row.id) ? held : null}
              lights={row.kind === "contribution" ? ownLights(texts) : []}
              words={{
                problem: t("request.problem"),
                answer: t("request.answer"),
                hint: t(`request.${row.kind}Hint`, { max: limitOf(row) }),
                selfLight: t("collective.selfLight"),
                selfLightHint: t("collective.selfLightHint"),
                submit: t("request.submit"),
                pending: t("request.pending"),
              }}
            />
          </div>
        </li>
      ))}
    </ol>
  );
}

function ownLights({ t }: Texts) {
  return [
    { value: "", label: t("collective.unrated") },
    ...SELF_LIGHTS.map((light) => ({ value: light, label: t(`light.${light}`) })),
  ];
}

function limitOf({ kind }: RequestRow): number {
  return kind === "bottleneck" ? REQUEST_LIMITS.bottleneckAnswer : REQUEST_LIMITS.answer;
}

function Due({ texts, day, today }: { texts: Texts; day: PlainDate; today: PlainDate }) {
  const { t, locale } = texts;
  const late = daysBetween(day, today);
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-3 text-table">
      {t("request.due", { day: formatDay(locale, day) })}
      {late > 0 ? <Tag tone="problem">{t("request.overdue", { days: late })}</Tag> : null}
    </p>
  );
}
