import type { Heading } from "@/lib/decomposition/measure";
import { plainWords } from "./plain-words";

/** A measure and its place in the document: what it is recognised by in an amended table. */
export interface PlacedMeasure {
  code?: string;
  keyArea: Heading;
  mainTask: Heading;
  group: Heading | null;
  no: string;
  text: string;
}

/** A measure of the amended table. */
export type ReadMeasure = PlacedMeasure;

/** A measure that the ledger holds already. */
export interface RegisteredMeasure extends PlacedMeasure {
  id: number;
  code: string;
}

/** The keys under which a place can be the same, from the surest on: a task may be renumbered or retitled. */
export interface PlaceKeys {
  /** Headings by title, group and number. */
  whole: string;
  taskByTitle: string;
  taskByNumber: string;
  /** The place within the task. */
  within: string;
}

export function placeKeys({ keyArea, mainTask, group, no }: PlacedMeasure): PlaceKeys {
  const taskByTitle = key(keyArea.title, mainTask.title);
  const within = key(group?.no ?? "", no);
  return {
    whole: key(taskByTitle, within),
    taskByTitle,
    taskByNumber: key(keyArea.no, mainTask.no),
    within,
  };
}

/** Whether two places are in one task, by its title or by its number. */
export const inOneTask = (a: PlaceKeys, b: PlaceKeys) =>
  a.taskByTitle === b.taskByTitle || a.taskByNumber === b.taskByNumber;

/** Whether two places carry the same numbers within one task. */
export const inOnePlace = (a: PlaceKeys, b: PlaceKeys) => a.within === b.within && inOneTask(a, b);

const key = (...parts: string[]) => parts.map(plainWords).join("\n");
