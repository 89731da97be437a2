import { z } from "zod";
import { typedText } from "@/lib/usecases/typed-text";

/** One of some words; a form whose radio buttons are all off sends nothing, and is told that it is required. */
export function chosenOf<const Word extends string>(words: readonly Word[]) {
  return typedText
    .trim()
    .default("")
    .pipe(z.string().min(1).pipe(z.enum(words)));
}
