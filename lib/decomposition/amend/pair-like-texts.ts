import { LikelyTexts } from "./likely-texts";
import { likeness, pairsOf } from "./likeness";
import type { Comparable, Pairing } from "./pairing";
import { inOnePlace, inOneTask } from "./placed-measure";

/** Likeness from which a changed text is still the same measure, by how near it stands to where it was. */
const LIKE_IN_PLACE = 0.4;
const LIKE_IN_TASK = 0.5;
const LIKE_ELSEWHERE = 0.7;
/** By how much the best candidate of another task must beat the second, seen from both sides. */
const CLEAR_LEAD = 0.1;
/** What the same place or task is worth beside the words. */
const PLACE_WEIGHT = 0.2;
const TASK_WEIGHT = 0.1;

/** A pair that may be one measure. */
interface Candidate {
  registered: number;
  read: number;
  like: number;
  nearness: "place" | "task" | "elsewhere";
  score: number;
}

/**
 * Pairs measures of changed words: the likest first, where the same code, place or task adds to the words'
 * likeness; then across the table, only where one candidate is clearly the best.
 */
export function pairLikeTexts(pairing: Pairing): void {
  const candidates = candidatesOf(pairing).sort(byScore);
  for (const each of candidates) if (each.nearness !== "elsewhere") pairIfFree(pairing, each);
  const across = candidates.filter(
    (each) =>
      pairing.isFree(each.registered, each.read) && each.like >= LIKE_ELSEWHERE - CLEAR_LEAD,
  );
  const clear = clearlyBest(across, "read");
  const alsoFromThere = clearlyBest(across, "registered");
  for (const each of clear) if (alsoFromThere.has(each)) pairIfFree(pairing, each);
}

function pairIfFree(pairing: Pairing, { registered, read }: Candidate): void {
  if (pairing.isFree(registered, read)) pairing.pair(registered, read);
}

/** Higher scores first; of equal ones the order of the document. */
const byScore = (a: Candidate, b: Candidate) =>
  b.score - a.score || a.registered - b.registered || a.read - b.read;

function candidatesOf(pairing: Pairing): Candidate[] {
  const free = pairing.freeRegistered();
  const words = free.map((index) => pairing.registered[index]?.words ?? "");
  const pairs = words.map(pairsOf);
  const likely = new LikelyTexts(words);
  const places = placesOf(pairing, free);
  return pairing.freeRead().flatMap((read) => {
    const measure = pairing.read[read] as Comparable;
    const own = pairsOf(measure.words);
    const found = new Set([...likely.of(measure.words), ...places(measure)]);
    return [...found].flatMap((at) => {
      const registered = free[at] as number;
      const like = likeness(own, pairs[at] as Set<number>);
      return judged(pairing, { registered, read, like });
    });
  });
}

/** Looks up the free registered measures of a measure's own code or place, whatever they say. */
function placesOf(pairing: Pairing, free: readonly number[]) {
  const known = new Map<string, number[]>();
  free.forEach((registered, at) => {
    for (const key of placeNames(pairing.registered[registered] as Comparable))
      known.set(key, [...(known.get(key) ?? []), at].slice(0, MOST_IN_PLACE));
  });
  return (measure: Comparable) => placeNames(measure).flatMap((key) => known.get(key) ?? []);
}

/** A table without numbers has all its measures in one place: the words must tell them apart. */
const MOST_IN_PLACE = 4;

const placeNames = ({ code, place }: Comparable) => [
  ...(code === undefined ? [] : [`code ${code}`]),
  `title ${place.whole}`,
  `number ${place.taskByNumber}\n${place.within}`,
];

function judged(
  { registered, read }: Pairing,
  pair: Pick<Candidate, "registered" | "read" | "like">,
): Candidate[] {
  const before = registered[pair.registered] as Comparable;
  const now = read[pair.read] as Comparable;
  const { like } = pair;
  const sameCode = now.code !== undefined && now.code === before.code;
  if (like >= LIKE_IN_PLACE && (sameCode || inOnePlace(before.place, now.place)))
    return [{ ...pair, nearness: "place", score: like + PLACE_WEIGHT }];
  if (like >= LIKE_IN_TASK && inOneTask(before.place, now.place))
    return [{ ...pair, nearness: "task", score: like + TASK_WEIGHT }];
  return like >= LIKE_ELSEWHERE - CLEAR_LEAD
    ? [{ ...pair, nearness: "elsewhere", score: like }]
    : [];
}

/** The candidates that beat the next of the same measure clearly; given with the likest first. */
function clearlyBest(candidates: readonly Candidate[], side: "registered" | "read") {
  const bySide = new Map<number, Candidate[]>();
  for (const each of candidates) {
    const known = bySide.get(each[side]);
    if (known) known.push(each);
    else bySide.set(each[side], [each]);
  }
  const clear = new Set<Candidate>();
  for (const [best, next] of bySide.values())
    if (best && best.like >= LIKE_ELSEWHERE && best.like - (next?.like ?? 0) >= CLEAR_LEAD)
      clear.add(best);
  return clear;
}
