import type { PreviewMeasure } from "@/lib/ops/import/import-preview";
import { readStatements, STATED, type Statement } from "./statements";

/** The parts of a measure that are compared. */
export const COMPARED = [
  "keyArea",
  "mainTask",
  "group",
  "no",
  "text",
  "lead",
  "responsible",
  "deadline",
  "due",
] as const;
export type Compared = (typeof COMPARED)[number];

/** A measure in comparable words; units that are not known stand with a "?". */
export type ComparedMeasure = Record<Compared, string> & { doubts: string[] };

/** What a person read from a table. */
export interface Expected {
  measures: ComparedMeasure[];
  unplaced: string[];
  statements: Statement[];
}

const plain = (text: string) => text.replace(/\s/g, "");

/**
 * Reads `keyArea | mainTask | group | no | text | lead | responsible | deadline | due | doubted fields`,
 * `unplaced | text`, and what is stated of single measures.
 */
export function readExpected(text: string): Expected {
  const lines = text.trim().split("\n");
  const rows = lines.map((line) => line.split("|").map((cell) => cell.trim()));
  const aside = rows.filter(([first]) => first === "unplaced");
  const stated = rows.filter(([first]) => STATED.some((what) => what === first));
  return {
    measures: rows
      .filter((row) => !aside.includes(row) && !stated.includes(row))
      .map((row) => {
        const cell = (i: number) => (row[i] === "-" ? "" : plain(row[i] ?? ""));
        const [keyArea, mainTask, group, no, words, lead, responsible, deadline, due] =
          COMPARED.map((_, i) => cell(i));
        const doubts = cell(COMPARED.length).split("、").filter(Boolean);
        const place = { keyArea: keyArea ?? "", mainTask: mainTask ?? "", group: group ?? "" };
        const given = {
          lead: lead ?? "",
          responsible: responsible ?? "",
          deadline: deadline ?? "",
        };
        return { ...place, no: no ?? "", text: words ?? "", ...given, due: due ?? "", doubts };
      }),
    unplaced: aside.map(([, what = ""]) => plain(what)),
    statements: readStatements(stated),
  };
}

const unitNames = (units: PreviewMeasure["leadUnits"]) =>
  [...new Set(units.map(({ printed, unit }) => unit ?? `?${printed}`))].join("、");

/** A measure as it was read, in the same words. */
export function compareForm(measure: PreviewMeasure): ComparedMeasure {
  const heading = (of: PreviewMeasure["keyArea"]) => (of ? plain(of.no + of.title) : "");
  const { deadline, doubts } = measure;
  return {
    keyArea: heading(measure.keyArea),
    mainTask: heading(measure.mainTask),
    group: heading(measure.group),
    no: plain(measure.no),
    text: plain(measure.text),
    lead: plain(unitNames(measure.leadUnits)),
    responsible: plain(unitNames(measure.responsibleUnits)),
    deadline: plain(deadline.printed ?? ""),
    due: deadline.nodes.flatMap(({ due }) => due ?? []).join("、"),
    doubts: [...new Set(doubts.flatMap(({ field }) => field ?? []))].sort(),
  };
}
