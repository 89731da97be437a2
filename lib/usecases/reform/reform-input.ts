import { z } from "zod";
import { plainCell } from "@/lib/domain/list-row";
import { isPlainDate, type PlainDate } from "@/lib/domain/plain-date";
import { REFORM_KINDS, type ReformStep } from "@/lib/domain/reform";
import { UNIT_KINDS } from "@/lib/domain/unit-kind";
import { splitUnitNames } from "@/lib/domain/unit-list";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

/** A line of a reform as its form sends it; several names stand in one field, parted as in a document. */
const row = z.object({
  kind: z.enum(REFORM_KINDS).catch("MERGE"),
  from: typedText.max(1000).transform(namesIn),
  to: typedText.max(60).transform(plainCell),
  fullName: typedText.max(60).transform(plainCell),
  unitKind: z.enum(UNIT_KINDS).exclude(["COLLECTIVE"]).nullable().catch(null),
});

function namesIn(text: string): string[] {
  return [...new Set(splitUnitNames(text.replace(/\n/g, "、")).map(plainCell))];
}

export const MOST_STEPS = 100;

/** A reform's title, day and lines. */
export const reformInput = z.object({
  title: typedText.trim().min(1).max(100),
  effectiveOn: z
    .string()
    .min(1)
    .refine(isPlainDate, "not-a-day")
    .transform((day) => day as PlainDate),
  rows: z.array(row).max(MOST_STEPS),
});

/** A reform in the version that the person saw. */
export const seenReform = z.object({
  reformId: recordId,
  version: z.coerce.number().int().min(1),
});

/** The lines as steps; what was given away in a split stays with the line that leads to the same unit. */
export function stepsOf(
  rows: z.output<typeof reformInput>["rows"],
  former: readonly ReformStep[] = [],
): ReformStep[] {
  return rows.map((each) => {
    const same = former.find(
      ({ from, to }) => to === each.to && from.join("、") === each.from.join("、"),
    );
    return { ...each, items: same?.items ?? [], people: same?.people ?? [] };
  });
}
