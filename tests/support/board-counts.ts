import type { Database } from "@/lib/db/database";

const COUNTED = `SELECT key_area_id, filing_unit_id, light, count(*)::int AS count FROM item_standing
  GROUP BY 1, 2, 3 ORDER BY 1, 2 NULLS LAST, 3`;
const TALLIED = `SELECT key_area_id, filing_unit_id, light, sum(change)::int AS count FROM light_tally
  GROUP BY 1, 2, 3 HAVING sum(change) <> 0 ORDER BY 1, 2 NULLS LAST, 3`;
const BY_DAY = `SELECT day, key_area_id, filing_unit_id, light, sum(change)::int AS count
  FROM light_day_tally GROUP BY 1, 2, 3, 4 HAVING sum(change) <> 0 ORDER BY 1, 2, 3 NULLS LAST, 4`;

/** A fresh count of the standings by area, unit and light. */
export const freshCounts = async ({ pool }: Database): Promise<unknown[]> =>
  (await pool.query(COUNTED)).rows;

/** The same counts as boards read them. */
export const boardCounts = async ({ pool }: Database): Promise<unknown[]> =>
  (await pool.query(TALLIED)).rows;

/** The counts of each day's changes, as boards of past days add them up. */
export const countsByDay = async ({ pool }: Database): Promise<unknown[]> =>
  (await pool.query(BY_DAY)).rows;
