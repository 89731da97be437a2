import Link from "next/link";
import { LightTag } from "@/components/ledger/light-tag";
import { ReportStateTag } from "@/components/ledger/report-state-tag";
import { LinkButton } from "@/components/ui/link-button";
import type { MonthRow } from "@/lib/db/month";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDay } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

type ToFileListProps = {
  texts: Texts;
  rows: readonly MonthRow[];
  month: string;
  /** Whether the reader files; an approver only looks. */
  files: boolean;
  /** Days in which a milestone's due day is shown. */
  soon: { from: PlainDate; until: PlainDate };
};

/** What is still to be filed, gravest light first: last month's promise, what falls due, and the way to file. */
export function ToFileList({ texts, rows, month, files, soon }: ToFileListProps) {
  const { t, locale } = texts;
  return (
    <ol className="divide-y divide-rule border-y border-rule bg-surface">
      {rows.map((row) => (
        <li
          key={row.itemId}
          className="flex flex-col gap-2 px-3 py-3 sm:flex-row sm:items-start sm:gap-4"
        >
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-soft">
              <LightTag light={row.light} label={t(`light.${row.light}`)} size="small" />
              <span className="text-ink-faint">{row.code}</span>
              <ReportStateTag t={t} state={row.state ?? "NOT_STARTED"} />
              {row.nextDueOn && row.nextDueOn <= soon.until ? (
                <span>
                  {t("ledger.month.dueMark", {
                    name: row.nextDueName ?? "",
                    day: formatDay(locale, row.nextDueOn),
                  })}
                </span>
              ) : null}
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
            <p className="text-table text-ink-soft">
              {t("ledger.month.promise")}
              {t("ui.colon")}
              {row.promise && row.promiseDue
                ? t("ledger.month.promiseUntil", {
                    step: row.promise,
                    day: formatDay(locale, row.promiseDue),
                  })
                : t("ledger.month.noPromise")}
            </p>
            {row.returnReason ? (
              <p className="text-table text-warning">
                {t("ledger.month.returned", { reason: row.returnReason })}
              </p>
            ) : null}
          </div>
          {files ? (
            <LinkButton
              href={`/items/${row.itemId}/reports/${month}/edit`}
              size="small"
              variant={row.state === "RETURNED" ? "primary" : "secondary"}
            >
              {t(actWord(row.state))}
              <span className="sr-only"> {row.code}</span>
            </LinkButton>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function actWord(state: MonthRow["state"]) {
  if (state === "RETURNED") return "ledger.month.refile";
  return state === "DRAFT" ? "ledger.month.goOn" : "ledger.month.file";
}
