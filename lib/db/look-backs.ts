import { type LockedClosure, lockClosure } from "@/lib/db/closures";
import type { Tx } from "@/lib/db/database";
import { dateOf, dayOf } from "@/lib/db/day";
import { sql } from "@/lib/db/sql";
import type { Candidate, DrawRule, Quarter } from "@/lib/domain/look-back";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { LookBackState } from "@/prisma/client/client";

/** What weighs in the draw of look-back `l` of item `w` and completion `x`: `LookBackRisk`. */
export const RISK = sql`json_build_object(
  'extensions', (SELECT count(*) FROM change_request e WHERE e.item_id = w.id
    AND e.kind = 'EXTENSION' AND e.state = 'APPROVED'),
  'reds', (SELECT count(*) FROM light_entry e WHERE e.item_id = w.id AND e.light = 'RED'),
  'refuted', (SELECT count(*) FROM verification v WHERE v.item_id = w.id AND v.outcome = 'REFUTED'),
  'objections', (SELECT count(*) FROM closure_objection o WHERE o.closure_id = x.closure_id),
  'mostlyConfirmed', (SELECT count(*) FROM verification v WHERE v.closure_id = x.closure_id
    AND v.outcome = 'MOSTLY_CONFIRMED'))`;

/** The look-backs of a plan that are due until a day and not drawn yet, locked for the draw. */
export function lockDueLookBacks(
  tx: Tx,
  { planId, until }: { planId: number; until: PlainDate },
): Promise<Candidate[]> {
  return tx.$queryRaw<Candidate[]>(
    sql`SELECT l.id, w.filing_unit_id AS "unitId", ${RISK} AS risk
      FROM look_back l JOIN completion x ON x.id = l.completion_id JOIN work_item w ON w.id = l.item_id
      WHERE w.plan_id = ${planId} AND l.state = 'SCHEDULED' AND l.due_on <= ${until}::date
      ORDER BY l.id FOR UPDATE OF l`,
  );
}

/** Whether a quarter's look-backs have been drawn; call it with the plan held. */
export async function isDrawn(tx: Tx, planId: number, quarter: Quarter): Promise<boolean> {
  return (await tx.lookBackDraw.count({ where: { planId, quarter } })) > 0;
}

type Draw = DrawRule & {
  planId: number;
  quarter: Quarter;
  seed: string;
  drawnById: number;
  drawnAt: Date;
  day: PlainDate;
};

/** Keeps a draw: which of those due are looked at and which are spared, with what weighed in it. */
export async function insertDraw(
  tx: Tx,
  { day, ...draw }: Draw,
  due: readonly Candidate[],
  drawn: readonly number[],
): Promise<number> {
  const { id } = await tx.lookBackDraw.create({ data: { ...draw, drawnOn: dateOf(day) } });
  const fates = due.map(({ id: lookBackId, risk }) => ({
    ...{ id: lookBackId, risk },
    state: drawn.includes(lookBackId) ? "DRAWN" : "SPARED",
  }));
  await tx.$executeRaw(
    sql`UPDATE look_back l SET state = f.state::"LookBackState", risk = f.risk, draw_id = ${id}
      FROM json_to_recordset(${JSON.stringify(fates)}::json) AS f(id int, state text, risk jsonb)
      WHERE l.id = f.id`,
  );
  return id;
}

/** A look-back locked after its item and closure, as acts on a closure lock them. */
export type LockedLookBack = {
  id: number;
  state: LookBackState;
  completedOn: PlainDate;
  closure: LockedClosure;
};

export async function lockLookBack(tx: Tx, id: number, now: Date): Promise<LockedLookBack | null> {
  const found = await tx.lookBack.findUnique({ where: { id }, select: { completion: true } });
  if (!found?.completion.closureId) return null;
  const closure = await lockClosure(tx, found.completion.closureId, now);
  if (!closure) return null;
  await tx.$queryRaw(sql`SELECT id FROM look_back WHERE id = ${id} FOR UPDATE`);
  const { state } = await tx.lookBack.findUniqueOrThrow({ where: { id }, select: { state: true } });
  return { id, state, completedOn: dayOf(found.completion.completedOn), closure };
}

/** Ends a look-back on its plan's day. */
export async function finishLookBackRow(
  tx: Tx,
  { id, closure }: LockedLookBack,
  { state, finishedById }: { state: "HELD" | "RELAPSED"; finishedById: number },
): Promise<void> {
  const finishedOn = dateOf(closure.plan.today);
  await tx.lookBack.update({ where: { id }, data: { state, finishedById, finishedOn } });
}
