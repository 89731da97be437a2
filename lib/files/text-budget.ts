import { FILE_LIMITS } from "./file-limits";
import { RefusedFile } from "./refused-file";

/** Counts what a document takes: cells (or paragraphs) and characters; refuses it beyond the limits. */
export function textBudget() {
  let cells = 0;
  let characters = 0;
  return (newCells: number, newCharacters: number) => {
    cells += newCells;
    characters += newCharacters;
    if (cells > FILE_LIMITS.cells || characters > FILE_LIMITS.characters) {
      throw new RefusedFile("too-large");
    }
  };
}

export type TextBudget = ReturnType<typeof textBudget>;
