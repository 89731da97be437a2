import type { Database } from "@/lib/db/database";

/** Whether the database answers a trivial question. */
export async function isAnswering({ pool }: Database): Promise<boolean> {
  try {
    await pool.query("SELECT 1");
    return true;
  } catch {
    return false;
  }
}
