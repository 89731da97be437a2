/** Where a list of people shows a page of what is searched for. */
export function peopleAddress(path: string, { q, page }: { q: string | undefined; page: number }) {
  const query = new URLSearchParams();
  if (q) query.set("q", q);
  if (page > 1) query.set("page", String(page));
  return query.size === 0 ? path : `${path}?${query}`;
}
