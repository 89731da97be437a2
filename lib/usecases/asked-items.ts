import { z } from "zod";
import { UNIT_PARTS } from "@/lib/domain/item-view";
import { recordId } from "@/lib/usecases/record-id";

/** A record in an address: what is none is left out rather than refused. */
export const askedId = recordId.optional().catch(undefined);

/** A unit in an address, or "none" for the items that no unit files. */
export const askedUnit = z
  .union([z.literal("none"), recordId])
  .optional()
  .catch(undefined);

/** The key area, the unit and its part by which an address narrows a plan's items. */
export const askedItems = {
  area: askedId,
  unit: askedUnit,
  part: z.enum(UNIT_PARTS).optional().catch(undefined),
};
