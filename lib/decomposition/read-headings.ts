import { formatMark, type MarkLevel, measureCode, parseMark } from "@/lib/domain/numbering";
import { takeLabelled } from "./labelled-text";
import type { Heading, KeyAreaRead, MainTaskRead, Measure, TitleDoubt } from "./measure";
import type { Outline, OutlineArea, OutlineTask, PlacedPassage } from "./outline";
import type { Slot } from "./slot";

const numberOf = (level: MarkLevel | null, n: number) => (level ? formatMark(level, n) : "");

/** The fullest printed title is kept: a scan drops characters, it seldom adds any. */
function titleOf(task: OutlineTask): string {
  return task.titles.reduce((best, title) => (title.length > best.length ? title : best), "");
}

function doubtTitle({ titles }: OutlineTask): TitleDoubt[] {
  if (titles.length === 0) return [{ code: "title-missing", params: {} }];
  if (titles.length === 1) return [];
  return [{ code: "title-variants", params: { printed: titles.join(" / ") } }];
}

function mainTaskOf(task: OutlineTask): MainTaskRead {
  const { sheet, page, firstLine, lastLine } = task;
  return {
    no: numberOf(task.level, task.n),
    title: titleOf(task),
    printedTitles: task.titles,
    source: { ...(sheet && { sheet }), page, first: firstLine, last: lastLine },
    doubts: doubtTitle(task),
  };
}

/** Key areas with their main tasks; tasks of a table without key areas stand under one without name. */
export function keyAreasOf({ keyAreas, tasks }: Outline): KeyAreaRead[] {
  const named = tasks.filter((task) => task.named);
  const under = (area: OutlineArea | null) =>
    named.filter((task) => task.area === area).map(mainTaskOf);
  const free = under(null);
  return [
    ...(free.length > 0 ? [{ no: "", title: "", mainTasks: free }] : []),
    ...keyAreas.map((area) => ({
      no: numberOf(area.level, area.n),
      title: area.title,
      mainTasks: under(area),
    })),
  ];
}

/** A group's number is in its text where a column holds it, else its place among its like. */
function groupHeading(groups: readonly PlacedPassage[]): Heading | null {
  const last = groups.at(-1);
  if (!last) return null;
  const mark = parseMark(last.printed);
  const title = (group: PlacedPassage) =>
    takeLabelled(parseMark(group.printed) ? group.text : group.printed).text.replace(
      /[。：:]$/,
      "",
    );
  const own = mark && last.level === "PLAIN" ? mark.rest : title(last);
  const above = groups.slice(0, -1).map(title);
  return {
    no: mark ? formatMark(mark.level, mark.n) : "",
    title: [...above, own.replace(/[。：:]$/, "")].join(" / "),
  };
}

/** The headings a measure stands under; null where the table has none of that kind. */
export function headingsOf({
  task,
  groups,
}: Slot): Pick<Measure, "keyArea" | "mainTask" | "group"> {
  const { area } = task;
  return {
    keyArea: area && { no: numberOf(area.level, area.n), title: area.title },
    mainTask: task.named ? { no: numberOf(task.level, task.n), title: titleOf(task) } : null,
    group: groupHeading(groups),
  };
}

/** A measure's number as the ledger writes it; without one of its own it has its row's ordinal. */
export function numberOfSlot({ passage }: Slot, alone: boolean): string {
  if (passage.level !== "PLAIN") return formatMark(passage.level, passage.n);
  return alone ? passage.row.ordinal : "";
}

/** Codes of measures in order: numbers where they are printed, places where they are not. */
export class CodeBook {
  private readonly places = new Map<object, number>();
  private readonly groups = new Map<OutlineTask, Map<PlacedPassage, number>>();
  private readonly free = {};

  /** Groups without number take their place among the groups of their task. */
  private groupNumber(task: OutlineTask, group: PlacedPassage): number {
    const known = this.groups.get(task) ?? new Map<PlacedPassage, number>();
    this.groups.set(task, known);
    if (!known.has(group)) known.set(group, parseMark(group.printed)?.n ?? known.size + 1);
    return known.get(group) ?? 0;
  }

  private nextPlace(within: object): number {
    const place = (this.places.get(within) ?? 0) + 1;
    this.places.set(within, place);
    return place;
  }

  codeOf({ task, groups, passage }: Slot): string {
    const place = { keyArea: task.area?.n ?? 0, mainTask: task.named ? task.n : 0 };
    const [outer, ...inner] = groups;
    const level = passage.level;
    if (level === "ARABIC" && !outer)
      return measureCode({ ...place, group: passage.n, leaf: null });
    const within = groups.at(-1) ?? (task.named ? task : (task.area ?? this.free));
    const n = level === "PLAIN" ? this.nextPlace(within) : passage.n;
    const group = outer ? this.groupNumber(task, outer) : 0;
    // A third depth counts within its (1): (2)② is 202.
    const leaf = inner.reduceRight((sum, each) => sum + 100 * (each.n || 1), n);
    return measureCode({ ...place, group, leaf });
  }
}
