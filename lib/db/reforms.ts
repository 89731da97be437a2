import type { Database, Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import { selectRows, sql } from "@/lib/db/sql";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { ReformStep, ReformUnit } from "@/lib/domain/reform";

type Reader = Tx | Database["prisma"];

/** A reform as prepared, with who did what with it. */
export type ReformRow = {
  id: number;
  title: string;
  effectiveOn: PlainDate;
  state: "PREPARED" | "CARRIED_OUT" | "ABANDONED";
  steps: ReformStep[];
  version: number;
  /** Who last looked through its lines; null for one that the ledger brought. */
  preparedBy: string | null;
  preparedById: number | null;
  carriedOutBy: string | null;
  carriedOutAt: Date | null;
};

const COLUMNS = sql`r.id, r.title, to_char(r.effective_on, 'YYYY-MM-DD') AS "effectiveOn", r.state,
  r.steps, r.version, p.display_name AS "preparedBy", r.prepared_by_id AS "preparedById",
  c.display_name AS "carriedOutBy", r.carried_out_at AS "carriedOutAt"`;
const FROM = sql`unit_reform r LEFT JOIN app_user p ON p.id = r.prepared_by_id
  LEFT JOIN app_user c ON c.id = r.carried_out_by_id`;

/** All reforms: those that wait first, then by their day, the latest first. */
export function listReforms({ pool }: Database): Promise<ReformRow[]> {
  return selectRows<ReformRow>(
    pool,
    sql`SELECT ${COLUMNS} FROM ${FROM}
      ORDER BY r.state <> 'PREPARED', r.effective_on DESC, r.id DESC LIMIT 100`,
  );
}

/** One reform, or null. */
export async function findReform(reader: Reader, reformId: number): Promise<ReformRow | null> {
  const [row] = await reader.$queryRaw<ReformRow[]>(
    sql`SELECT ${COLUMNS} FROM ${FROM} WHERE r.id = ${reformId}`,
  );
  return row ?? null;
}

/** One reform, held against other editors until the transaction ends; or null. */
export async function lockReform(tx: Tx, reformId: number): Promise<ReformRow | null> {
  await tx.$queryRaw(sql`SELECT 1 FROM unit_reform WHERE id = ${reformId} FOR UPDATE`);
  return findReform(tx, reformId);
}

type Prepared = { title: string; effectiveOn: PlainDate; steps: readonly ReformStep[] };

/** Writes a new reform; `preparedById` is null where nobody has looked through it yet. */
export async function insertReform(
  tx: Tx,
  { effectiveOn, steps, ...reform }: Prepared & { preparedById: number | null; preparedAt: Date },
): Promise<number> {
  const { id } = await tx.unitReform.create({
    data: { ...reform, effectiveOn: dateOf(effectiveOn), steps: steps as object[] },
  });
  return id;
}

/** Writes a reform's lines anew, under its next version. */
export async function updateReform(
  tx: Tx,
  reformId: number,
  { effectiveOn, steps, ...reform }: Prepared & { preparedById: number | null },
): Promise<void> {
  await tx.unitReform.update({
    where: { id: reformId },
    data: {
      ...reform,
      effectiveOn: dateOf(effectiveOn),
      steps: steps as object[],
      version: { increment: 1 },
    },
  });
}

/** Ends a reform that waited. */
export async function closeReform(
  tx: Tx,
  reformId: number,
  state: "CARRIED_OUT" | "ABANDONED",
  by: { userId: number; at: Date },
): Promise<void> {
  const carriedOut =
    state === "CARRIED_OUT" ? { carriedOutById: by.userId, carriedOutAt: by.at } : {};
  await tx.unitReform.update({ where: { id: reformId }, data: { state, ...carriedOut } });
}

/** Whether a reform of a title waits or was carried out. */
export async function isReformKnown(reader: Reader, title: string): Promise<boolean> {
  const found = await reader.unitReform.findFirst({
    where: { title, state: { not: "ABANDONED" } },
    select: { id: true },
  });
  return found !== null;
}

/** All units as a reform meets them, in the ledger's order. */
export function listReformUnits(reader: Reader): Promise<ReformUnit[]> {
  return reader.$queryRaw<ReformUnit[]>(sql`
    SELECT u.id, u.name, u.full_name AS "fullName", u.kind,
      ARRAY(SELECT a.alias FROM unit_alias a WHERE a.unit_id = u.id) AS aliases,
      to_char(u.valid_from, 'YYYY-MM-DD') AS "validFrom",
      to_char(u.valid_until, 'YYYY-MM-DD') AS "validUntil"
    FROM unit u ORDER BY u.ordinal, u.id`);
}

/** What a unit gave another in a reform: how many places as lead and as helper. */
export type MovedDuties = { from: string; to: string; leads: number; responsible: number };

/** The duties on items that a reform moved, in the ledger's order of units. */
export function listMovedDuties({ pool }: Database, reformId: number): Promise<MovedDuties[]> {
  return selectRows<MovedDuties>(
    pool,
    sql`SELECT g.name AS from, t.name AS to,
        count(d.id) FILTER (WHERE d.role = 'LEAD')::int AS leads,
        count(d.id) FILTER (WHERE d.role = 'RESPONSIBLE')::int AS responsible
      FROM unit_succession x JOIN unit g ON g.id = x.from_id JOIN unit t ON t.id = x.to_id
      LEFT JOIN duty_transfer d ON d.reform_id = x.reform_id
        AND d.from_unit_id = x.from_id AND d.to_unit_id = x.to_id
      WHERE x.reform_id = ${reformId} GROUP BY g.id, t.id ORDER BY g.ordinal, g.id, t.ordinal, t.id`,
  );
}

/** Whether a reform moved duties on a plan's items after a table was published into it. */
export async function reformedSince(tx: Tx, planId: number, batchId: number): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ reformed: boolean }[]>(sql`
    SELECT EXISTS (SELECT 1 FROM duty_transfer d JOIN work_item w ON w.id = d.item_id
      JOIN unit_reform r ON r.id = d.reform_id JOIN import_batch b ON b.id = ${batchId}
      WHERE w.plan_id = ${planId} AND r.carried_out_at > b.published_at) AS reformed`);
  return row?.reformed ?? false;
}
