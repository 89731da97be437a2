import { z } from "zod";

/** Items that a page of the month shows: a unit's whole month, but for the very largest. */
export const MONTH_PAGE = 60;

/** A part of a long month, and which page of it that is. */
export type MonthPage = { number: number; slice: { limit: number; offset: number } };

const FIRST: MonthPage = { number: 1, slice: { limit: MONTH_PAGE, offset: 0 } };

/** A page of the month by its number in the address; anything else is the first. */
export const monthPage = z
  .string()
  .optional()
  .transform((typed): MonthPage => {
    const number = /^[1-9]\d{0,3}$/.test(typed ?? "") ? Number(typed) : 1;
    return { number, slice: { limit: MONTH_PAGE, offset: (number - 1) * MONTH_PAGE } };
  });

/** Pages that so many rows take. */
export function pagesOf(rows: number): number {
  return Math.max(1, Math.ceil(rows / MONTH_PAGE));
}

/** A page's rows; the first page's where the last row of a later one was just filed. */
export async function pageOrFirst<Found extends { rows: readonly unknown[] }>(
  page: MonthPage,
  list: (slice: MonthPage["slice"]) => Promise<Found>,
): Promise<{ page: MonthPage; found: Found }> {
  const found = await list(page.slice);
  if (found.rows.length > 0 || page.number === 1) return { page, found };
  return { page: FIRST, found: await list(FIRST.slice) };
}
