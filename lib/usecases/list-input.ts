import { z } from "zod";
import { LIST_ROWS, type TypedRow } from "@/lib/domain/list-row";
import type { SourceDocument } from "@/lib/domain/source-document";
import { typedText } from "@/lib/usecases/typed-text";

const LONGEST_CELL = 2000;

/** The rows of a list as its form sends them: a text for each column. */
export function typedRows<Field extends string>(fields: readonly Field[]) {
  const values = z.object(
    Object.fromEntries(fields.map((field) => [field, typedText.max(LONGEST_CELL)])),
  );
  return z
    .array(z.object({ values, skip: z.boolean() }))
    .min(1)
    .max(LIST_ROWS) as unknown as z.ZodType<TypedRow<Field>[]>;
}

/** A file as it was read. It comes from our own reader, so its parts are taken as they are. */
const sourceDocument = z.custom<SourceDocument>(
  (value) => typeof value === "object" && value !== null && "blocks" in value,
);

/** What a preview is asked of: a file just read, or rows that came back from the form. */
export function listOrRows<Field extends string>(fields: readonly Field[]) {
  return z.union([
    z.object({ document: sourceDocument, rows: z.undefined().optional() }),
    z.object({ rows: typedRows(fields), document: z.undefined().optional() }),
  ]);
}

/** What a confirmation carries: the rows, and the verdicts that the person saw. */
export function confirmedRows<Field extends string>(fields: readonly Field[]) {
  return z.object({ rows: typedRows(fields), seen: z.string().max(LIST_ROWS * 20) });
}
