import { z } from "zod";

/** A record's id from an address or a form; larger than the database's integers names nothing. */
export const recordId = z.coerce.number().int().positive().max(2_147_483_647);
