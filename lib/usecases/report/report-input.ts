import { z } from "zod";
import { EVIDENCE_KINDS } from "@/lib/domain/evidence";
import { SELF_LIGHTS } from "@/lib/domain/light";
import { isMonth, type Month, type PlainDate } from "@/lib/domain/plain-date";
import { DELAY_REASONS, PROMISE_ANSWERS, type ReportContent } from "@/lib/domain/report-content";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

/** The domain says how long a text may be. */
const text = typedText.default("");

/** A day typed in a date field; blank is null, and the domain says whether the day exists. */
const day = text.transform((typed) => (typed === "" ? null : (typed as PlainDate)));

/** A whole number typed in a text field; blank is null, never 0, and NaN is anything else. */
export const wholeNumber = text.transform((typed) => {
  const digits = typed.trim();
  if (digits === "") return null;
  return /^-?\d{1,6}$/.test(digits) ? Number(digits) : Number.NaN;
});

/** A figure typed in a text field; blank is null, never 0, and NaN is anything else. */
export const figure = text.transform((typed) => {
  const digits = typed.trim().replace(/(?<=\d)[,，](?=\d{3})/g, "");
  if (digits === "") return null;
  return /^[-+]?\d{1,15}(\.\d{1,4})?$/.test(digits) ? Number(digits) : Number.NaN;
});

/** One of some words, or none; the domain says whether it is one of them. */
function choice<Word extends string>(words: readonly Word[]) {
  return text.transform(
    (typed) => words.find((word) => word === typed) ?? ((typed || null) as Word | null),
  );
}

/** A record chosen in a form, or none. */
const chosen = text.transform((typed) => (/^\d{1,9}$/.test(typed) ? Number(typed) : null));

const textOrNone = text.transform((typed) => typed.trim() || null);

export const itemId = recordId;
export const month = z.custom<Month>((typed) => typeof typed === "string" && isMonth(typed));

/** A report's form as text, by the domain's field names. */
const reportContent = z.object({
  promiseKept: choice(PROMISE_ANSWERS),
  selfLight: choice(SELF_LIGHTS),
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
    .array(
      z.object({
        kind: z.enum(EVIDENCE_KINDS),
        description: text,
        link: textOrNone,
        fileId: z.uuid().nullable().default(null),
      }),
    )
    .max(50)
    .default([]),
  readings: z
    .array(z.object({ indicatorId: z.coerce.number().int(), value: figure }))
    .max(50)
    .default([]),
  bottlenecks: z
    .array(z.object({ what: text, helperUnitId: chosen, answerDue: day }))
    .max(50)
    .default([]),
  settledBottlenecks: z.array(recordId).max(50).default([]),
  delayReason: choice(DELAY_REASONS),
  delayNote: text,
});

/** Complains of what is no number, at the form's field and not at its place in the input. */
export function complainOfNumbers(
  { percent, readings }: Pick<ReportContent, "percent" | "readings">,
  context: z.RefinementCtx,
): void {
  const complain = (field: string, message: string) =>
    context.addIssue({ code: "custom", message, path: [field] });
  if (Number.isNaN(percent)) complain("percent", "not-a-number");
  for (const { indicatorId, value } of readings)
    if (Number.isNaN(value)) complain(`readings.${indicatorId}`, "not-a-figure");
}

/** Which filing, the version of the form that the person saw, and what was typed. */
export const filingInput = z
  .object({
    itemId,
    month,
    version: z.string().max(20),
    content: reportContent,
    /** Whether the person has seen the warnings and stands by the report. */
    confirmed: z.boolean().default(false),
    /** The form's own key, the same however often it is sent. */
    requestKey: z.uuid().nullable().default(null),
    /** Rises with each text that is read from one form in a browser; blank without a script. */
    step: text.transform((typed) => (/^\d{1,9}$/.test(typed) ? Number(typed) : null)),
    /** Of a draft: what is wrong is told and left out, and the rest is kept. */
    keepRest: z.boolean().default(false),
  })
  .superRefine(({ keepRest, content: { percent, readings } }, context) => {
    if (!keepRest) complainOfNumbers({ percent, readings }, context);
  });
