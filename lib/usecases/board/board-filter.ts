import { z } from "zod";
import { UNIT_PARTS } from "@/lib/domain/item-view";
import { recordId } from "@/lib/usecases/record-id";

/** The conditions that a board's address may narrow its items by: what does not fit is left out. */
export const boardFilter = {
  area: recordId.optional().catch(undefined),
  unit: z
    .union([z.literal("none"), recordId])
    .optional()
    .catch(undefined),
  part: z.enum(UNIT_PARTS).optional().catch(undefined),
};

/** The years that boards draw; what lies beyond is no date of a document. */
export const YEARS = { first: 1950, last: 2199 };
