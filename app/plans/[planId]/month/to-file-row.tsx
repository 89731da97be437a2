import Link from "next/link";
import { LightTag } from "@/components/ledger/light-tag";
import { ReportStateTag } from "@/components/ledger/report-state-tag";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import type { MonthRow } from "@/lib/db/month";
import { mayStayUnchanged } from "@/lib/domain/month-item";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { actWord } from "./act-word";
import { StayUnchanged } from "./stay-unchanged";

export type ToFileItem = MonthRow & { mayFile: boolean };

/** Where a row's forms come back to. */
export type RowPlace = { planId: number; month: string; page: number };

type ToFileRowProps = {
  texts: Texts;
  row: ToFileItem;
  place: RowPlace;
  today: PlainDate;
  namesUnit: boolean;
  held: Record<string, string> | null;
};

/** An item to file: what to know of it before, and the ways to file it. */
export function ToFileRow({ texts, row, place, today, namesUnit, held }: ToFileRowProps) {
  const { t } = texts;
  return (
    <li
      className="flex flex-col gap-2 px-3 py-3 focus-within:bg-link-tint sm:flex-row sm:items-start sm:gap-4"
      data-month-row
    >
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-soft">
          <LightTag light={row.light} label={t(`light.${row.light}`)} size="small" />
          <span className="text-ink-faint">{row.code}</span>
          <ReportStateTag t={t} state={row.state ?? "NOT_STARTED"} />
          {namesUnit ? <span>{row.unitName}</span> : null}
        </p>
        <p className="line-clamp-2">
          <Link
            href={`/items/${row.itemId}`}
            prefetch={false}
            className="text-ink no-underline hover:text-link hover:underline"
          >
            {row.text}
          </Link>
        </p>
        <WorthKnowing texts={texts} row={row} today={today} />
        {row.mayFile && mayStayUnchanged(row) ? (
          <StayUnchanged texts={texts} row={row} place={place} today={today} held={held} />
        ) : null}
      </div>
      {row.mayFile ? (
        <LinkButton
          href={`/items/${row.itemId}/reports/${place.month}/edit`}
          size="small"
          variant={row.state === "RETURNED" ? "primary" : "secondary"}
        >
          {t(actWord(row.state))}
          <span className="sr-only"> {row.code}</span>
        </LinkButton>
      ) : null}
    </li>
  );
}

/** Why it came back, what was promised, what falls due, what changed, what the office says, what is asked in the end. */
function WorthKnowing({ texts, row, today }: Pick<ToFileRowProps, "texts" | "row" | "today">) {
  const { t, locale } = texts;
  const { promise, promiseDue, remark } = row;
  const promised = promise && promiseDue && { step: promise, day: formatDay(locale, promiseDue) };
  const asks = promiseDue !== null && promiseDue <= today;
  return (
    <>
      {row.returned ? (
        <p className="text-table text-warning">
          {row.returned.reasonCode ? (
            <span className="mr-2 font-semibold">
              {t(`office.returnReason.${row.returned.reasonCode}`)}
            </span>
          ) : null}
          {t("ledger.month.returned", { reason: row.returned.reason })}
        </p>
      ) : null}
      <p className="text-table text-ink-soft">
        {promised
          ? t(asks ? "month.promiseAsk" : "month.promiseUntil", promised)
          : t("month.noPromise")}
      </p>
      {row.dueMilestones.map(({ name, due }) => (
        <p key={`${name} ${due}`} className={`text-table ${due < today ? "text-problem" : ""}`}>
          {t(due < today ? "month.overdue" : "month.due", { name, day: formatDay(locale, due) })}
        </p>
      ))}
      {row.changes > 0 ? (
        <p className="text-table">
          <Link href={`/items/${row.itemId}#amendments`} prefetch={false}>
            {t("month.changes", { count: row.changes })}
          </Link>
        </p>
      ) : null}
      {remark ? (
        <p className="text-table text-info">
          {t("month.remark", {
            author: remark.author,
            day: formatDay(locale, remark.writtenOn),
            text: remark.text,
          })}
        </p>
      ) : null}
      {row.acceptanceCriteria ? (
        <Disclosure summary={t("month.criteria")}>
          <p className="text-table whitespace-pre-line">{row.acceptanceCriteria}</p>
        </Disclosure>
      ) : null}
    </>
  );
}
