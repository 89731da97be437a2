import { formatMark, type Mark, parseMark } from "@/lib/domain/numbering";
import type { AlignedRow } from "./align-row";
import type { Role } from "./column-heads";
import { takeLabelled } from "./labelled-text";
import type { Outline, OutlineArea, OutlineTask } from "./outline";
import { type RowPassage, readPassages } from "./passages";
import type { TableLayout } from "./table-rows";

interface Position {
  outline: Outline;
  area: OutlineArea | null;
  task: OutlineTask | null;
  /** Tasks that hold a passage. */
  filled: Set<OutlineTask>;
}

const sameTitle = (a: string, b: string) => a.replace(/\s/g, "") === b.replace(/\s/g, "");

const headingOf = (cell: string): Mark | null => parseMark(cell);

function enterKeyArea(at: Position, cell: string): void {
  const text = cell.replace(/\s*\n\s*/g, "");
  if (text === "") return;
  const mark = headingOf(text);
  const title = mark?.rest ?? text;
  const { area } = at;
  if (area && area.title === "" && area.n === (mark?.n ?? area.n)) {
    area.title = title;
    area.level = mark?.level ?? null;
    return;
  }
  const same = mark
    ? area?.level === mark.level && area.n === mark.n
    : area && sameTitle(area.title, title);
  if (same) return;
  at.area = { level: mark?.level ?? null, n: mark?.n ?? at.outline.keyAreas.length + 1, title };
  at.task = null;
  at.outline.keyAreas.push(at.area);
}

function openTask(
  at: Position,
  row: AlignedRow,
  heading: Pick<OutlineTask, "named" | "level" | "n" | "titles">,
): OutlineTask {
  if (at.area === null && heading.named && row.layout.roles.includes("keyArea")) {
    // A table may begin without its key area's title: the task then stands in an untitled first one.
    at.area = { level: "KEY_AREA", n: 1, title: "" };
    at.outline.keyAreas.push(at.area);
  }
  const { sheet } = row.layout;
  const place = { sheet, page: row.page, firstLine: row.line, lastLine: row.line };
  const task: OutlineTask = { area: at.area, ...heading, ...place };
  at.outline.tasks.push(task);
  at.task = task;
  return task;
}

const restartOf = (passages: readonly RowPassage[]) =>
  passages.findIndex((p) => p.level === "ARABIC" && p.n === 1);

/** Whether tasks are numbered (一) and their measures 1.: only then do numbers that start again tell a task. */
const countsTasks = (at: Position, row: AlignedRow) =>
  row.layout.roles.includes("mainTask") && at.task?.level === "MAIN_TASK";

/**
 * How many of a row's passages still belong to the task before it: those ahead of a "1." when the
 * numbering starts again without a title.
 */
function countContinuing(at: Position, passages: readonly RowPassage[], row: AlignedRow): number {
  const restart = restartOf(passages);
  return restart < 0 || !countsTasks(at, row) ? passages.length : restart;
}

function add(at: Position, task: OutlineTask, passages: readonly RowPassage[]): void {
  for (const passage of passages) {
    at.outline.passages.push({ ...passage, task, underTitle: task === at.task });
    task.lastLine = passage.row.line;
    if (!(passage.level === "PLAIN" && passage.heading)) at.filled.add(task);
  }
}

/** The task of measures without a title: told by numbers that start again, or none at all. */
function inferredTask(at: Position, row: AlignedRow): OutlineTask {
  const known = at.outline.tasks.findLast((task) => task.named);
  const named = row.layout.roles.includes("mainTask") && known?.level === "MAIN_TASK";
  const n = named ? (at.task?.n ?? 0) + 1 : 0;
  return openTask(at, row, { named, level: named ? "MAIN_TASK" : null, n, titles: [] });
}

function readUntitledRow(at: Position, row: AlignedRow, passages: readonly RowPassage[]): void {
  if (passages.length === 0) return;
  const { task } = at;
  const started = task !== null && at.filled.has(task);
  const continuing = !task ? 0 : started ? countContinuing(at, passages, row) : passages.length;
  const rest = passages.slice(continuing);
  const next = rest.length > 0 ? inferredTask(at, row) : null;
  if (task) add(at, task, passages.slice(0, continuing));
  if (next) add(at, next, rest);
}

/** Whether a title names the task at hand: printed again on a page, or for the first time below its measures. */
function namesCurrent(task: OutlineTask, mark: Mark | null, title: string): boolean {
  if (task.titles.length === 0) return !mark || !task.named || task.n === mark.n;
  if (mark) return task.level === mark.level && task.n === mark.n;
  return task.level === null && task.titles.some((known) => sameTitle(known, title));
}

function readTitledRow(at: Position, row: AlignedRow, passages: readonly RowPassage[]): void {
  const cell = row.cells.mainTask.replace(/\s*\n\s*/g, "");
  const mark = headingOf(cell);
  const title = mark?.rest ?? cell;
  const before = at.task;
  if (before && namesCurrent(before, mark, title)) {
    if (!before.titles.some((known) => sameTitle(known, title))) before.titles.push(title);
    if (!before.named || before.titles.length === 1) {
      Object.assign(before, { named: true, level: mark?.level ?? null, n: mark?.n ?? before.n });
    }
    add(at, before, passages);
    before.lastLine = row.line;
    return;
  }
  const restart = mark?.level === "MAIN_TASK" ? restartOf(passages) : -1;
  const continuing = before && restart > 0 ? restart : 0;
  const n =
    mark?.n ?? at.outline.tasks.filter((task) => task.area === at.area && task.named).length + 1;
  const opened = openTask(at, row, { named: true, level: mark?.level ?? null, n, titles: [title] });
  if (before) add(at, before, passages.slice(0, continuing));
  add(at, opened, passages.slice(continuing));
}

/** Whether a heading among the passages is an area or a task that the table has no column for. */
function opensOutline({ heading, level }: RowPassage, row: AlignedRow): boolean {
  if (!heading || row.layout.roles.includes("mainTask")) return false;
  return level === "KEY_AREA" || level === "MAIN_TASK";
}

function enterInner(at: Position, row: AlignedRow, inner: RowPassage): void {
  const { level, n } = inner;
  const title = takeLabelled(inner.text).text.replace(/[。：:]$/, "");
  if (level === "KEY_AREA") {
    enterKeyArea(at, formatMark(level, n) + title);
    if (at.area) at.area.inner = inner;
  } else {
    const task = openTask(at, row, { named: true, level: "MAIN_TASK", n, titles: [title] });
    task.inner = inner;
  }
}

/** Whether a measure is numbered as the heading at hand is: (二) without parts stands beside (一), not under it. */
function leavesTask({ task }: Position, { rank, heading }: RowPassage): boolean {
  return !heading && task?.inner !== undefined && rank <= task.inner.rank;
}

function readRow(at: Position, row: AlignedRow, passages: readonly RowPassage[]): void {
  enterKeyArea(at, row.cells.keyArea);
  let rest: RowPassage[] = [];
  for (const passage of passages) {
    const opens = opensOutline(passage, row);
    if (opens || leavesTask(at, passage)) {
      readUntitledRow(at, row, rest.splice(0));
      at.task = null;
    }
    if (opens) {
      at.outline.inner.push(passage);
      enterInner(at, row, passage);
    } else rest = [...rest, passage];
  }
  if (row.cells.mainTask !== "") readTitledRow(at, row, rest);
  else readUntitledRow(at, row, rest);
}

/** A workbook's next sheet begins anew; so do the headings of a table that has other columns for them. */
function leaveTable(at: Position, before: TableLayout | null, layout: TableLayout): void {
  if (before === null || before === layout) return;
  const differs = (role: Role) => before.roles.includes(role) !== layout.roles.includes(role);
  const anew = layout.apart && layout.sheet !== before.sheet;
  const leavesArea = differs("keyArea") && before.roles.includes("keyArea");
  if (anew || leavesArea) at.area = null;
  if (anew || leavesArea || differs("mainTask")) at.task = null;
}

/** Reads the headings and passages out of aligned rows, across page ends and late titles. */
export function readOutline(rows: readonly AlignedRow[]): Outline {
  const { byRow, unnumbered } = readPassages(rows);
  const outline: Outline = { keyAreas: [], tasks: [], passages: [], inner: [], unnumbered };
  const at: Position = { outline, area: null, task: null, filled: new Set() };
  let before: TableLayout | null = null;
  for (const row of rows) {
    leaveTable(at, before, row.layout);
    before = row.layout;
    readRow(at, row, byRow.get(row) ?? []);
  }
  return outline;
}
