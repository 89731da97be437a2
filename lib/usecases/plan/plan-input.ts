import { z } from "zod";
import { isPlainDate, type PlainDate } from "@/lib/domain/plain-date";

const line = z.string().trim().min(1).max(300);
const day = z.custom<PlainDate>((text) => typeof text === "string" && isPlainDate(text));
/** A table without numbers has headings and measures without. */
const number = z.string().trim().max(20);
const heading = z.object({ no: number, title: line });
const namedUnit = z.object({ printed: z.string(), unit: z.string().nullable() });
const kept = z.json();

const DEADLINE_KINDS = [
  "MONTH",
  "YEAR",
  "STAGED",
  "ONGOING",
  "INTERIM_RESULT",
  "TARGET_BEARING",
  "BY_REFERENCE",
  "EVENT_RELATIVE",
  "UNSPECIFIED",
] as const;

/** A reviewed item of a decomposition table, as `RegisteredItem` has it. */
export const planItem = z.object({
  code: z.string().regex(/^\d+-\d+-\d+-\d+$/),
  keyArea: heading,
  mainTask: heading,
  group: heading.nullable(),
  no: number,
  text: z.string().trim().min(1).max(5000),
  printed: kept,
  from: kept,
  doubts: kept,
  leadUnits: z.array(namedUnit),
  responsibleUnits: z.array(namedUnit),
  registered: z.object({ lead: z.array(line), responsible: z.array(line) }),
  deadline: z.object({ printed: z.string().nullable(), kind: z.enum(DEADLINE_KINDS) }),
  milestones: z.array(
    z.object({ what: line, precision: z.enum(["YEAR", "MONTH", "DAY"]), dueDay: day }),
  ),
  indicators: z.array(
    z.object({
      text: line,
      value: z.number(),
      unit: z.string().max(20),
      comparator: z.enum(["=", ">=", "<=", ">", "<", "≈"]),
      by: z
        .string()
        .regex(/^\d{4}(-\d{2}){0,2}$/)
        .nullable(),
      scope: z.enum(["PROVINCE", "CITY"]).nullable(),
    }),
  ),
  source: z.object({ page: z.number().int(), first: z.number().int(), last: z.number().int() }),
});
export type PlanItem = z.output<typeof planItem>;

/** A reviewed decomposition with the text it was read from; `coordinators` are units by item code, named by the office. */
export const planInput = z.object({
  title: line,
  shortTitle: line,
  documentNumber: z.string().trim().min(1).max(60),
  issuer: line,
  issuedOn: day,
  /** The first day on which the ledger keeps it, if that is not the day of issue. */
  registeredOn: day.nullable().default(null),
  demonstrationDay: day.nullable().default(null),
  source: z.object({ fileName: line, text: z.string().min(1) }),
  keyAreas: z.array(heading.extend({ mainTasks: z.array(heading).min(1) })).min(1),
  items: z.array(planItem).min(1),
  coordinators: z.record(z.string(), line).default({}),
});
export type PlanInput = z.output<typeof planInput>;
