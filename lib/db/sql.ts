import type { Pool } from "pg";
import { Prisma } from "@/prisma/client/client";

/** A parameterised SQL text that can be nested in another. */
export type Sql = Prisma.Sql;
export const sql = Prisma.sql;
export const noSql = Prisma.empty;

/** Rows of a typed query; the caller states the row's shape next to the SQL that makes it. */
export async function selectRows<Row>(pool: Pool, query: Sql): Promise<Row[]> {
  const result = await pool.query({ text: query.text, values: query.values });
  return result.rows as Row[];
}
