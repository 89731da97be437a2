import type { MarkLevel } from "@/lib/domain/numbering";
import type { RowPassage, RowPassages } from "./passages";

/** A key area; `level` is null where its title has no number, `n` then counts the areas. */
export interface OutlineArea {
  level: MarkLevel | null;
  n: number;
  title: string;
  /** The passage it was read from, where the table has no column for it; it may say who leads. */
  inner?: RowPassage;
}

/** A main task as the rows show it; `n` is inferred while its title has not been printed yet. */
export interface OutlineTask {
  area: OutlineArea | null;
  /** Whether the table has such a task at all: printed, or told by numbers that start again. */
  named: boolean;
  level: MarkLevel | null;
  n: number;
  titles: string[];
  sheet: string | null;
  page: number;
  firstLine: number;
  lastLine: number;
  inner?: RowPassage;
}

/** A passage with the task it belongs to; `underTitle` is false where it ends the task before the row's title. */
export interface PlacedPassage extends RowPassage {
  task: OutlineTask;
  underTitle: boolean;
}

/** Key areas, main tasks and passages in document order, with the text that has no place. */
export interface Outline {
  keyAreas: OutlineArea[];
  tasks: OutlineTask[];
  passages: PlacedPassage[];
  /** Passages that are areas and tasks of a table without columns for them. */
  inner: RowPassage[];
  unnumbered: RowPassages["unnumbered"];
}
