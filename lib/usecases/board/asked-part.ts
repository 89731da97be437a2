import { z } from "zod";
import { recordId } from "@/lib/usecases/record-id";

/** A record in an address: what is none is left out rather than refused. */
export const optionalId = recordId.optional().catch(undefined);

/** A unit in an address, or "none" for the items that no unit files. */
export const askedUnit = z
  .union([z.literal("none"), recordId])
  .optional()
  .catch(undefined);
