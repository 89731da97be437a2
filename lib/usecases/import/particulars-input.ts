import { z } from "zod";
import { isPlainDate, type PlainDate } from "@/lib/domain/plain-date";
import { recordId } from "@/lib/usecases/record-id";
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

/** What an amendment is published with: its document's number, and why. */
export const amendmentWords = z.object({
  documentNumber: particularsComplete.shape.documentNumber,
  reason: typedText.trim().min(1).max(300),
});

/** What a publication is asked: the plan's particulars, or an amendment's number and reason; judged together. */
export const publishInput = z.object({
  importId: recordId,
  ...particularsDraft.shape,
  /** Why the plan is amended; asked only of an amended table. */
  reason: typedText.trim().max(300).default(""),
  /** The person's word that open doubts shall go with it. */
  withOpen: z.literal("on").optional(),
  /** The version of the review that the person saw; a command line has seen none. */
  version: z.coerce.number().int().min(0).optional(),
  /** The person's word that so many items shall be revoked. */
  withDropped: z.coerce.number().int().min(0).optional(),
});
export type PublishInput = z.output<typeof publishInput>;
