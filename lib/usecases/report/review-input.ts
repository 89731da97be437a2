import { z } from "zod";
import { itemId, month } from "@/lib/usecases/report/report-input";

/** Which revision of which filing a decision is about: another one is refused as stale. */
export const reviewKey = z.object({
  itemId,
  month,
  revision: z.coerce.number().int().positive(),
});

/** Why a report goes back; the unit must be told what is missing. */
export const returnReason = z.string().trim().min(1).max(300);
