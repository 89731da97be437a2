import { z } from "zod";
import { isPlainDate, type PlainDate } from "@/lib/domain/plain-date";
import { typedText } from "@/lib/usecases/typed-text";

const line = typedText.trim().max(300);

/** A plan's particulars while they are typed: any may still be blank. */
export const particularsDraft = z.object({
  title: line.default(""),
  shortTitle: line.default(""),
  documentNumber: typedText.trim().max(60).default(""),
  issuer: line.default(""),
  issuedOn: z
    .union([z.literal(""), z.custom<PlainDate>((text) => isPlainDate(String(text)))])
    .default(""),
});

/** Complete particulars, as a plan is registered under them. */
export const particularsComplete = z.object({
  title: line.min(1),
  shortTitle: line.min(1),
  documentNumber: typedText.trim().min(1).max(60),
  issuer: line.min(1),
  issuedOn: typedText
    .trim()
    .min(1)
    .pipe(z.custom<PlainDate>((text) => isPlainDate(String(text)))),
});
