import { ScrollRegion } from "@/components/ui/scroll-region";
import { formatDay, formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import { type CalendarDay, NodeCounts } from "./node-count";
import type { Calendar } from "./page";

const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "7"];

type MonthTableProps = { texts: Texts; calendar: Calendar };

/** A month as weeks from Monday on; on a phone the list beneath it stands alone. */
export function MonthTable({ texts, calendar }: MonthTableProps) {
  const { t, locale } = texts;
  const { month, weeks } = calendar;
  return (
    <div className="max-sm:hidden">
      <ScrollRegion layout="scroll">
        <table className="w-full table-fixed border-collapse border border-rule text-table">
          <caption className="sr-only">
            {t("schedule.calendar.caption", { month: formatMonth(locale, month) })}
          </caption>
          <thead>
            <tr>
              {WEEKDAYS.map((weekday) => (
                <th
                  key={weekday}
                  scope="col"
                  className="border border-rule bg-sunken px-2 py-1 text-start text-small font-semibold text-ink-soft"
                >
                  {t("schedule.calendar.weekdayHead", { weekday })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week, index) => (
              <tr key={week.find((day) => day !== null)?.day ?? index}>
                {week.map((day, place) =>
                  day === null ? (
                    <td key={WEEKDAYS[place]} className="border border-rule bg-ground" />
                  ) : (
                    <DayCell key={day.day} texts={texts} calendar={calendar} day={day} />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

function DayCell({ texts, calendar, day }: MonthTableProps & { day: CalendarDay }) {
  const { t, locale } = texts;
  const isToday = day.day === calendar.plan.today;
  const said = formatDay(locale, day.day);
  return (
    <td
      aria-current={isToday ? "date" : undefined}
      className={`h-20 border px-2 py-1 align-top ${day.isWorkday ? "" : "bg-sunken"} ${
        isToday ? "border-2 border-link" : "border-rule"
      }`}
    >
      <p className="flex flex-wrap justify-between gap-x-2 text-small text-ink-soft">
        <time dateTime={day.day} className={isToday ? "font-semibold text-link" : ""}>
          <span aria-hidden="true">{Number(day.day.slice(8))}</span>
          <span className="sr-only">{said}</span>
        </time>
        {isToday ? (
          <span className="text-label font-semibold text-link">{t("ui.timeline.today")}</span>
        ) : null}
        {day.isWorkday ? null : (
          <span className="text-label text-ink-soft">
            <span aria-hidden="true">{t("schedule.calendar.rest")}</span>
            <span className="sr-only">{t("schedule.calendar.restFull")}</span>
          </span>
        )}
      </p>
      {day.count ? (
        <NodeCounts
          t={t}
          calendar={calendar}
          span={{ from: day.day, until: day.day, said }}
          count={day.count}
        />
      ) : null}
      {day.count?.inMonth ? (
        <p className="text-label text-ink-soft">{t("schedule.calendar.inMonth")}</p>
      ) : null}
      {day.count?.inYear ? (
        <p className="text-label text-ink-soft">{t("schedule.calendar.inYear")}</p>
      ) : null}
    </td>
  );
}
