import { z } from "zod";
import { isPlainDate, type PlainDate } from "@/lib/domain/plain-date";

/** A day in an address: what is none is left out rather than refused. */
export const askedDay = z
  .string()
  .refine(isPlainDate)
  .transform((text) => text as PlainDate)
  .optional()
  .catch(undefined);

/** The day to look back to; undefined for today and what is to come, which nobody knows yet. */
export function pastDay(asked: PlainDate | undefined, today: PlainDate): PlainDate | undefined {
  return asked !== undefined && asked < today ? asked : undefined;
}
