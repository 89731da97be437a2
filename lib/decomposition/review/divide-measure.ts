import { formatMark, parseMark } from "@/lib/domain/numbering";
import { findIndicators } from "../find-indicators";
import type { MeasureContent } from "./measure-content";

/** A place at which a measure's text may be cut in two: the offset, and how the second part begins. */
export interface CutPlace {
  at: number;
  begins: string;
}

const SHOWN = 24;

const CUT = /(?<=[。；;！？\n])(?=\s*\S)|(?<=\S\s*)(?=[(（]\d{1,2}[)）]|[①-⑳])/g;

/** The places at which a text may be cut: behind a stop, a semicolon or a line end, and ahead of a number. */
export function cutPlaces(text: string): CutPlace[] {
  return [...text.matchAll(CUT)]
    .map(({ index }) => index)
    .filter((at, i, all) => at > 0 && at !== all[i - 1])
    .map((at) => ({ at, begins: text.slice(at).trim().slice(0, SHOWN) }))
    .filter(({ begins }) => begins !== "");
}

/**
 * Cuts a measure in two; both keep its units, deadline and place, no character is lost. The second takes the
 * number its text begins with, else the next.
 */
export function splitMeasure(
  content: MeasureContent,
  at: number,
  issuedYear: string | null,
): [MeasureContent, MeasureContent] {
  const behind = content.text.slice(at).trim();
  const mark = parseMark(behind);
  const first = withText(content, content.text.slice(0, at).trim(), issuedYear);
  const second = withText(content, mark?.rest ?? behind, issuedYear);
  return [
    first,
    { ...second, no: mark ? formatMark(mark.level, mark.n) : numberAfter(content.no) },
  ];
}

function numberAfter(no: string): string {
  const mark = parseMark(no);
  return mark ? formatMark(mark.level, mark.n + 1) : "";
}

/** Puts two measures together: the texts in order, and the first's units and deadline where it has any. */
export function mergeMeasures(
  first: MeasureContent,
  second: MeasureContent,
  issuedYear: string | null,
): MeasureContent {
  const own = <Value>(value: Value[], other: Value[]) => (value.length > 0 ? value : other);
  const deadline = first.deadline.printed === null ? second.deadline : first.deadline;
  const merged: MeasureContent = {
    ...first,
    leadUnits: own(first.leadUnits, second.leadUnits),
    responsibleUnits: own(first.responsibleUnits, second.responsibleUnits),
    deadline,
    printed: {
      text: `${first.printed.text}${second.printed.text}`,
      lead: first.printed.lead ?? second.printed.lead,
      responsible: first.printed.responsible ?? second.printed.responsible,
      deadline: first.printed.deadline ?? second.printed.deadline,
    },
    places: {
      text: both(first.places.text, second.places.text),
      lead: both(first.places.lead, second.places.lead),
      responsible: both(first.places.responsible, second.places.responsible),
      deadline: both(first.places.deadline, second.places.deadline),
    },
    source: { ...first.source, last: Math.max(first.source.last, second.source.last) },
    doubts: [...first.doubts, ...second.doubts].filter(({ field }) => field !== "text"),
  };
  return withText(merged, `${first.text}${second.no}${second.text}`, issuedYear);
}

const both = (one: readonly number[], other: readonly number[]) => [...new Set([...one, ...other])];

/** Puts a text that had no place behind a measure's own. */
export function appendText(
  content: MeasureContent,
  text: string,
  issuedYear: string | null,
): MeasureContent {
  return withText(content, `${content.text}${text}`, issuedYear);
}

function withText(content: MeasureContent, text: string, issuedYear: string | null) {
  return {
    ...content,
    text,
    from: { ...content.from, text: "person" as const },
    indicators: findIndicators({ text, deadline: content.deadline, issuedYear }),
    doubts: content.doubts.filter(({ field }) => field !== "text"),
  };
}

/** A measure made by hand of a text that had no place: nobody leads it yet, nothing is due. */
export function measureOfText(text: string, line: number, issuedYear: string | null) {
  const mark = parseMark(text);
  const content: MeasureContent = {
    code: "",
    group: null,
    no: mark ? formatMark(mark.level, mark.n) : "",
    text: "",
    printed: { text, lead: null, responsible: null, deadline: null },
    leadUnits: [],
    responsibleUnits: [],
    deadline: { printed: null, kind: "UNSPECIFIED", nodes: [] },
    indicators: [],
    from: { text: "person", lead: "absent", responsible: "absent", deadline: "absent" },
    places: { text: [line], lead: [], responsible: [], deadline: [] },
    source: { page: 1, first: line, last: line },
    doubts: [{ field: "lead", code: "nothing-printed", params: {} }],
  };
  return withText(content, mark?.rest ?? text, issuedYear);
}
