import { Pager } from "@/components/ui/pager";
import type { Translator } from "@/lib/text/translator";
import { peopleAddress } from "./people-pages";

type PeoplePagerProps = {
  t: Translator;
  path: string;
  list: { text: string | undefined; page: number; more: boolean };
};

/** Walks a list of people. */
export function PeoplePager({ t, path, list: { text, page, more } }: PeoplePagerProps) {
  const address = (to: number) => peopleAddress(path, { q: text, page: to });
  if (page === 1 && !more) return null;
  return (
    <Pager
      label={t("ui.pager")}
      words={{ previous: t("ui.previous"), next: t("ui.next") }}
      summary={t("people.accounts.pageSummary", { page })}
      previousHref={page > 1 ? address(page - 1) : undefined}
      nextHref={more ? address(page + 1) : undefined}
    />
  );
}
