import { z } from "zod";
import { RETURN_REASONS } from "@/lib/domain/return-reason";
import { recordId } from "@/lib/usecases/record-id";
import { itemId, month } from "@/lib/usecases/report/report-input";
import { typedText } from "@/lib/usecases/typed-text";

/** Which revision of which filing a decision is about: another one is refused as stale. */
export const reviewKey = z.object({
  itemId,
  month,
  revision: recordId,
});

/** Which of the known shortcomings a report has; the office names one. */
export const returnReasonCode = typedText
  .default("")
  .transform((typed) => typed.trim())
  .pipe(z.string().min(1).pipe(z.enum(RETURN_REASONS)));

/** Why a report goes back; the unit must be told what is missing. */
export const returnReason = typedText.trim().min(1).max(300);
