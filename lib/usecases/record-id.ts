import { z } from "zod";

const LARGEST = 2_147_483_647;

/** A record's id from an address; larger than the database's integers names nothing. */
export const recordId = z.coerce.number().int().positive().max(LARGEST);

/** A record chosen in a form; choosing none is an issue of its own. */
export const chosenId = z
  .string()
  .min(1)
  .transform(Number)
  .pipe(z.number().int().positive().max(LARGEST));
