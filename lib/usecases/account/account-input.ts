import { z } from "zod";

/** The account that a form or an address names. */
export const userId = z.coerce.number().int().positive().max(2_147_483_647);

/** The place in a list of people: a search text, and a page from 1; what does not fit is left out. */
export const peopleView = z.object({
  q: z.string().trim().max(50).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** People on one page of a list. */
export const PEOPLE_PAGE = 50;
