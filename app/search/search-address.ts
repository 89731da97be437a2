import type { SearchKind } from "@/lib/usecases/search/search-ledger";

/** A search as its address says it. */
export type SearchView = {
  q?: string | undefined;
  plan?: number | undefined;
  kind?: SearchKind | undefined;
  after?: string | undefined;
};

export const SEARCH_PATH = "/search";

/** The address of a search: what is not asked is not in it. */
export function searchAddress(view: SearchView = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(view))
    if (value !== undefined && value !== "") query.set(name, String(value));
  const asked = query.toString();
  return asked ? `${SEARCH_PATH}?${asked}` : SEARCH_PATH;
}
