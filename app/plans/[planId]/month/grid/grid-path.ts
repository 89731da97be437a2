import { isMonth } from "@/lib/domain/plain-date";

/** Which page of which month's grid, as an address or a form's hidden fields name it. */
export type GridPlace = { month?: string | undefined; page?: string | number | undefined };

/** The address of a plan's grid: parts that make no sense lead to the first page of the latest month. */
export function gridPath(planId: string | number, { month, page }: GridPlace = {}): string {
  const asked = new URLSearchParams();
  if (month && isMonth(month)) asked.set("month", month);
  if (Number(page) > 1) asked.set("page", String(Number(page)));
  return `/plans/${Number(planId)}/month/grid${asked.size > 0 ? `?${asked}` : ""}`;
}
