import { z } from "zod";

/** Items that a page of the month shows: a unit's whole month, but for the very largest. */
export const MONTH_PAGE = 60;

/** A page of the month by its number in the address; anything else is the first. */
export const monthPage = z
  .string()
  .optional()
  .transform((typed) => {
    const number = /^[1-9]\d{0,3}$/.test(typed ?? "") ? Number(typed) : 1;
    return {
      number,
      slice: { limit: MONTH_PAGE, offset: (number - 1) * MONTH_PAGE },
      lastOf: (rows: number) => Math.max(1, Math.ceil(rows / MONTH_PAGE)),
    };
  });
