import { z } from "zod";

/** Why, in one sentence, and whether the reviewer is sure; an unsure choice leaves a doubt. */
const judgement = { reason: z.string().min(1), certain: z.boolean() };

/** A printed unit name read as a unit, or as none (null); `codes` limits it to those measures. */
const nameCorrection = z.strictObject({
  printed: z.string(),
  unit: z.string().nullable(),
  codes: z.array(z.string()).optional(),
  ...judgement,
});

/** The title of the main task `key area-main task`. */
const titleCorrection = z.strictObject({ task: z.string(), title: z.string(), ...judgement });

/**
 * A cell or text decided for some measures; without `value` the reading stands and is judged. `line` is
 * where the value is printed, if elsewhere than read.
 */
const cellCorrection = z.strictObject({
  codes: z.array(z.string()).min(1),
  field: z.enum(["text", "lead", "responsible", "deadline"]),
  value: z.string().optional(),
  from: z.enum(["own", "inherited", "shifted", "dealt", "inferred", "ambiguous"]).optional(),
  line: z.int().positive().optional(),
  ...judgement,
});

const indicatorCorrection = z.strictObject({
  code: z.string(),
  indicators: z.array(
    z.strictObject({
      text: z.string(),
      value: z.number(),
      unit: z.string(),
      comparator: z.enum(["=", ">=", "<=", ">", "<", "≈"]),
      by: z.string().nullable(),
      scope: z.enum(["PROVINCE", "CITY"]).nullable(),
    }),
  ),
  reason: z.string().min(1),
});

const milestoneCorrection = z.strictObject({
  codes: z.array(z.string()).min(1),
  keep: z.array(z.strictObject({ what: z.string(), due: z.string() })),
  reason: z.string().min(1),
});

/** The decisions of a careful reader about one document, kept apart from the rules of reading. */
export const correctionsSchema = z.strictObject({
  about: z.string(),
  names: z.array(nameCorrection),
  titles: z.array(titleCorrection),
  cells: z.array(cellCorrection),
  indicators: z.array(indicatorCorrection),
  milestones: z.array(milestoneCorrection),
});

export type Corrections = z.infer<typeof correctionsSchema>;
export type CellCorrection = z.infer<typeof cellCorrection>;
export type NameCorrection = z.infer<typeof nameCorrection>;
