import type { TagTone } from "@/components/ui/tag";

/** A row of a list in words: what was typed, what will become of it, what is wrong with which cell. */
export type SaidRow = {
  values: Record<string, string>;
  skip: boolean;
  /** Where it stood in its file; "" for one that was typed. */
  place: string;
  verdict: { word: string; tone: TagTone };
  errors: Record<string, string>;
  remarks: Record<string, string>;
};

/**
 * A list on its way into the ledger. Nothing of it is stored: the rows travel in the form, and are judged
 * anew whenever they come back.
 */
export type ListState = {
  /** Empty until a file has been read. */
  rows: SaidRow[];
  /** The verdicts as the person sees them; a confirmation is of these. */
  seen: string;
  /** How many rows of which verdict. */
  counts: string[];
  /** What the reading left out or filled in. */
  notes: string[];
  fileError: string | null;
  problem: string | null;
  errors: { title: string; issues: { field: string; message: string }[] } | null;
  /** What to do next. */
  next: "choose" | "fill" | "correct" | "confirm" | "nothing";
  /** Counts answers: each is new content, which takes focus. */
  attempt: number;
};

export const FRESH_LIST: ListState = {
  rows: [],
  seen: "",
  counts: [],
  notes: [],
  fileError: null,
  problem: null,
  errors: null,
  next: "choose",
  attempt: 0,
};
