import type { SourceDocument } from "@/lib/domain/source-document";
import { alignRows } from "./align-row";
import { carryBlanks } from "./carry-blanks";
import { centreLabels, joinedRoles } from "./centre-labels";
import { headKind } from "./column-heads";
import { measureCoverage } from "./coverage";
import { dealCells } from "./deal-cells";
import { readDittos } from "./ditto-cells";
import type { DocumentRows } from "./document-rows";
import { findDuplicateCodes } from "./duplicate-codes";
import { letFirstLead, saysFirstLeads } from "./first-leads";
import { groupBy } from "./group-rows";
import type { Decomposition, Measure, TableDoubt } from "./measure";
import { doubtAlsoLead, endingsOf, rememberNames } from "./name-units";
import type { Outline } from "./outline";
import { endsSentence } from "./passages";
import { placeHeadings } from "./place-headings";
import { CodeBook, keyAreasOf } from "./read-headings";
import { nameAgain, type ReadingContext, readMeasure } from "./read-measure";
import { readOutline } from "./read-outline";
import { readRows } from "./read-rows";
import { type Slot, slotsOf } from "./slot";
import type { TableRow } from "./table-rows";
import { yearOfTitles } from "./title-year";

const MOST_END = 0.8;

/** How many columns the widest text of a row spans: a title over the whole table spans them all. */
function spanOf({ cells, line }: TableRow): number {
  const spans = cells.map(
    (_, i) =>
      cells.filter(({ coveredBy }) => coveredBy?.line === line && coveredBy.column === i).length +
      1,
  );
  return Math.max(1, ...spans);
}

function readMeasures(slots: readonly Slot[], context: ReadingContext): Measure[] {
  const resolve = rememberNames(context.registry);
  const codes = new CodeBook();
  const perRow = groupBy(slots, (slot) => slot.passage.row);
  const ended = slots.filter((slot) => endsSentence(slot.passage.text));
  const sentences = ended.length >= slots.length * MOST_END;
  const read = slots.map((slot, i) => {
    const alone = (perRow.get(slot.passage.row)?.length ?? 0) === 1;
    const near = { before: slots[i - 1], alone, sentences };
    return readMeasure(slot, codes.codeOf(slot), near, context, resolve);
  });
  const collectives = new Set(context.registry.collectives.map(({ name }) => name));
  const byTask = groupBy(
    read.map((measure, i) => ({ measure, task: slots[i]?.task })),
    ({ task }) => task,
  );
  const endings = new Map(
    [...byTask].map(([task, own]) => [
      task,
      endingsOf(
        own.map(({ measure }) => measure),
        collectives,
      ),
    ]),
  );
  const again = read.map((measure, i) => {
    if (!measure.doubts.some(({ code }) => code === "unit-unknown")) return measure;
    return nameAgain(measure, endings.get(slots[i]?.task) ?? new Set());
  });
  return doubtAlsoLead(again, context.registry);
}

/** Headings under which no measure was found: printed, but in no item. */
function emptyHeadings({ keyAreas, tasks, passages }: Outline): TableDoubt[] {
  const filled = new Set(passages.map(({ task }) => task));
  const areas = new Set(tasks.filter((task) => filled.has(task)).map(({ area }) => area));
  const titles = [
    ...keyAreas.filter((area) => !areas.has(area)).map(({ title }) => title),
    ...tasks.filter((task) => !filled.has(task)).flatMap((task) => task.titles),
  ];
  return titles.map((title) => ({ code: "heading-without-measures", params: { title } }));
}

function doubtTable(
  read: DocumentRows,
  outline: Outline,
  measures: readonly Measure[],
): TableDoubt[] {
  const doubts: TableDoubt[] = [];
  if (read.headersGuessed) doubts.push({ code: "headers-guessed", params: {} });
  if (measures.length === 0) return doubts;
  if (measures.every(({ leadUnits }) => leadUnits.length === 0)) {
    doubts.push({ code: "no-lead-column", params: {} });
  }
  if (measures.every(({ deadline }) => deadline.printed === null)) {
    doubts.push({ code: "no-deadline-column", params: {} });
  }
  const twice = findDuplicateCodes(measures);
  if (twice.length > 0)
    doubts.push({ code: "duplicate-codes", params: { codes: twice.join("、") } });
  return [...doubts, ...emptyHeadings(outline)];
}

/**
 * Reads a decomposition: the columns are told by their heads, rows are aligned, split into measures under
 * their headings, given the cells printed beside them, and the blanks of merged cells filled; nothing is
 * dropped unlisted.
 */
export function readDecomposition(document: SourceDocument, given: ReadingContext): Decomposition {
  const read = readRows(document);
  const sheets = document.blocks.flatMap((block) => (block.kind === "table" ? [block.name] : []));
  const dated = read.heads.filter((head) => headKind(head) === "deadline");
  const issuedYear = given.issuedYear ?? yearOfTitles([...read.titles, ...sheets, ...dated]);
  const context = { ...given, issuedYear };
  const aligned = centreLabels(
    placeHeadings(readDittos(alignRows(read.rows)), read.rows.map(spanOf)),
    joinedRoles(read.rows),
  );
  const outline = readOutline(aligned);
  const slots = slotsOf(outline.passages);
  dealCells(aligned, slots);
  carryBlanks(slots);
  const readAsPrinted = readMeasures(slots, context);
  const firstLeads = saysFirstLeads([...read.titles, ...read.heads, ...read.notes]);
  const measures = firstLeads ? readAsPrinted.map(letFirstLead) : readAsPrinted;
  return {
    keyAreas: keyAreasOf(outline),
    measures,
    doubts: doubtTable(read, outline, measures),
    hasHeader: read.headCharacters > 0,
    titles: read.titles,
    issuedYear,
    coverage: measureCoverage(read, aligned, outline, slots),
  };
}
