import { parseOrdinal } from "@/lib/domain/numbering";
import type { SourceRow } from "@/lib/domain/source-document";
import { isUnitList } from "@/lib/domain/unit-list";
import { isPlainDeadline } from "./cell-content";
import type { Role } from "./column-heads";
import type { Header } from "./find-header";

/** What most cells of a column hold; `length` is the mean of its texts. */
interface ColumnHabit {
  units: number;
  deadlines: number;
  ordinals: number;
  length: number;
}

const MOST = 0.5;

function habitOf(texts: readonly string[]): ColumnHabit {
  const share = (fits: (text: string) => boolean) =>
    texts.length === 0 ? 0 : texts.filter(fits).length / texts.length;
  return {
    units: share(isUnitList),
    deadlines: share(isPlainDeadline),
    ordinals: share((text) => parseOrdinal(text) !== null),
    length: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(texts.length, 1),
  };
}

function rolesOfHabits(habits: readonly ColumnHabit[]): Role[] | null {
  const taken = habits.map(({ units, deadlines, ordinals }): Role | null => {
    if (deadlines > MOST) return "deadline";
    if (units > MOST) return "lead";
    return ordinals > MOST ? "ordinal" : null;
  });
  const texts = habits.flatMap((_, i) => (taken[i] === null ? [i] : []));
  const longest = texts.reduce(
    (best, i) => ((habits[i]?.length ?? 0) > (habits[best]?.length ?? -1) ? i : best),
    -1,
  );
  const units = taken.flatMap((role, i) => (role === "lead" ? [i] : []));
  if (longest < 0 || (units.length === 0 && !taken.includes("deadline"))) return null;
  const headings = texts.filter((i) => i < longest && (habits[i]?.length ?? 0) > 0);
  return taken.map((role, i) => {
    if (role === "lead") return units.length > 1 && i === units[0] ? "lead" : "responsible";
    if (role) return role;
    if (i === longest) return "measures";
    const at = headings.indexOf(i);
    return at < 0 ? "note" : headings.length > 1 && at === 0 ? "keyArea" : "mainTask";
  });
}

/** Columns told by what they hold where a table prints no heads; a first row that fits none of them is heads in other words. */
export function guessHeader(rows: readonly SourceRow[]): Header | null {
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  const column = (i: number) => rows.flatMap(({ cells }) => cells[i]?.text.trim() || []);
  const roles = rolesOfHabits(Array.from({ length: width }, (_, i) => habitOf(column(i))));
  if (!roles) return null;
  const first = rows[0]?.cells ?? [];
  const unfit = roles.some((role, i) => {
    const text = first[i]?.text.trim() ?? "";
    if (text === "" || text.length > 8) return false;
    if (role === "deadline") return !isPlainDeadline(text);
    return (role === "lead" || role === "responsible") && !isUnitList(text);
  });
  return { roles, height: unfit ? 1 : 0 };
}
