import Link from "next/link";
import { LightTag } from "@/components/ledger/light-tag";
import { ReportStateTag } from "@/components/ledger/report-state-tag";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import type { EarlierFiling } from "@/lib/db/open-filings";
import type { Month } from "@/lib/domain/plain-date";
import { formatDay, formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { actWord } from "./act-word";
import { gridPath } from "./grid/grid-path";

type EarlierRow = EarlierFiling & { mayFile: boolean };
type EarlierMonthsProps = { texts: Texts; planId: number; rows: readonly EarlierRow[] };

/** What earlier months still wait for: reports begun or sent back, and all that a reopened month lacks. */
export function EarlierMonths({ texts, planId, rows }: EarlierMonthsProps) {
  if (rows.length === 0) return null;
  const months = [...new Set(rows.map(({ month }) => month))];
  return (
    <Section id="earlier" title={texts.t("month.earlier.title")}>
      <div className="flex flex-col gap-5">
        {months.map((month) => (
          <EarlierMonth
            key={month}
            texts={texts}
            planId={planId}
            month={month}
            rows={rows.filter((row) => row.month === month)}
          />
        ))}
      </div>
    </Section>
  );
}

function EarlierMonth({ texts, planId, month, rows }: EarlierMonthsProps & { month: Month }) {
  const { t, locale } = texts;
  const { inMonth = 0, reopenedUntil = null } = rows[0] ?? {};
  const named = formatMonth(locale, month);
  const manyUnits = new Set(rows.map(({ unitId }) => unitId)).size > 1;
  return (
    <div>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <h3 className="font-semibold">
          {t("month.earlier.month", { month: named, count: inMonth })}
        </h3>
        {rows.some(({ mayFile }) => mayFile) ? (
          <LinkButton href={gridPath(planId, { month })} size="small" variant="quiet">
            {t("month.grid")}
            <span className="sr-only"> {named}</span>
          </LinkButton>
        ) : null}
        {reopenedUntil ? (
          <p className="w-full text-table text-ink-soft">
            {t("period.gate.reopened", { day: formatDay(locale, reopenedUntil) })}
          </p>
        ) : null}
      </div>
      <ul className="divide-y divide-rule border-y border-rule bg-surface">
        {rows.map((row) => (
          <EarlierItem key={row.itemId} texts={texts} row={row} namesUnit={manyUnits} />
        ))}
      </ul>
      {inMonth > rows.length ? (
        <p className="mt-2 text-table text-ink-soft">
          {t("month.earlier.more", { count: inMonth - rows.length })}
        </p>
      ) : null}
    </div>
  );
}

type EarlierItemProps = { texts: Texts; row: EarlierRow; namesUnit: boolean };

function EarlierItem({ texts: { t, locale }, row, namesUnit }: EarlierItemProps) {
  const report = `/items/${row.itemId}/reports/${row.month}`;
  return (
    <li className="flex flex-col gap-2 px-3 py-3 sm:flex-row sm:items-start sm:gap-4">
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-soft">
          <LightTag light={row.light} label={t(`light.${row.light}`)} size="small" />
          <span className="text-ink-faint">{row.code}</span>
          <ReportStateTag t={t} state={row.state ?? "NOT_STARTED"} />
          {namesUnit ? <span>{row.unitName}</span> : null}
        </p>
        <p className="line-clamp-2">
          <Link
            href={report}
            prefetch={false}
            className="text-ink no-underline hover:text-link hover:underline"
          >
            {row.text}
          </Link>
        </p>
      </div>
      {row.mayFile ? (
        <LinkButton
          href={`${report}/edit`}
          size="small"
          variant={row.state === "RETURNED" ? "primary" : "secondary"}
        >
          {t(actWord(row.state))}
          <span className="sr-only">
            {" "}
            {row.code} {formatMonth(locale, row.month)}
          </span>
        </LinkButton>
      ) : null}
    </li>
  );
}
