import { measureCode, parseMark } from "@/lib/domain/numbering";
import type { Heading } from "../measure";

/** What a measure's code is made of: the headings it stands under, and its own number. */
export interface CodedMeasure {
  keyArea: Heading;
  mainTask: Heading;
  group: Heading | null;
  no: string;
}

/** Headings of one level in order, each with those below it. */
class Outline {
  private readonly below = new Map<string, { heading: Heading; inner: Outline }>();
  private numbers: Map<string, number> | null = null;

  /** The outline below a heading; a heading met again is the same. */
  within(heading: Heading): Outline {
    const known = this.below.get(keyOf(heading)) ?? { heading, inner: new Outline() };
    this.below.set(keyOf(heading), known);
    return known.inner;
  }

  /** A heading's number: as printed where the printed numbers tell all headings apart, else its place. */
  numberOf(heading: Heading): number {
    this.numbers ??= numbersOf([...this.below.values()].map((each) => each.heading));
    return this.numbers.get(keyOf(heading)) ?? 0;
  }
}

const keyOf = ({ no, title }: Heading) => `${no}\n${title}`;

function numbersOf(headings: readonly Heading[]): Map<string, number> {
  const printed = headings.map(({ no }) => parseMark(no)?.n ?? 0);
  const apart = new Set(printed).size === headings.length;
  // One heading without number, the only one of its level, is no level at all: 0.
  return new Map(headings.map((each, i) => [keyOf(each), apart ? (printed[i] ?? 0) : i + 1]));
}

/**
 * Codes of a table's measures in order, `key area-main task-group-leaf`: printed numbers where they tell
 * headings apart, places where they don't, and the next free leaf where a number is printed twice.
 */
export function assignCodes(measures: readonly CodedMeasure[]): string[] {
  const areas = new Outline();
  for (const { keyArea, mainTask, group } of measures) {
    const groups = areas.within(keyArea).within(mainTask);
    if (group) groups.within(group);
  }
  const taken = new Map<string, number>();
  return measures.map((measure) => {
    const { keyArea, mainTask, group } = measure;
    const tasks = areas.within(keyArea);
    const groupNumber = group ? tasks.within(mainTask).numberOf(group) : 0;
    const place = { keyArea: areas.numberOf(keyArea), mainTask: tasks.numberOf(mainTask) };
    return freeCode(place, leafOf(measure, groupNumber), taken);
  });
}

/** "3." without a group is a group of its own; "(2)", "②" and rows without number are leaves. */
function leafOf({ no, group }: CodedMeasure, groupNumber: number) {
  const mark = parseMark(no) ?? parseMark(`${no}.`);
  if (mark?.level === "ARABIC" && !group && no.endsWith(".")) return { group: mark.n, leaf: null };
  return { group: groupNumber, leaf: mark?.n ?? 1 };
}

function freeCode(
  place: { keyArea: number; mainTask: number },
  { group, leaf }: { group: number; leaf: number | null },
  taken: Map<string, number>,
): string {
  const own = measureCode({ ...place, group, leaf });
  const within = measureCode({ ...place, group, leaf: 0 });
  if (!taken.has(own)) {
    taken.set(own, 0);
    return own;
  }
  for (let next = Math.max(taken.get(within) ?? 0, leaf ?? 0) + 1; ; next += 1) {
    const code = measureCode({ ...place, group, leaf: next });
    taken.set(within, next);
    if (taken.has(code)) continue;
    taken.set(code, 0);
    return code;
  }
}
