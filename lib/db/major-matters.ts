import type { Database, Tx } from "@/lib/db/database";
import { dateOf, dayOrNull } from "@/lib/db/day";
import { HEADLINE } from "@/lib/db/headline";
import { selectRows, sql } from "@/lib/db/sql";
import type { PlainDate } from "@/lib/domain/plain-date";

/** 重大情况 as told on an item (R3); acknowledged when the office has answered. */
export type MatterLine = {
  id: number;
  text: string;
  raisedBy: string;
  raisedOn: PlainDate;
  acknowledgedBy: string | null;
  acknowledgedOn: PlainDate | null;
  answer: string | null;
};

const SHOWN = 20;

const MATTER = sql`json_build_object('id', m.id, 'text', m.text, 'raisedBy', n.display_name,
  'raisedOn', m.raised_on, 'acknowledgedBy', a.display_name, 'acknowledgedOn', m.acknowledged_on,
  'answer', m.answer)`;

/** The major matters of item `w`: those still open first, then newest day first. */
export const MATTERS = sql`coalesce((SELECT json_agg(k.matter ORDER BY k.open DESC, k.raised_on DESC, k.id DESC)
  FROM (SELECT ${MATTER} AS matter, m.acknowledged_at IS NULL AS open, m.raised_on, m.id
    FROM major_matter m JOIN app_user n ON n.id = m.raised_by_id
    LEFT JOIN app_user a ON a.id = m.acknowledged_by_id WHERE m.item_id = w.id
    ORDER BY open DESC, m.raised_on DESC, m.id DESC LIMIT ${SHOWN}) k), '[]')`;

/** An unanswered matter in the office's hands, with the item that it is about. */
export type OpenMatter = {
  id: number;
  text: string;
  raisedBy: string;
  raisedOn: PlainDate;
  itemId: number;
  code: string;
  headline: string;
  unitName: string | null;
};

/** The unanswered matters of a plan in document order, and how many there are beyond those given. */
export async function listOpenMatters(
  db: Database,
  planId: number,
  limit: number,
): Promise<{ rows: OpenMatter[]; total: number }> {
  const rows = await selectRows<OpenMatter & { total: number }>(
    db.pool,
    sql`SELECT m.id, m.text, n.display_name AS "raisedBy", m.raised_on::text AS "raisedOn",
        w.id AS "itemId", w.code, ${HEADLINE} AS headline, u.name AS "unitName",
        count(*) OVER ()::int AS total
      FROM major_matter m JOIN work_item w ON w.id = m.item_id
      JOIN app_user n ON n.id = m.raised_by_id LEFT JOIN unit u ON u.id = w.filing_unit_id
      WHERE w.plan_id = ${planId} AND m.acknowledged_at IS NULL
      ORDER BY w.ordinal, m.id LIMIT ${limit}`,
  );
  return {
    rows: rows.map(({ total: _, ...row }) => row),
    total: rows[0]?.total ?? 0,
  };
}

/** A matter of an item, locked until the transaction ends; null where there is none. */
export async function lockMatter(
  tx: Tx,
  matterId: number,
  itemId: number,
): Promise<{ id: number; acknowledgedOn: PlainDate | null } | null> {
  await tx.$queryRaw(sql`SELECT id FROM major_matter WHERE id = ${matterId} FOR UPDATE`);
  const row = await tx.majorMatter.findUnique({ where: { id: matterId, itemId } });
  return row && { id: row.id, acknowledgedOn: dayOrNull(row.acknowledgedOn) };
}

/** Stores a matter; one that the same person has told word for word and that is still open is that one. */
export async function raiseMatter(
  tx: Tx,
  matter: { itemId: number; text: string; raisedById: number; raisedAt: Date; raisedOn: PlainDate },
): Promise<number> {
  const { itemId, text, raisedById } = matter;
  const told = await tx.majorMatter.findFirst({
    where: { itemId, text, raisedById, acknowledgedAt: null },
  });
  if (told) return told.id;
  const { id } = await tx.majorMatter.create({
    data: { ...matter, raisedOn: dateOf(matter.raisedOn) },
  });
  return id;
}

/** Stores the office's answer. */
export async function answerMatter(
  tx: Tx,
  matterId: number,
  answer: { answer: string; acknowledgedById: number; acknowledgedAt: Date; day: PlainDate },
): Promise<void> {
  const { day, ...row } = answer;
  await tx.majorMatter.update({
    where: { id: matterId },
    data: { ...row, acknowledgedOn: dateOf(day) },
  });
}
