import type { Comparable, Pairing } from "./pairing";

/**
 * Pairs measures of the same words, those of one task before those that moved. Where a task has the same
 * words several times, numbers tell them apart if all are found again, else their order.
 */
export function pairEqualTexts(pairing: Pairing): void {
  pairBy(pairing, ({ words, place }) => `${words}\n${place.taskByTitle}`);
  pairBy(pairing, ({ words, place }) => `${words}\n${place.taskByNumber}`);
  pairBy(pairing, ({ words }) => words);
}

type Bucket = { registered: number[]; read: number[] };

function pairBy(pairing: Pairing, keyOf: (measure: Comparable) => string): void {
  const buckets = new Map<string, Bucket>();
  for (const index of pairing.freeRegistered()) {
    const key = keyOf(pairing.registered[index] as Comparable);
    const bucket = buckets.get(key) ?? { registered: [], read: [] };
    bucket.registered.push(index);
    buckets.set(key, bucket);
  }
  for (const index of pairing.freeRead())
    buckets.get(keyOf(pairing.read[index] as Comparable))?.read.push(index);
  for (const bucket of buckets.values()) pairBucket(pairing, bucket);
}

function pairBucket(pairing: Pairing, { registered, read }: Bucket): void {
  const numbered = samePlaces(pairing, { registered, read });
  // As many as before, but renumbered: their order says more than the few numbers that still agree.
  const renumbered = registered.length === read.length && numbered.length < read.length;
  if (!renumbered) for (const [before, now] of numbered) pairing.pair(before, now);
  const left = registered.filter((index) => pairing.isFreeRegistered(index));
  const open = read.filter((index) => pairing.of[index] === null);
  open.slice(0, left.length).forEach((now, at) => {
    pairing.pair(left[at] as number, now);
  });
}

/** Pairs of a bucket whose numbers within the task are the same, each taken once. */
function samePlaces(pairing: Pairing, { registered, read }: Bucket): [number, number][] {
  const places = new Map<string, number[]>();
  for (const index of registered.toReversed()) {
    const place = pairing.registered[index]?.place.within ?? "";
    const known = places.get(place);
    if (known) known.push(index);
    else places.set(place, [index]);
  }
  return read.flatMap((now): [number, number][] => {
    const before = places.get(pairing.read[now]?.place.within ?? "")?.pop();
    return before === undefined ? [] : [[before, now]];
  });
}
