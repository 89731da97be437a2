import type { Tx } from "@/lib/db/database";
import { dateOf, dayOf } from "@/lib/db/day";
import type { PlainDate } from "@/lib/domain/plain-date";
import { chineseWorkdays, type WorkdayCalendar, type WorkdayOverride } from "@/lib/domain/workdays";

/** The workdays as published, with the administrator's own entries above them. */
export async function findWorkdayCalendar(tx: Tx): Promise<WorkdayCalendar> {
  const rows = await tx.workdayOverride.findMany({ select: { day: true, workday: true } });
  return chineseWorkdays(rows.map(({ day, workday }) => ({ day: dayOf(day), workday })));
}

/** An own entry with who made it. */
export type WorkdayEntry = WorkdayOverride & { note: string; setBy: string };

/** The own entries of a year, in order. */
export async function listWorkdayEntries(tx: Tx, year: number): Promise<WorkdayEntry[]> {
  const rows = await tx.workdayOverride.findMany({
    where: { day: { gte: dateOf(`${year}-01-01`), lte: dateOf(`${year}-12-31`) } },
    orderBy: { day: "asc" },
    include: { setBy: { select: { displayName: true } } },
  });
  return rows.map(({ day, workday, note, setBy }) => ({
    day: dayOf(day),
    workday,
    note,
    setBy: setBy.displayName,
  }));
}

/** Writes an own entry, in place of a former one of the same day. */
export async function writeWorkdayEntry(
  tx: Tx,
  entry: WorkdayOverride & { note: string; setById: number; setAt: Date },
): Promise<void> {
  const { day, ...row } = entry;
  const key = dateOf(day);
  await tx.workdayOverride.upsert({
    where: { day: key },
    create: { day: key, ...row },
    update: row,
  });
}

/** Takes an own entry back; whether there was one. */
export async function deleteWorkdayEntry(tx: Tx, day: PlainDate): Promise<boolean> {
  const { count } = await tx.workdayOverride.deleteMany({ where: { day: dateOf(day) } });
  return count > 0;
}
