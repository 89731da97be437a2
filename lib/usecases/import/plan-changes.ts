import { z } from "zod";
import type { StoredRow } from "@/lib/db/stored-rows";
import { isPlainDate, type PlainDate } from "@/lib/domain/plain-date";

// Its columns are the database's own: looking into each of many thousand would find nothing new.
const storedRow = z.custom<StoredRow>(
  (row) => typeof row === "object" && row !== null && !Array.isArray(row),
);
const ids = z.array(z.number().int());

/**
 * What the publication of an amended table changed in a plan: the rows as they were before, and the ids of what
 * it made. Kept in `ImportBatch.changes`, so that it can be taken back as long as nothing was filed.
 */
export const planChanges = z.object({
  batchId: z.number().int(),
  /** The plan's day on which it was published. */
  on: z.custom<PlainDate>((text) => typeof text === "string" && isPlainDate(text)),
  /** `markFilings` of the plan, and the publications that it had: what is in neither came since. */
  filings: z.string(),
  publications: ids,
  keyAreas: z.array(storedRow),
  mainTasks: z.array(storedRow),
  /** Items that were changed or dropped. */
  items: z.array(storedRow),
  /** Former ordinals of all items that moved. */
  ordinals: z.array(z.object({ id: z.number().int(), ordinal: z.number().int() })),
  /** Items of which the units, days or targets changed, and all rows that these had. */
  reassigned: ids,
  redated: ids,
  retargeted: ids,
  assignments: z.array(storedRow),
  milestones: z.array(storedRow),
  indicators: z.array(storedRow),
  /** Reports that went over to another filing unit. */
  reports: z.array(z.object({ id: z.number().int(), unit_id: z.number().int() })),
  /** Standings of redated and dropped items, and the light entries that redated ones had of that day. */
  standings: z.array(storedRow),
  entries: z.array(storedRow),
  added: ids,
  dropped: ids,
});
export type PlanChanges = z.output<typeof planChanges>;
