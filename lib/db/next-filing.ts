import type { Database } from "@/lib/db/database";
import { HEADLINE } from "@/lib/db/headline";
import { type ListedPeriod, placedItems } from "@/lib/db/month-sql";
import { selectRows, sql } from "@/lib/db/sql";
import type { Light } from "@/lib/domain/light";
import type { PlainDate } from "@/lib/domain/plain-date";

export type NextFiling = { itemId: number; code: string; text: string; light: Light };

/** What stands first among what some units have still to file for a month; null where all is filed. */
export async function findNextFiling(
  db: Database,
  plan: { id: number; today: PlainDate },
  period: ListedPeriod,
  unitIds: readonly number[],
): Promise<NextFiling | null> {
  const [row] = await selectRows<NextFiling>(
    db.pool,
    sql`WITH ${placedItems(plan.id, period, unitIds, plan.today)}
      SELECT p.item_id AS "itemId", w.code, ${HEADLINE} AS text, p.light
      FROM placed p JOIN work_item w ON w.id = p.item_id
      WHERE p.open AND p.place = 1`,
  );
  return row ?? null;
}
