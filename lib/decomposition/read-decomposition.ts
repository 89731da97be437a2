import { type Deadline, parseDeadline } from "@/lib/domain/deadline";
import { formatMark, measureCode } from "@/lib/domain/numbering";
import type { UnitRegistry } from "@/lib/domain/unit-names";
import { alignRows } from "./align-row";
import { carryBlanks } from "./carry-blanks";
import { measureCoverage } from "./coverage";
import { dealCells } from "./deal-cells";
import { findIndicators } from "./find-indicators";
import type {
  Decomposition,
  Doubt,
  KeyAreaRead,
  MainTaskRead,
  Measure,
  Origin,
  TitleDoubt,
} from "./measure";
import { doubtAlsoLead, nameUnits } from "./name-units";
import { endsSentence, type Outline, type OutlineTask, readOutline } from "./outline";
import { type Slot, slotsOf } from "./slot";
import type { TableRow } from "./table-rows";

/** What a reader must know besides the table: the units, and the year of issue (for 年内, 今年). */
export interface ReadingContext {
  registry: UnitRegistry;
  issuedYear: string;
}

/** The fullest printed title is kept: a scan drops characters, it seldom adds any. */
function titleOf(task: OutlineTask): string {
  return task.titles.reduce((best, title) => (title.length > best.length ? title : best), "");
}

function keyAreasOf(outline: Outline): KeyAreaRead[] {
  return outline.keyAreas.map(({ n, title }) => ({
    no: formatMark("KEY_AREA", n),
    title,
    mainTasks: outline.tasks.filter((task) => task.keyArea === n).map(mainTaskOf),
  }));
}

function mainTaskOf(task: OutlineTask): MainTaskRead {
  return {
    no: formatMark("MAIN_TASK", task.n),
    title: titleOf(task),
    printedTitles: task.titles,
    source: { page: task.page, first: task.firstLine, last: task.lastLine },
    doubts: doubtTitle(task),
  };
}

function doubtTitle({ titles }: OutlineTask): TitleDoubt[] {
  if (titles.length === 0) return [{ code: "title-missing", params: {} }];
  if (titles.length === 1) return [];
  return [{ code: "title-variants", params: { printed: titles.join(" / ") } }];
}

function doubtText(slot: Slot, before: Slot | undefined): Doubt[] {
  const doubts: Doubt[] = [];
  const { text, n, level, joined } = slot.passage;
  if (joined) doubts.push({ field: "text", code: "text-joined", params: {} });
  if (!endsSentence(text)) {
    const params = { end: text.slice(-8) };
    doubts.push({ field: "text", code: "text-broken-off", params });
  }
  const sibling = before?.task === slot.task && before.group === slot.group ? before : undefined;
  const headingBefore = before?.task === slot.task ? (before.group?.n ?? before.passage.n) : 0;
  const expected = sibling ? sibling.passage.n + 1 : level === "ARABIC" ? headingBefore + 1 : 1;
  if (n !== expected) {
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

const originOf = (origin: Origin | null): Origin => origin ?? "absent";

function headingsOf(slot: Slot, outline: Outline): Pick<Measure, "keyArea" | "mainTask" | "group"> {
  const { task, group } = slot;
  const area = outline.keyAreas.find(({ n }) => n === task.keyArea);
  return {
    keyArea: { no: formatMark("KEY_AREA", task.keyArea), title: area?.title ?? "" },
    mainTask: { no: formatMark("MAIN_TASK", task.n), title: titleOf(task) },
    group: group && {
      no: formatMark("ARABIC", group.n),
      title: group.text.replace(/[。：:]$/, ""),
    },
  };
}

function codeOf({ task, group, passage }: Slot): string {
  return measureCode({
    keyArea: task.keyArea,
    mainTask: task.n,
    group: passage.level === "ARABIC" ? passage.n : (group?.n ?? 0),
    leaf: passage.level === "ARABIC" ? null : passage.n,
  });
}

function measureOf(slot: Slot, before: Slot | undefined, outline: Outline, at: ReadingContext) {
  const { passage, given, from } = slot;
  const { registry } = at;
  const lead = nameUnits(given.lead?.text ?? null, "lead", registry);
  const responsible = nameUnits(given.responsible?.text ?? null, "responsible", registry);
  const deadline = parseDeadline(given.deadline?.text ?? null);
  const measure: Measure = {
    code: codeOf(slot),
    ...headingsOf(slot, outline),
    no: formatMark(passage.level, passage.n),
    text: passage.text,
    printed: {
      text: passage.text,
      lead: given.lead?.text ?? null,
      responsible: given.responsible?.text ?? null,
      deadline: given.deadline?.text ?? null,
    },
    leadUnits: lead.units,
    responsibleUnits: responsible.units,
    deadline,
    indicators: findIndicators({ text: passage.text, deadline, issuedYear: at.issuedYear }),
    from: {
      text: passage.row.moved ? "shifted" : "own",
      lead: originOf(from.lead),
      responsible: originOf(from.responsible),
      deadline: originOf(from.deadline),
    },
    source: { page: passage.row.page, first: passage.row.line, last: lastLine(slot) },
    doubts: [
      ...doubtText(slot, before),
      ...slot.doubts,
      ...lead.doubts,
      ...responsible.doubts,
      ...doubtAlsoLead(lead.units, responsible.units, registry),
      ...doubtDeadline(deadline),
    ],
  };
  return measure;
}

function lastLine({ passage, given }: Slot): number {
  const lines = [given.lead, given.responsible, given.deadline].map((cell) => cell?.line ?? 0);
  return Math.max(passage.row.line, ...lines);
}

/**
 * Reads a decomposition table: rows are aligned, split into measures under their headings, given the
 * cells printed beside them, and the blanks of merged cells filled; nothing is dropped unlisted.
 */
export function readDecomposition(
  rows: readonly TableRow[],
  context: ReadingContext,
): Decomposition {
  const aligned = alignRows(rows);
  const outline = readOutline(aligned);
  const slots = slotsOf(outline.passages);
  dealCells(aligned, slots);
  carryBlanks(slots);
  return {
    keyAreas: keyAreasOf(outline),
    measures: slots.map((slot, i) => measureOf(slot, slots[i - 1], outline, context)),
    coverage: measureCoverage(rows, aligned, outline, slots),
  };
}
