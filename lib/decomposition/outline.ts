import { parseMark } from "@/lib/domain/numbering";
import type { AlignedRow } from "./align-row";
import { type Passage, splitMeasures } from "./split-measures";

/** A main task as the rows show it; `n` is inferred while its title has not been printed yet. */
export interface OutlineTask {
  keyArea: number;
  n: number;
  titles: string[];
  page: number;
  firstLine: number;
  lastLine: number;
}

/** A passage with the task it belongs to; `underTitle` is false where it ends the task before the row's title. */
export interface PlacedPassage extends Passage {
  task: OutlineTask;
  row: AlignedRow;
  underTitle: boolean;
  /** Whether text without a number was joined to it over a page end. */
  joined: boolean;
}

/** Key areas, main tasks and numbered passages in document order, with the text that has no number. */
export interface Outline {
  keyAreas: { n: number; title: string }[];
  tasks: OutlineTask[];
  passages: PlacedPassage[];
  unnumbered: { row: AlignedRow; text: string }[];
}

interface Position {
  outline: Outline;
  keyArea: number;
  task: OutlineTask | null;
}

function enterKeyArea(at: Position, cell: string): void {
  const mark = parseMark(cell);
  if (mark?.level !== "KEY_AREA") return;
  const current = at.outline.keyAreas.at(-1);
  if (current?.title === "" && current.n === mark.n) current.title = mark.rest;
  if (mark.n === at.keyArea) return;
  at.keyArea = mark.n;
  at.task = null;
  at.outline.keyAreas.push({ n: mark.n, title: mark.rest });
}

/** A table may begin without its key area's title: the task then stands in an untitled first one. */
function openTask(at: Position, n: number, titles: string[], row: AlignedRow): OutlineTask {
  if (at.keyArea === 0) {
    at.keyArea = 1;
    at.outline.keyAreas.push({ n: 1, title: "" });
  }
  const task: OutlineTask = {
    keyArea: at.keyArea,
    n,
    titles,
    page: row.page,
    firstLine: row.line,
    lastLine: row.line,
  };
  at.outline.tasks.push(task);
  at.task = task;
  return task;
}

/**
 * How many of a row's passages still belong to the task before it: those ahead of a "1." when the row
 * brings a new title, or when the numbering starts again without one.
 */
function countContinuing(passages: readonly Passage[], current: boolean): number {
  if (!current) return 0;
  const restart = passages.findIndex((p) => p.level === "ARABIC" && p.n === 1);
  return restart < 0 ? passages.length : restart;
}

function add(at: Position, task: OutlineTask, passages: readonly Passage[], row: AlignedRow) {
  for (const passage of passages) {
    at.outline.passages.push({
      ...passage,
      task,
      row,
      underTitle: task === at.task,
      joined: false,
    });
  }
  if (passages.length > 0) task.lastLine = row.line;
}

function readUntitledRow(at: Position, row: AlignedRow, passages: Passage[]): void {
  const { task } = at;
  const started = task !== null && at.outline.passages.some((p) => p.task === task);
  const continuing = task && !started ? passages.length : countContinuing(passages, started);
  const rest = passages.slice(continuing);
  const next = rest.length > 0 ? openTask(at, (task?.n ?? 0) + 1, [], row) : null;
  if (task) add(at, task, passages.slice(0, continuing), row);
  if (next) add(at, next, rest, row);
}

function readTitledRow(at: Position, row: AlignedRow, passages: Passage[]): void {
  const mark = parseMark(row.cells.mainTask);
  if (!mark) return;
  const before = at.task;
  const isUntitled = before !== null && before.titles.length === 0 && before.n === mark.n;
  if (before && (before.n === mark.n || isUntitled)) {
    if (!before.titles.includes(mark.rest)) before.titles.push(mark.rest);
    add(at, before, passages, row);
    before.lastLine = row.line;
    return;
  }
  const restart = passages.findIndex((p) => p.level === "ARABIC" && p.n === 1);
  const continuing = before && restart > 0 ? restart : 0;
  const opened = openTask(at, mark.n, [mark.rest], row);
  if (before) add(at, before, passages.slice(0, continuing), row);
  add(at, opened, passages.slice(continuing), row);
}

/** Whether a sentence comes to its end; a passage that does not goes on over the page. */
export const endsSentence = (text: string) => /[。！？”」）)]$/.test(text);

/** Text without a number goes on with the passage before it if that one broke off; else it has no place. */
function joinOrSetAside(outline: Outline, row: AlignedRow, text: string): void {
  const last = outline.passages.at(-1);
  if (!last || endsSentence(last.text)) {
    outline.unnumbered.push({ row, text });
    return;
  }
  last.text += text;
  last.printed += text;
  last.joined = true;
}

/** Reads the headings and numbered passages out of aligned rows, across page ends and late titles. */
export function readOutline(rows: readonly AlignedRow[]): Outline {
  const outline: Outline = { keyAreas: [], tasks: [], passages: [], unnumbered: [] };
  const at: Position = { outline, keyArea: 0, task: null };
  for (const row of rows) {
    enterKeyArea(at, row.cells.keyArea);
    const { before, passages } = splitMeasures(row.cells.measures);
    if (before !== "") joinOrSetAside(outline, row, before);
    if (parseMark(row.cells.mainTask)?.level === "MAIN_TASK") readTitledRow(at, row, passages);
    else readUntitledRow(at, row, passages);
  }
  return outline;
}
