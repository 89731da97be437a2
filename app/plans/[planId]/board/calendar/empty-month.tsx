import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { Month } from "@/lib/domain/plain-date";
import { formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { Calendar } from "./page";

type EmptyMonthProps = { texts: Texts; calendar: Calendar; address: (of: Month) => string };

/** Stands where a month without nodes would list them, and leads to the nearest month of its year with some. */
export function EmptyMonth({ texts: { t, locale }, calendar, address }: EmptyMonthProps) {
  const { month, months } = calendar;
  const nearest = months.find((each) => each.month > month) ?? months.at(-1);
  return (
    <EmptyState
      title={t("schedule.list.empty", { month: formatMonth(locale, month) })}
      action={
        nearest ? (
          <LinkButton href={address(nearest.month)}>
            {t("schedule.list.toMonth", { month: formatMonth(locale, nearest.month) })}
          </LinkButton>
        ) : null
      }
    >
      {t("schedule.list.emptyHint")}
    </EmptyState>
  );
}
