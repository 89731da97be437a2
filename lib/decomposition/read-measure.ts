import { type Deadline, parseDeadline } from "@/lib/domain/deadline";
import { parseMark } from "@/lib/domain/numbering";
import type { UnitRegistry } from "@/lib/domain/unit-names";
import { findIndicators } from "./find-indicators";
import type { Doubt, Measure, Origin } from "./measure";
import { type NameResolver, nameByHabit, nameUnits } from "./name-units";
import { endsSentence } from "./passages";
import { linesOf, printedGiven } from "./printed-given";
import { headingsOf, numberOfSlot } from "./read-headings";
import type { Slot } from "./slot";

/** What a reader must know besides the table: the units, and the year of issue (for 年内, 今年, 12月). */
export interface ReadingContext {
  registry: UnitRegistry;
  issuedYear: string | null;
}

function doubtText(slot: Slot, before: Slot | undefined, sentences: boolean): Doubt[] {
  const doubts: Doubt[] = [];
  const { text, n, level, joined: wasJoined } = slot.passage;
  if (wasJoined) doubts.push({ field: "text", code: "text-joined", params: {} });
  if (sentences && !endsSentence(text)) {
    const params = { end: text.slice(-8) };
    doubts.push({ field: "text", code: "text-broken-off", params });
  }
  if (level === "PLAIN") return doubts;
  const group = slot.groups.at(-1);
  const sibling = before?.task === slot.task && before.groups.at(-1) === group ? before : undefined;
  const above = before?.task === slot.task ? (before.groups[0]?.n ?? before.passage.n) : 0;
  const follows = sibling?.passage.level === level ? sibling.passage.n + 1 : null;
  const expected = follows ?? (level === "ARABIC" ? above + 1 : 1);
  // (二) may follow a measure of its own number or one below the heading (一).
  const last = [before?.passage, before?.task.inner].find((each) => each?.level === level);
  const countsOn = last !== undefined && n === last.n + 1;
  if (n !== expected && !countsOn && !(sibling && follows === null)) {
    const params = { expected: String(expected), printed: String(n) };
    doubts.push({ field: "text", code: "numbering-gap", params });
  }
  return doubts;
}

function doubtDeadline(deadline: Deadline): Doubt[] {
  if (deadline.kind !== "UNSPECIFIED" || deadline.printed === null) return [];
  const params = { printed: deadline.printed };
  return [{ field: "deadline", code: "deadline-not-understood", params }];
}

/** A deadline that the table's own year completes is inferred. */
function readDeadline(printed: string | null, from: Origin, year: string | null) {
  const deadline = parseDeadline(printed, year);
  const bare = parseDeadline(printed);
  const inferred = JSON.stringify(deadline.nodes) !== JSON.stringify(bare.nodes);
  return { deadline, from: inferred ? ("inferred" as const) : from };
}

const WORDS_TOLD_BY = 6;

/** The lines of a measure's text; those of its units and deadline, read into one row with it, are not. */
function textLines({ passage, text }: Slot): number[] {
  const { parts } = passage.row;
  const words = (printed: string) => (parseMark(printed)?.rest ?? printed).slice(0, WORDS_TOLD_BY);
  const own = parts.filter((part) => text.includes(words(part.text))).map(({ line }) => line);
  return own.length > 0 ? own : passage.lines;
}

function lastLine(slot: Slot): number {
  const { passage, given } = slot;
  const lines = [given.lead, given.responsible, given.deadline].flatMap((cell) =>
    cell && cell.table === passage.row.table ? linesOf(cell) : [],
  );
  return Math.max(...textLines(slot), ...passage.lines, ...lines);
}

/** What a measure's neighbours tell about it. */
export interface Neighbours {
  before: Slot | undefined;
  /** Whether its cell holds this measure alone. */
  alone: boolean;
  /** Whether the table's measures are sentences with a stop at the end. */
  sentences: boolean;
}

/** Reads one measure: its headings, its text, who leads and helps, by when, and what is doubtful. */
export function readMeasure(
  slot: Slot,
  code: string,
  near: Neighbours,
  context: ReadingContext,
  resolve: NameResolver,
): Measure {
  const { passage } = slot;
  const given = printedGiven(slot);
  const lead = nameUnits(given.printed.lead, "lead", resolve);
  const responsible = nameUnits(given.printed.responsible, "responsible", resolve);
  const { deadline, from } = readDeadline(
    given.printed.deadline,
    given.from.deadline,
    context.issuedYear,
  );
  const { sheet } = passage.row.layout;
  return {
    code,
    ...headingsOf(slot),
    no: numberOfSlot(slot, near.alone),
    text: slot.text,
    printed: { text: slot.text, ...given.printed },
    leadUnits: lead.units,
    responsibleUnits: responsible.units,
    deadline,
    indicators: findIndicators({ text: slot.text, deadline, issuedYear: context.issuedYear }),
    from: { text: passage.row.moved ? "shifted" : "own", ...given.from, deadline: from },
    places: { text: textLines(slot), ...given.places },
    source: {
      ...(sheet && { sheet }),
      page: passage.row.page,
      first: passage.row.line,
      last: lastLine(slot),
    },
    doubts: [
      ...doubtText(slot, near.before, near.sentences),
      // What was found in another column is printed after all.
      ...slot.doubts.filter(({ code, field }) => {
        if (code !== "nothing-printed" || field !== "deadline") return true;
        return given.printed.deadline === null;
      }),
      ...given.doubts,
      ...lead.doubts,
      ...responsible.doubts,
      ...doubtDeadline(deadline),
    ],
  };
}

const isUnitDoubt = ({ code }: Doubt) => code === "unit-unknown" || code === "unit-similar";

/** Reads torn names of collectives again by what the cells of the same task end in. */
export function nameAgain(measure: Measure, endings: ReadonlySet<string>): Measure {
  const field = "responsible";
  const own = measure.doubts.filter((doubt) => doubt.field === field && isUnitDoubt(doubt));
  const named = nameByHabit({ units: measure.responsibleUnits, doubts: own }, field, endings);
  if (named.units === measure.responsibleUnits) return measure;
  const others = measure.doubts.filter((doubt) => !own.includes(doubt));
  return { ...measure, responsibleUnits: named.units, doubts: [...others, ...named.doubts] };
}
