import { z } from "zod";
import { recordId } from "@/lib/usecases/record-id";
import { month } from "@/lib/usecases/report/report-input";
import { typedText } from "@/lib/usecases/typed-text";

/** Which period of which plan. */
export const periodKey = z.object({ planId: recordId, month });

/** Why the office decides so; everybody concerned reads it. */
export const decisionReason = typedText.trim().min(1).max(300);

/** A remark that may be left out. */
export const optionalReason = typedText
  .trim()
  .max(300)
  .default("")
  .transform((typed) => typed || null);
