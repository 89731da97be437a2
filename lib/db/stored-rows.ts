import type { Tx } from "@/lib/db/database";
import { type Sql, sql } from "@/lib/db/sql";
import { Prisma } from "@/prisma/client/client";

/** A row as its table holds it: columns by name, in JSON. Kept to put a table back as it was. */
export type StoredRow = Record<string, StoredValue>;
type StoredValue =
  | string
  | number
  | boolean
  | null
  | StoredValue[]
  | { [key: string]: StoredValue };

/** Tables whose rows an amendment changes. */
export type StoredTable =
  | "key_area"
  | "main_task"
  | "work_item"
  | "assignment"
  | "milestone"
  | "indicator"
  | "item_standing"
  | "light_entry"
  | "amendment";

const name = (text: string) => Prisma.raw(`"${text}"`);

/** The rows of a table of which a column holds one of some ids, as they are now. */
export async function listStoredRows(
  tx: Tx,
  table: StoredTable,
  column: string,
  ids: readonly number[],
  further: Sql = Prisma.empty,
): Promise<StoredRow[]> {
  const rows = await tx.$queryRaw<{ row: StoredRow }[]>(sql`
    SELECT to_jsonb(t) AS row FROM ${name(table)} t
    WHERE t.${name(column)} = ANY(${[...ids]}::int[]) ${further}`);
  return rows.map(({ row }) => row);
}

/** Sets columns of rows, found by their ids, in one statement. */
export async function updateStoredRows(
  tx: Tx,
  table: StoredTable,
  columns: readonly string[],
  rows: readonly StoredRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const set = columns.map((column) => sql`${name(column)} = r.${name(column)}`);
  await tx.$executeRaw(sql`
    UPDATE ${name(table)} t SET ${Prisma.join(set)} FROM ${recordset(table, rows)} r
    WHERE t.id = r.id`);
}

/**
 * Inserts new rows, which get their own ids, in one statement: thousands of them don't fit into parameters.
 * They are given with Prisma's names and values, all with the same columns.
 */
export async function insertRows(
  tx: Tx,
  table: StoredTable,
  rows: readonly object[],
): Promise<void> {
  const stored = rows.map(storedRow);
  if (stored[0] === undefined) return;
  const names = Prisma.join(Object.keys(stored[0]).map(name));
  await tx.$executeRaw(sql`
    INSERT INTO ${name(table)} (${names}) SELECT ${names} FROM ${recordset(table, stored)} r`);
}

/** A row by Prisma's names, `dueOn`, as one by the database's, `due_on`. */
function storedRow(row: object): StoredRow {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`),
      value instanceof Date ? value.toISOString() : value,
    ]),
  );
}

/** Deletes the rows of a table of which a column holds one of some ids, within a further condition. */
export async function deleteStoredRows(
  tx: Tx,
  table: StoredTable,
  column: string,
  ids: readonly number[],
  further: Sql = Prisma.empty,
): Promise<void> {
  await tx.$executeRaw(sql`
    DELETE FROM ${name(table)} WHERE ${name(column)} = ANY(${[...ids]}::int[]) ${further}`);
}

/** The condition that a row is none of those that were there before. */
export const madeSince = (former: readonly StoredRow[]): Sql =>
  sql`AND id <> ALL(${former.map((row) => Number(row.id))}::int[])`;

/** The same of milestones: the steps of remedy plans are no amendment's. */
export const printedSince = (former: readonly StoredRow[]): Sql =>
  sql`${madeSince(former)} AND remedy_plan_id IS NULL`;

/** Inserts rows with their ids, in one statement. */
export async function insertStoredRows(
  tx: Tx,
  table: StoredTable,
  rows: readonly StoredRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw(sql`INSERT INTO ${name(table)} SELECT r.* FROM ${recordset(table, rows)} r`);
}

const recordset = (table: StoredTable, rows: readonly StoredRow[]) =>
  sql`jsonb_populate_recordset(NULL::${name(table)}, ${JSON.stringify(rows)}::jsonb)`;

/** Turns a table's ordinals round the zero, so that each can be set anew without meeting another. */
export async function clearOrdinals(
  tx: Tx,
  table: StoredTable,
  column: string,
  ids: readonly number[],
): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE ${name(table)} SET ordinal = -ordinal WHERE ${name(column)} = ANY(${[...ids]}::int[])`);
}
