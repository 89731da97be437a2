import { takesFilings } from "@/lib/db/asked-sql";
import type { Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import { lockItem } from "@/lib/db/filing";
import { OFF_BOARDS } from "@/lib/db/off-boards";
import { findPlan } from "@/lib/db/plans";
import { type Sql, sql } from "@/lib/db/sql";
import type { SelfLight } from "@/lib/domain/light";
import type { PlainDate } from "@/lib/domain/plain-date";

/** One line that was asked of a unit for a report; unanswered while `answer` is null. */
export type Contribution = {
  id: number;
  unitId: number;
  unitName: string;
  question: string;
  askedBy: string;
  answerDue: PlainDate;
  answer: string | null;
  /** How the unit rates its own part. */
  selfLight: SelfLight | null;
  answeredBy: string | null;
};

export type SignDecision = "AGREED" | "RESERVED";

/** A unit that leads an item jointly with the one that files, and what it says to the latest revision. */
export type JointLead = {
  unitId: number;
  unitName: string;
  sign: {
    decision: SignDecision;
    reservation: string | null;
    signedBy: string;
  } | null;
};

/** A unit that may be asked for a contribution; `through` is the collective that it belongs to. */
export type AskableUnit = { unitId: number; unitName: string; through: string | null };

/** A collective on an item whose members may be asked in one act. */
export type AskableCollective = { collectiveId: number; name: string; unitIds: number[] };

/** A unit that the bottlenecks of a report ask for help. */
export type Helper = { id: number; name: string };

/** The contributions of item `w` in a period, in the order of its units. */
export function contributionsJson(periodId: number | Sql): Sql {
  return sql`coalesce((SELECT json_agg(json_build_object('id', c.id, 'unitId', c.unit_id,
      'unitName', cu.name, 'question', c.question, 'askedBy', ca.display_name,
      'answerDue', c.answer_due_on, 'answer', c.answer, 'selfLight', c.self_light,
      'answeredBy', cb.display_name)
      ORDER BY c.answer_due_on, cu.ordinal, c.id)
    FROM contribution c JOIN unit cu ON cu.id = c.unit_id JOIN app_user ca ON ca.id = c.asked_by_id
    LEFT JOIN app_user cb ON cb.id = c.answered_by_id
    WHERE c.item_id = w.id AND c.period_id = ${periodId}), '[]')`;
}

/** The joint leads of item `w` in printed order: units, since a collective can't sign as eighty. */
export function jointLeadsJson(revisionId: number | null | Sql): Sql {
  return sql`coalesce((SELECT json_agg(json_build_object('unitId', lu.id, 'unitName', lu.name,
      'sign', (SELECT json_build_object('decision', g.decision, 'reservation', g.reservation,
          'signedBy', gs.display_name)
        FROM countersign g JOIN app_user gs ON gs.id = g.signed_by_id
        WHERE g.revision_id = ${revisionId} AND g.unit_id = lu.id)) ORDER BY la.ordinal)
    FROM assignment la JOIN unit lu ON lu.id = la.unit_id
    WHERE la.item_id = w.id AND la.role = 'LEAD' AND lu.kind <> 'COLLECTIVE'
      AND w.filing_unit_id IS NOT NULL AND lu.id <> w.filing_unit_id), '[]')`;
}

/** The units beside the filing one that share item `w`; of a collective, each member by itself. */
export const ASKABLE = sql`coalesce((SELECT json_agg(json_build_object('unitId', au.id,
    'unitName', au.name, 'through', x.through) ORDER BY x.through IS NOT NULL, x.place, au.ordinal)
  FROM (SELECT DISTINCT ON (y.unit_id) y.* FROM (
      SELECT a.unit_id, NULL AS through, (a.role = 'RESPONSIBLE')::int * 1000 + a.ordinal AS place
      FROM assignment a JOIN unit u ON u.id = a.unit_id
      WHERE a.item_id = w.id AND u.kind <> 'COLLECTIVE'
      UNION ALL SELECT m.member_id, u.name, (a.role = 'RESPONSIBLE')::int * 1000 + a.ordinal
      FROM assignment a JOIN unit u ON u.id = a.unit_id
      JOIN collective_member m ON m.collective_id = a.unit_id AND m.valid_until IS NULL
      WHERE a.item_id = w.id) y ORDER BY y.unit_id, y.through NULLS FIRST, y.place) x
  JOIN unit au ON au.id = x.unit_id
  WHERE au.id IS DISTINCT FROM w.filing_unit_id AND au.valid_until IS NULL), '[]')`;

/** The collectives on item `w` with their members of today, the filing unit left out. */
export const ASKABLE_COLLECTIVES = sql`coalesce((SELECT json_agg(json_build_object(
    'collectiveId', g.id, 'name', g.name, 'unitIds', g.unit_ids) ORDER BY g.ordinal, g.id)
  FROM (SELECT u.id, u.name, u.ordinal, array_agg(n.id ORDER BY n.ordinal, n.id) AS unit_ids
    FROM unit u JOIN collective_member m ON m.collective_id = u.id AND m.valid_until IS NULL
    JOIN unit n ON n.id = m.member_id AND n.valid_until IS NULL
      AND n.id IS DISTINCT FROM w.filing_unit_id
    WHERE u.id IN (SELECT a.unit_id FROM assignment a WHERE a.item_id = w.id)
    GROUP BY u.id) g), '[]')`;

/** The units that the bottlenecks of a revision ask for help. */
export function helpersJson(revisionId: number | null | Sql): Sql {
  return sql`coalesce((SELECT json_agg(json_build_object('id', hu.id, 'name', hu.name))
    FROM unit hu WHERE hu.id IN (SELECT (told->>'helperUnitId')::int FROM report_revision hv,
      jsonb_array_elements(hv.bottlenecks_told) told WHERE hv.id = ${revisionId})), '[]')`;
}

/** The units that may be asked about an item, within a transaction. */
export async function listAskable(tx: Tx, itemId: number): Promise<AskableUnit[]> {
  const [row] = await tx.$queryRaw<{ askable: AskableUnit[] }[]>(
    sql`SELECT ${ASKABLE} AS askable FROM work_item w WHERE w.id = ${itemId}`,
  );
  return row?.askable ?? [];
}

/** The collectives of an item whose members may be asked at once, within a transaction. */
export async function listAskableCollectives(tx: Tx, itemId: number): Promise<AskableCollective[]> {
  const [row] = await tx.$queryRaw<{ collectives: AskableCollective[] }[]>(
    sql`SELECT ${ASKABLE_COLLECTIVES} AS collectives FROM work_item w WHERE w.id = ${itemId}`,
  );
  return row?.collectives ?? [];
}

/** The joint leads of an item with what each says to a revision, within a transaction. */
export async function listJointLeads(
  tx: Tx,
  itemId: number,
  revisionId: number,
): Promise<JointLead[]> {
  const [row] = await tx.$queryRaw<{ leads: JointLead[] }[]>(
    sql`SELECT ${jointLeadsJson(revisionId)} AS leads FROM work_item w WHERE w.id = ${itemId}`,
  );
  return row?.leads ?? [];
}

/** A request that the same filing unit has already put to a unit this period: the next could be merged into it (R16). */
export type OpenContribution = { itemId: number; code: string; question: string };

/** What a filing unit still awaits from units in a period, in document order; one question put to several stands once. */
export function listOpenContributions(
  tx: Tx,
  {
    filingUnitId,
    unitIds,
    periodId,
  }: { filingUnitId: number; unitIds: readonly number[]; periodId: number },
): Promise<OpenContribution[]> {
  return tx.$queryRaw<OpenContribution[]>(sql`
    SELECT w.id AS "itemId", w.code, c.question FROM contribution c
    JOIN work_item w ON w.id = c.item_id
    WHERE c.unit_id = ANY(${[...unitIds]}::int[]) AND c.period_id = ${periodId}
      AND c.answered_at IS NULL AND w.filing_unit_id = ${filingUnitId}
    GROUP BY w.id, c.question ORDER BY w.ordinal, c.question`);
}

/** The units that have been asked about an item for a period. */
export async function listAskedUnits(
  tx: Tx,
  key: { itemId: number; periodId: number },
): Promise<number[]> {
  const rows = await tx.contribution.findMany({ where: key, select: { unitId: true } });
  return rows.map(({ unitId }) => unitId);
}

/** Puts one question to units, a request each. */
export async function insertContributions(
  tx: Tx,
  {
    answerDue,
    unitIds,
    ...row
  }: {
    itemId: number;
    periodId: number;
    unitIds: readonly number[];
    question: string;
    answerDue: PlainDate;
    askedById: number;
    askedAt: Date;
  },
): Promise<number[]> {
  const rows = await tx.contribution.createManyAndReturn({
    data: unitIds.map((unitId) => ({ ...row, unitId, answerDueOn: dateOf(answerDue) })),
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Whether an answer to contribution `c` comes too late: the office has the report, or its period `p` takes none any more. */
export function contributionLapsed(today: Sql): Sql {
  return sql`(NOT ${takesFilings(today)} OR EXISTS (SELECT 1 FROM progress_report r
    WHERE r.item_id = c.item_id AND r.period_id = c.period_id
      AND r.state IN ('ACCEPTED', 'CORRECTED')))`;
}

/** A contribution locked until the transaction ends, with what decides whether it can still be answered. */
export type LockedContribution = {
  id: number;
  unitId: number;
  itemId: number;
  code: string;
  answered: boolean;
  /** The report can no longer use an answer. */
  lapsed: boolean;
  revoked: boolean;
};

/** Locks its item first, as filings and reforms do, and its period against being closed meanwhile. */
export async function lockContribution(
  tx: Tx,
  id: number,
  now: Date,
): Promise<LockedContribution | null> {
  const found = await tx.contribution.findUnique({ where: { id }, select: { itemId: true } });
  const item = found && (await lockItem(tx, found.itemId));
  const plan = item && (await findPlan(tx, item.planId, now));
  if (!plan) return null;
  const [row] = await tx.$queryRaw<LockedContribution[]>(sql`
    SELECT c.id, c.unit_id AS "unitId", c.item_id AS "itemId", w.code,
      c.answered_at IS NOT NULL AS answered, ${OFF_BOARDS} AS revoked,
      ${contributionLapsed(sql`${plan.today}::date`)} AS lapsed
    FROM contribution c JOIN work_item w ON w.id = c.item_id
    JOIN reporting_period p ON p.id = c.period_id
    WHERE c.id = ${id} FOR UPDATE OF c FOR SHARE OF p`);
  return row ?? null;
}

export async function storeContribution(
  tx: Tx,
  id: number,
  given: { answer: string; selfLight: SelfLight | null; answeredById: number; answeredAt: Date },
): Promise<void> {
  await tx.contribution.update({ where: { id }, data: given });
}
