import { type Deadline, parseDeadline } from "@/lib/domain/deadline";
import { parseMark } from "@/lib/domain/numbering";
import type { UnitRegistry } from "@/lib/domain/unit-names";
import { isPlainDeadline } from "./cell-content";
import { findIndicators } from "./find-indicators";
import { readRolesInCell } from "./labelled-text";
import type { Doubt, GivenField, Measure, Origin } from "./measure";
import { type NameResolver, nameByHabit, nameUnits } from "./name-units";
import { endsSentence } from "./passages";
import { headingsOf, numberOfSlot } from "./read-headings";
import type { GivenCell, Slot } from "./slot";

/** What a reader must know besides the table: the units, and the year of issue (for 年内, 今年, 12月). */
export interface ReadingContext {
  registry: UnitRegistry;
  issuedYear: string | null;
}

/** What a measure is given, as printed, once cells that say several things are taken apart. */
export interface PrintedGiven {
  printed: Record<GivenField, string | null>;
  from: Record<GivenField, Origin>;
  places: Record<GivenField, number[]>;
  doubts: Doubt[];
}

const originOf = (origin: Origin | null): Origin => origin ?? "absent";

const joined = (parts: readonly string[]) => (parts.length > 0 ? parts.join("，") : null);

/** A field whose cell turned out to say something else. */
function clear({ printed, from, places }: PrintedGiven, field: GivenField): void {
  printed[field] = null;
  from[field] = "absent";
  places[field] = [];
}

/** The lines of a cell and of those added to it. */
const linesOf = (cell: GivenCell | null): number[] =>
  cell ? [...new Set([cell.line, ...(cell.added ?? []).flatMap(linesOf)])] : [];

/** A cell that says who leads and who helps (市发改委牵头，市财政局配合) gives both. */
function partRoles(given: PrintedGiven): void {
  const { printed, from, places } = given;
  for (const field of ["responsible", "lead"] as const) {
    const parts = printed[field] === null ? null : readRolesInCell(printed[field]);
    if (!parts) continue;
    const origin = from[field];
    const lines = places[field];
    const other = field === "lead" ? "responsible" : "lead";
    const takes = (one: GivenField) => one === field || printed[one] === null;
    printed[field] = null;
    for (const one of [other, field, "deadline"] as const) {
      const said = joined(parts[one]);
      if (said === null || !takes(one)) continue;
      printed[one] = said;
      from[one] = origin;
      places[one] = lines;
    }
    if (printed[field] === null) clear(given, field);
    return;
  }
}

/** 按照《…》落实 in a unit cell is a deadline by reference where none is printed beside it. */
function moveReference(given: PrintedGiven): void {
  const { printed, from, places, doubts } = given;
  for (const field of ["lead", "responsible"] as const) {
    const text = printed[field];
    if (text === null || printed.deadline !== null || !isPlainDeadline(text)) continue;
    printed.deadline = text;
    from.deadline = "shifted";
    places.deadline = places[field];
    clear(given, field);
    doubts.push({ field: "deadline", code: "reference-moved", params: { printed: text } });
  }
}

/** What a slot was given, as texts. */
export function printedGiven(slot: Slot): PrintedGiven {
  const { given, from, passage } = slot;
  const read: PrintedGiven = {
    printed: {
      lead: given.lead?.text ?? null,
      responsible: given.responsible?.text ?? null,
      deadline: given.deadline?.text ?? null,
    },
    from: {
      lead: originOf(from.lead),
      responsible: originOf(from.responsible),
      deadline: originOf(from.deadline),
    },
    places: {
      lead: linesOf(given.lead),
      responsible: linesOf(given.responsible),
      deadline: linesOf(given.deadline),
    },
    doubts: [],
  };
  partRoles(read);
  moveReference(read);
  const { deadline } = read.printed;
  if (passage.row.moved && deadline && parseDeadline(deadline).kind === "BY_REFERENCE") {
    const doubt = { field: "deadline" as const, code: "reference-moved" as const };
    if (read.doubts.length === 0) read.doubts.push({ ...doubt, params: { printed: deadline } });
  }
  return read;
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
      ...slot.doubts,
      ...given.doubts,
      ...lead.doubts,
      ...responsible.doubts,
      ...doubtDeadline(deadline),
    ],
  };
}

const FIRST_LEADS =
  /(?:列|排)(?:在|名)?(?:第一位?|首位|最前)[^。；;]{0,10}(?:牵头|主办)|(?:首位|第一个?(?:单位|部门)?)[^。；;，,]{0,4}(?:牵头|主办)/;

/** Whether the table says that the first of the responsible units leads (列首位的为牵头单位). */
export const saysFirstLeads = (texts: readonly string[]) =>
  texts.some((text) => FIRST_LEADS.test(text.replace(/\s/g, "")));

/** The first responsible unit leads where the table says so and names no lead. */
export function letFirstLead(measure: Measure): Measure {
  const [first, ...others] = measure.responsibleUnits;
  if (measure.leadUnits.length > 0 || !first) return measure;
  const doubts = measure.doubts.flatMap((doubt) => {
    if (doubt.code === "nothing-printed" && doubt.field === "lead") return [];
    return [doubt.params.printed === first.printed ? { ...doubt, field: "lead" as const } : doubt];
  });
  const from = { ...measure.from, lead: "inferred" as const };
  const places = { ...measure.places, lead: measure.places.responsible };
  return { ...measure, leadUnits: [first], responsibleUnits: others, from, places, doubts };
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
