import { z } from "zod";
import { isPlainDate, type PlainDate } from "@/lib/domain/plain-date";

/** The first day that an address may ask for: what lies before no plan knows, and the database not every such day. */
const FIRST_DAY = "1900-01-01";

/** A day in an address: what is none is left out rather than refused. */
export const askedDay = z
  .string()
  .refine((text) => isPlainDate(text) && text >= FIRST_DAY)
  .transform((text) => text as PlainDate)
  .optional()
  .catch(undefined);
