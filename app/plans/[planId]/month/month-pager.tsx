import { Pager } from "@/components/ui/pager";
import type { Texts } from "@/lib/text/say";

type MonthPagerProps = {
  texts: Texts;
  page: { number: number; last: number };
  hrefOf: (page: number) => string;
};

/** Walks a month that is longer than a page; nothing for one that is not. */
export function MonthPager({ texts: { t }, page: { number, last }, hrefOf }: MonthPagerProps) {
  if (last === 1 && number === 1) return null;
  return (
    <Pager
      label={t("ui.pager")}
      words={{ previous: t("ui.previous"), next: t("ui.next") }}
      previousHref={number > 1 ? hrefOf(Math.min(number - 1, last)) : undefined}
      nextHref={number < last ? hrefOf(number + 1) : undefined}
      summary={t("month.table.page", { page: number, last })}
    />
  );
}
