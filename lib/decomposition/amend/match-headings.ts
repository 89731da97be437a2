import type { Heading } from "@/lib/decomposition/measure";
import { matchInRounds } from "./match-rounds";
import { plainWords } from "./plain-words";

/**
 * For each heading of an amended table the index of the registered one that it is, or null: by number and
 * title, else by title (a heading put in before it moved its number), else by number (it was retitled).
 */
export function matchHeadings(
  registered: readonly Heading[],
  read: readonly Heading[],
): (number | null)[] {
  return matchInRounds(registered.map(plainHeading), read.map(plainHeading), [
    (held, wanted) => held.no === wanted.no && held.title === wanted.title,
    (held, wanted) => held.title === wanted.title,
    (held, wanted) => held.no === wanted.no,
  ]);
}

const plainHeading = ({ no, title }: Heading): Heading => ({
  no: plainWords(no),
  title: plainWords(title),
});
