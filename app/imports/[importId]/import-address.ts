import { IMPORTS_PATH } from "../imports-path";

/** A view of a file that is looked through. */
export type ImportAddress = { show?: string | undefined; page?: number; q?: string | undefined };

/** The address of a view: what is not asked is not in it. */
export function importAddress(importId: number, { show, page = 1, q }: ImportAddress = {}): string {
  const query = new URLSearchParams();
  if (show) query.set("show", show);
  if (q) query.set("q", q);
  if (page > 1) query.set("page", String(page));
  return `${IMPORTS_PATH}/${importId}${query.size > 0 ? `?${query}` : ""}`;
}

/** A measure's own page, with the list to come back to. */
export function measureAddress(importId: number, measureId: number, from?: ImportAddress): string {
  const query = new URLSearchParams();
  if (from?.show) query.set("show", from.show);
  if (from?.page && from.page > 1) query.set("page", String(from.page));
  const asked = query.size > 0 ? `?${query}` : "";
  return `${IMPORTS_PATH}/${importId}/measures/${measureId}${asked}`;
}

export const publishAddress = (importId: number) => `${IMPORTS_PATH}/${importId}/publish`;
