import { z } from "zod";
import { REPORT_LIMITS } from "@/lib/domain/check-report";
import { EVIDENCE_KINDS } from "@/lib/domain/evidence";
import { SELF_LIGHTS } from "@/lib/domain/light";
import { isMonth, isPlainDate, type Month, type PlainDate } from "@/lib/domain/plain-date";

/** The longest text that is taken in at all; the domain says how long it may be. */
const MAX_TEXT = 10 * REPORT_LIMITS.done;

const text = z.string().max(MAX_TEXT).default("");

/** A day typed in a date field; blank is null. */
const day = z
  .string()
  .default("")
  .refine((typed) => typed === "" || isPlainDate(typed), "not-a-day")
  .transform((typed) => (typed === "" ? null : (typed as PlainDate)));

/** A whole number typed in a text field; blank is null, never 0. */
const wholeNumber = z
  .string()
  .trim()
  .default("")
  .refine((typed) => /^(-?\d{1,6})?$/.test(typed), "not-a-number")
  .transform((typed) => (typed === "" ? null : Number(typed)));

export const itemId = z.coerce.number().int().positive();
export const month = z.custom<Month>((typed) => typeof typed === "string" && isMonth(typed));

/** A report's form as text, by the domain's field names. */
export const reportContent = z.object({
  selfLight: z
    .enum([...SELF_LIGHTS, ""])
    .default("")
    .transform((light) => (light === "" ? null : light)),
  percent: wholeNumber,
  done: text,
  noChange: z.boolean().default(false),
  nextStep: text,
  nextStepDue: day,
  milestonesReached: z
    .array(z.object({ milestoneId: z.coerce.number().int(), reachedOn: day }))
    .max(50)
    .default([]),
  evidence: z
    .array(z.object({ kind: z.enum(EVIDENCE_KINDS), description: text }))
    .max(10)
    .default([]),
});

/** Which filing, and the version of the form that the person saw. */
export const filingKey = z.object({ itemId, month, version: z.string().max(20) });
