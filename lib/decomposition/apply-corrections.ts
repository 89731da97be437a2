import { parseDeadline } from "@/lib/domain/deadline";
import { parseMark, parseMeasureCode } from "@/lib/domain/numbering";
import type { CellCorrection, Corrections, NameCorrection } from "./corrections";
import { findIndicators } from "./find-indicators";
import type { Decomposition, Doubt, KeyAreaRead, Measure, NamedUnit, TitleDoubt } from "./measure";
import { doubtAlsoLead, nameUnits, rememberNames } from "./name-units";
import type { ReadingContext } from "./read-measure";

const UNIT_DOUBTS: readonly Doubt["code"][] = ["unit-unknown", "unit-similar", "also-lead"];

const isUnitDoubt = (doubt: Doubt) => UNIT_DOUBTS.includes(doubt.code);

/** A correction says where its value is printed; an inferred one is printed nowhere. */
function placesOf({ places }: Measure, { field, from, line }: CellCorrection): number[] {
  if (from === "inferred") return [];
  return line === undefined ? places[field] : [line];
}

function applyCell(measure: Measure, correction: CellCorrection): Measure {
  const { field, value, from, line, certain, reason } = correction;
  const kept = measure.doubts.filter((doubt) => doubt.field !== field || isUnitDoubt(doubt));
  const keepsText = field === "text" && value === undefined;
  const code = keepsText ? "suspect-wording" : "reviewed-choice";
  const judged: Measure = {
    ...measure,
    from: { ...measure.from, [field]: from ?? measure.from[field] },
    places: { ...measure.places, [field]: placesOf(measure, correction) },
    source: { ...measure.source, last: Math.max(measure.source.last, line ?? 0) },
    doubts: certain ? kept : [...kept, { field, code, params: { reason } }],
  };
  if (value === undefined) return judged;
  if (field === "text") return { ...judged, text: value };
  // An inferred value stands in no cell of the table.
  return { ...judged, printed: { ...judged.printed, [field]: from === "inferred" ? null : value } };
}

interface Named {
  units: NamedUnit[];
  doubts: Doubt[];
}

/** The units as read, or those of the value that a correction gives the cell. */
function unitsOf(
  measure: Measure,
  field: "lead" | "responsible",
  corrections: readonly CellCorrection[],
  context: ReadingContext,
): Named {
  const value = corrections.findLast((c) => c.field === field && c.value !== undefined)?.value;
  if (value !== undefined) return nameUnits(value, field, rememberNames(context.registry));
  const units = field === "lead" ? measure.leadUnits : measure.responsibleUnits;
  const open = measure.doubts.filter((d) => d.field === field && d.code !== "also-lead");
  return { units, doubts: open.filter(isUnitDoubt) };
}

function judgeUnits(
  code: string,
  field: "lead" | "responsible",
  read: Named,
  names: readonly NameCorrection[],
): Named {
  const judgements = read.units.map(({ printed }) =>
    names.find((n) => n.printed === printed && (n.codes?.includes(code) ?? true)),
  );
  const judged = new Set(judgements.map((judgement) => judgement?.printed));
  const unsure = judgements.flatMap((judgement) => {
    if (!judgement || judgement.certain) return [];
    const { printed, reason } = judgement;
    return [{ field, code: "reviewed-choice" as const, params: { printed, reason } }];
  });
  return {
    units: read.units.map((unit, i) => {
      const judgement = judgements[i];
      return judgement ? { printed: unit.printed, unit: judgement.unit } : unit;
    }),
    doubts: [...read.doubts.filter((doubt) => !judged.has(doubt.params.printed)), ...unsure],
  };
}

/** The deadline as printed, or the inferred value of a correction. */
function deadlineCell(measure: Measure, corrections: readonly CellCorrection[]): string | null {
  const value = corrections.findLast((c) => c.field === "deadline" && c.value !== undefined)?.value;
  return value ?? measure.printed.deadline;
}

function applyToMeasure(
  read: Measure,
  corrections: Corrections,
  context: ReadingContext,
  keyAreas: readonly KeyAreaRead[],
): Measure {
  const own = corrections.cells.filter((correction) => correction.codes.includes(read.code));
  const measure = own.reduce(applyCell, read);
  const judge = (field: "lead" | "responsible") =>
    judgeUnits(measure.code, field, unitsOf(measure, field, own, context), corrections.names);
  const lead = judge("lead");
  const responsible = judge("responsible");
  const deadline = parseDeadline(deadlineCell(measure, own), context.issuedYear);
  const chosen = corrections.indicators.find((c) => c.code === measure.code)?.indicators;
  const source = { text: measure.text, deadline, issuedYear: context.issuedYear };
  return {
    ...measure,
    mainTask: measure.mainTask && { ...measure.mainTask, title: titleOf(measure, keyAreas) },
    leadUnits: lead.units,
    responsibleUnits: responsible.units,
    deadline,
    indicators: chosen ?? findIndicators(source),
    doubts: [
      ...measure.doubts.filter((doubt) => !isUnitDoubt(doubt)),
      ...lead.doubts,
      ...responsible.doubts,
    ],
  };
}

function titleOf({ keyArea, mainTask }: Measure, keyAreas: readonly KeyAreaRead[]): string {
  const area = keyAreas.find(({ no }) => no === (keyArea?.no ?? ""));
  const task = area?.mainTasks.find(({ no }) => no === mainTask?.no);
  return task?.title ?? mainTask?.title ?? "";
}

function applyTitles(keyAreas: readonly KeyAreaRead[], corrections: Corrections): KeyAreaRead[] {
  return keyAreas.map((area) => ({
    ...area,
    mainTasks: area.mainTasks.map((task) => {
      const code = `${parseMark(area.no)?.n}-${parseMark(task.no)?.n}`;
      const correction = corrections.titles.find((c) => c.task === code);
      if (!correction) return task;
      const { title, certain, reason } = correction;
      const doubts: TitleDoubt[] = certain ? [] : [{ code: "reviewed-choice", params: { reason } }];
      return { ...task, title, doubts };
    }),
  }));
}

/** Codes and tasks that a corrections file names but the reading does not have. */
export function findStrayCorrections(read: Decomposition, corrections: Corrections): string[] {
  const codes = new Set(read.measures.map((measure) => measure.code));
  const tasks = new Set(
    read.measures.map(({ code }) => {
      const place = parseMeasureCode(code);
      return `${place?.keyArea}-${place?.mainTask}`;
    }),
  );
  return [
    ...corrections.names.flatMap((c) => c.codes ?? []),
    ...[...corrections.cells, ...corrections.milestones].flatMap((c) => c.codes),
    ...corrections.indicators.map((c) => c.code),
  ]
    .filter((code) => !codes.has(code))
    .concat(corrections.titles.map((c) => c.task).filter((task) => !tasks.has(task)));
}

/** The reviewed reading: the reader's result with a person's decisions laid over it. */
export function applyCorrections(
  read: Decomposition,
  corrections: Corrections,
  context: ReadingContext,
): Decomposition {
  const keyAreas = applyTitles(read.keyAreas, corrections);
  return {
    ...read,
    keyAreas,
    measures: doubtAlsoLead(
      read.measures.map((measure) => applyToMeasure(measure, corrections, context, keyAreas)),
      context.registry,
    ),
  };
}
