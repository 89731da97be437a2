import { z } from "zod";
import { EVIDENCE_KINDS } from "@/lib/domain/evidence";
import { SELF_LIGHTS } from "@/lib/domain/light";
import { isMonth, type Month, type PlainDate } from "@/lib/domain/plain-date";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

/** The domain says how long a text may be. */
const text = typedText.default("");

/** A day typed in a date field; blank is null, and the domain says whether the day exists. */
const day = text.transform((typed) => (typed === "" ? null : (typed as PlainDate)));

/** A whole number typed in a text field; blank is null, never 0, and NaN is anything else. */
const wholeNumber = text.transform((typed) => {
  const digits = typed.trim();
  if (digits === "") return null;
  return /^-?\d{1,6}$/.test(digits) ? Number(digits) : Number.NaN;
});

export const itemId = recordId;
export const month = z.custom<Month>((typed) => typeof typed === "string" && isMonth(typed));

/** A report's form as text, by the domain's field names. */
const reportContent = z.object({
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

/** Which filing, the version of the form that the person saw, and what was typed. */
export const filingInput = z
  .object({
    itemId,
    month,
    version: z.string().max(20),
    content: reportContent,
    /** Whether the person has seen the warnings and stands by the report. */
    confirmed: z.boolean().default(false),
  })
  .superRefine(({ content: { percent } }, context) => {
    // Complained of at the form's field, not at its place in this input.
    if (Number.isNaN(percent))
      context.addIssue({ code: "custom", message: "not-a-number", path: ["percent"] });
  });
