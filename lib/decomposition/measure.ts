import type { Deadline } from "@/lib/domain/deadline";

/** The cells that a row gives: three headings, the measures, and what the measures are given. */
export const COLUMNS = [
  "keyArea",
  "mainTask",
  "group",
  "measures",
  "lead",
  "responsible",
  "deadline",
] as const;
export type Column = (typeof COLUMNS)[number];

/** The cells that a measure is given besides its text. */
export const GIVEN_FIELDS = ["lead", "responsible", "deadline"] as const;
export type GivenField = (typeof GIVEN_FIELDS)[number];

/**
 * Where a field's value comes from: its own row; a merged cell carried to blank rows; a row moved by a
 * column; a stack of cells dealt to a cell of several measures; inferred from siblings; one of several
 * possible readings; printed nowhere; or decided by a person.
 */
export type Origin =
  | "own"
  | "inherited"
  | "shifted"
  | "dealt"
  | "inferred"
  | "ambiguous"
  | "absent"
  | "person";

export type MeasureField = "text" | GivenField;

/** Why a careful reader should look again; the words live in lib/text, part `decomposition`. */
export interface Doubt {
  field: MeasureField;
  code: DoubtCode;
  params: Record<string, string>;
}

export type DoubtCode =
  | "text-broken-off"
  | "text-joined"
  | "numbering-gap"
  | "suspect-wording"
  | "blank-beside-lead"
  | "carried-across-tasks"
  | "carried-across-pages"
  | "between-two-values"
  | "more-measures-than-rows"
  | "printed-below"
  | "slipped-row"
  | "blank-in-dealt-row"
  | "reference-moved"
  | "nothing-printed"
  | "deadline-not-understood"
  | "unit-unknown"
  | "unit-similar"
  | "also-lead"
  | "not-a-unit"
  | "reviewed-choice";

/** A main task's title was printed in several ways, or garbled. */
export interface TitleDoubt {
  code: "title-variants" | "title-missing" | "reviewed-choice";
  params: Record<string, string>;
}

/** The cells as printed, before anything was understood; null where nothing was printed. */
export interface PrintedCells {
  text: string;
  lead: string | null;
  responsible: string | null;
  deadline: string | null;
}

/** What is doubtful about a table as a whole. */
export interface TableDoubt {
  code:
    | "headers-guessed"
    | "no-lead-column"
    | "no-deadline-column"
    | "duplicate-codes"
    | "heading-without-measures";
  params: Record<string, string>;
}

/** A numbered heading as the ledger writes it: 一、 (一) 1.; `no` is "" where none is printed. */
export interface Heading {
  no: string;
  title: string;
}

/** A unit as printed, and the registered unit or collective it stands for (null when unknown). */
export interface NamedUnit {
  printed: string;
  unit: string | null;
}

export type Comparator = "=" | ">=" | "<=" | ">" | "<" | "≈";

/** A quantified target in a measure: value in `unit`, due `by` ("2020", "2018-12") where stated. */
export interface ProposedIndicator {
  text: string;
  value: number;
  unit: string;
  comparator: Comparator;
  by: string | null;
  scope: "PROVINCE" | "CITY" | null;
}

/** Sheet (of a workbook), page of the table, and first and last line of the source that a measure was read from. */
export interface SourcePlace {
  sheet?: string;
  page: number;
  first: number;
  last: number;
}

/** One 工作措施 as read: its place in the document, its text without the number, and what it is given. */
export interface Measure {
  code: string;
  keyArea: Heading | null;
  mainTask: Heading | null;
  group: Heading | null;
  no: string;
  text: string;
  printed: PrintedCells;
  leadUnits: NamedUnit[];
  responsibleUnits: NamedUnit[];
  deadline: Deadline;
  indicators: ProposedIndicator[];
  from: Record<MeasureField, Origin>;
  /** The lines of the measure's sheet or table on which each field is printed; none where it is absent. */
  places: Record<MeasureField, number[]>;
  source: SourcePlace;
  doubts: Doubt[];
}

/** A main task with every form in which its title is printed; `title` is the one kept. */
export interface MainTaskRead extends Heading {
  printedTitles: string[];
  source: SourcePlace;
  doubts: TitleDoubt[];
}

export interface KeyAreaRead extends Heading {
  mainTasks: MainTaskRead[];
}

/** A text of the table that became neither an item nor a heading, and where it stands. */
export interface Unplaced {
  where: string;
  text: string;
}

/** Proof that nothing is lost: characters of the table (spaces aside) = placed + those listed as unplaced. */
export interface Coverage {
  characters: number;
  placed: number;
  unplaced: Unplaced[];
}

/** A whole table as read, in document order. */
export interface Decomposition {
  keyAreas: KeyAreaRead[];
  measures: Measure[];
  doubts: TableDoubt[];
  /** Whether a header was found, in its words or by what the columns hold. */
  hasHeader: boolean;
  /** The title lines and paragraphs ahead of the table. */
  titles: string[];
  /** The year that 年内, 今年 and 12月 were read in. */
  issuedYear: string | null;
  coverage: Coverage;
}
