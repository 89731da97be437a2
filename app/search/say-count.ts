import type { Translator } from "@/lib/text/translator";
import { SEARCH_CAP } from "@/lib/usecases/search/search-ledger";

/** How many were found, as far as they are counted. */
export function sayCount(t: Translator, count: number): string {
  return count > SEARCH_CAP
    ? t("search.countCapped", { count: SEARCH_CAP })
    : t("search.count", { count });
}
