/** The address of a plan's month, as a form's hidden fields name it: parts that make no sense lead to its first page. */
export function monthPath(
  planId: string | number,
  page?: string | number,
  query: Record<string, string> = {},
): string {
  const asked = new URLSearchParams(query);
  if (Number(page) > 1) asked.set("page", String(Number(page)));
  return `/plans/${Number(planId)}/month${asked.size > 0 ? `?${asked}` : ""}`;
}
