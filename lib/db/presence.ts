import type { Tx } from "@/lib/db/database";
import { sql } from "@/lib/db/sql";

/** The form of an item's report in a period, by whom it is filed. */
export type OpenForm = { itemId: number; periodId: number; filingUnitId: number | null };

export async function findOpenForm(
  tx: Tx,
  itemId: number,
  month: string,
): Promise<OpenForm | null> {
  const [row] = await tx.$queryRaw<OpenForm[]>(sql`
    SELECT w.id AS "itemId", p.id AS "periodId", w.filing_unit_id AS "filingUnitId"
    FROM work_item w JOIN reporting_period p ON p.plan_id = w.plan_id AND p.month = ${month}
    WHERE w.id = ${itemId}`);
  return row ?? null;
}

/** Notes that a person has the form open at a moment. */
export async function notePresence(tx: Tx, form: OpenForm, userId: number, seenAt: Date) {
  const { itemId, periodId } = form;
  await tx.reportPresence.upsert({
    where: { itemId_periodId_userId: { itemId, periodId, userId } },
    create: { itemId, periodId, userId, seenAt },
    update: { seenAt },
  });
}

/** Who else has had the form open since a moment, by name. */
export function listOthers(
  tx: Tx,
  { itemId, periodId }: OpenForm,
  userId: number,
  since: Date,
): Promise<{ name: string }[]> {
  return tx.$queryRaw<{ name: string }[]>(sql`
    SELECT u.display_name AS name FROM report_presence p JOIN app_user u ON u.id = p.user_id
    WHERE p.item_id = ${itemId} AND p.period_id = ${periodId} AND p.user_id <> ${userId}
      AND p.seen_at > ${since} ORDER BY u.display_name, u.id`);
}

export async function dropPresence(tx: Tx, { itemId, periodId }: OpenForm, userId: number) {
  await tx.reportPresence.deleteMany({ where: { itemId, periodId, userId } });
}
