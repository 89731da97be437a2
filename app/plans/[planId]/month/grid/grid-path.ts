/** The address of a plan's grid, as its form's hidden fields name it: parts that make no sense lead to its first page. */
export function gridPath(planId: string | number, page?: string | number): string {
  const query = Number(page) > 1 ? `?page=${Number(page)}` : "";
  return `/plans/${Number(planId)}/month/grid${query}`;
}
