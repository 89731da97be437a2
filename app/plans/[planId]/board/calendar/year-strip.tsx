import Link from "next/link";
import { firstDayOfMonth, lastDayOfMonth, monthsBetween } from "@/lib/domain/calendar";
import { type Month, month } from "@/lib/domain/plain-date";
import { formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { NodeCounts } from "./node-count";
import type { Calendar } from "./page";

type YearStripProps = { texts: Texts; calendar: Calendar; address: (of: Month) => string };

/** The twelve months of the year with their counts, and the other years of the plan: the way to any month. */
export function YearStrip({ texts, calendar, address }: YearStripProps) {
  const { t, locale } = texts;
  const year = Number(calendar.month.slice(0, 4));
  const counts = new Map(calendar.months.map((count) => [count.month, count]));
  return (
    <section aria-labelledby="year" className="mb-8">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="year" className="text-heading">
          {t("schedule.calendar.year", { year: String(year) })}
        </h2>
        <Years t={t} calendar={calendar} address={address} />
      </div>
      <ol className="grid grid-cols-3 gap-px border border-rule bg-rule sm:grid-cols-6 xl:grid-cols-12">
        {monthsBetween(month(`${year}-01`), month(`${year}-12`)).map((each) => (
          <li
            key={each}
            className={`px-2 py-1.5 text-table ${each === calendar.month ? "bg-link-tint" : "bg-surface"}`}
          >
            <Link
              href={`${address(each)}#month`}
              prefetch={false}
              aria-label={formatMonth(locale, each)}
              aria-current={each === calendar.month ? "true" : undefined}
              className={each === calendar.month ? "font-semibold" : ""}
            >
              {t("schedule.calendar.monthOf", { month: String(Number(each.slice(5))) })}
            </Link>
            <MonthCount texts={texts} calendar={calendar} month={each} count={counts.get(each)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type MonthCountProps = {
  texts: Texts;
  calendar: Calendar;
  month: Month;
  count: Calendar["months"][number] | undefined;
};

function MonthCount({ texts: { t, locale }, calendar, month: of, count }: MonthCountProps) {
  if (!count)
    return <p className="text-small text-ink-faint">{t("schedule.calendar.noneInMonth")}</p>;
  const span = { from: firstDayOfMonth(of), until: lastDayOfMonth(of) };
  const said = formatMonth(locale, of);
  return <NodeCounts t={t} calendar={calendar} span={{ ...span, said }} count={count} />;
}

type YearsProps = { t: Texts["t"]; calendar: Calendar; address: (of: Month) => string };

/** Years shown beside the one in hand, where a plan reaches over very many. */
const AROUND = 6;

function Years({ t, calendar, address }: YearsProps) {
  const { dueSpan } = calendar;
  const shown = Number(calendar.month.slice(0, 4));
  const first = Math.min(shown, Math.max(shown - AROUND, yearOf(dueSpan?.first, shown)));
  const last = Math.max(shown, Math.min(shown + AROUND, yearOf(dueSpan?.last, shown)));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return (
    <nav aria-label={t("schedule.calendar.years")} data-screen-only>
      <ul className="flex flex-wrap gap-x-4 text-table">
        {years.map((year) => (
          <li key={year}>
            {year === shown ? (
              <strong aria-current="true">
                {t("schedule.calendar.yearOf", { year: String(year) })}
              </strong>
            ) : (
              <Link
                href={address(month(`${year}${calendar.month.slice(4)}`))}
                prefetch={false}
                scroll={false}
              >
                {t("schedule.calendar.yearOf", { year: String(year) })}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function yearOf(day: string | undefined, otherwise: number): number {
  return day === undefined ? otherwise : Number(day.slice(0, 4));
}
