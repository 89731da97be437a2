import { Pager } from "@/components/ui/pager";
import type { Translator } from "@/lib/text/translator";

type ListPagerProps = {
  t: Translator;
  page: number;
  /** Whether a page follows. */
  more: boolean;
  address: (page: number) => string;
};

/** Walks a numbered list; nothing is drawn for a list of one page. */
export function ListPager({ t, page, more, address }: ListPagerProps) {
  if (page === 1 && !more) return null;
  return (
    <Pager
      label={t("ui.pager")}
      words={{ previous: t("ui.previous"), next: t("ui.next") }}
      summary={t("ui.pageSummary", { page })}
      previousHref={page > 1 ? address(page - 1) : undefined}
      nextHref={more ? address(page + 1) : undefined}
    />
  );
}
