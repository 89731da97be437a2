import type { Database, Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import { selectRows, sql } from "@/lib/db/sql";
import { type DocumentLine, documentsOf } from "@/lib/db/supporting-documents";
import type { Light } from "@/lib/domain/light";
import type { PlainDate } from "@/lib/domain/plain-date";
import { filledSteps, isInForce, type RemedyState, type SentStep } from "@/lib/domain/remedy";
import type { DelayReason } from "@/lib/domain/report-content";

/** A remedy plan as pages show it. */
export type RemedyLine = {
  id: number;
  state: RemedyState;
  version: number;
  causeReason: DelayReason;
  cause: string;
  helper: string | null;
  submittedBy: string;
  submittedOn: PlainDate;
  decidedBy: string | null;
  decidedOn: PlainDate | null;
  decisionReason: string | null;
  endedOn: PlainDate | null;
  endReason: string | null;
  documents: DocumentLine[];
  steps: {
    id: number;
    name: string;
    dueOn: PlainDate;
    reachedOn: PlainDate | null;
    withdrawnOn: PlainDate | null;
  }[];
};

const STEPS = sql`coalesce((SELECT json_agg(json_build_object('id', m.id, 'name', m.name,
    'dueOn', m.current_due_on, 'reachedOn', m.reached_on, 'withdrawnOn', m.withdrawn_on)
    ORDER BY m.current_due_on, m.id)
  FROM milestone m WHERE m.remedy_plan_id = r.id), '[]')`;

/** The remedy plans of item `w`, newest first. */
export const REMEDY_PLANS = sql`coalesce((SELECT json_agg(json_build_object('id', r.id,
    'state', r.state, 'version', r.version, 'causeReason', r.cause_reason, 'cause', r.cause,
    'helper', h.name, 'submittedBy', s.display_name, 'submittedOn', r.submitted_on,
    'decidedBy', d.display_name, 'decidedOn', r.decided_on, 'decisionReason', r.decision_reason,
    'endedOn', r.ended_on, 'endReason', r.end_reason, 'steps', ${STEPS},
    'documents', ${documentsOf(sql`d.remedy_plan_id = r.id`)}) ORDER BY r.id DESC)
  FROM remedy_plan r JOIN app_user s ON s.id = r.submitted_by_id
  LEFT JOIN app_user d ON d.id = r.decided_by_id LEFT JOIN unit h ON h.id = r.helper_unit_id
  WHERE r.item_id = w.id), '[]')`;

/** An item with its lights and all its remedy plans; lights are null of one without a standing. */
export type RemedyPage = {
  id: number;
  code: string;
  text: string;
  lights: Light[] | null;
  plans: RemedyLine[];
};

export async function findRemedyPage(db: Database, itemId: number): Promise<RemedyPage | null> {
  const [found] = await selectRows<RemedyPage>(
    db.pool,
    sql`SELECT w.id, w.code, w.measure_text AS text,
        (SELECT json_build_array(s.light, s.system_light) FROM item_standing s
          WHERE s.item_id = w.id) AS lights, ${REMEDY_PLANS} AS plans
      FROM work_item w WHERE w.id = ${itemId}`,
  );
  return found ?? null;
}

/** The lights of an item that is locked: the one shown and the system's; none of a revoked one. */
export async function listLights(tx: Tx, itemId: number): Promise<Light[]> {
  const row = await tx.itemStanding.findUnique({
    where: { itemId },
    select: { light: true, systemLight: true },
  });
  return row ? [row.light, row.systemLight] : [];
}

/** The plan in force of an item that is locked; null where there is none. */
export function findPlanInForce(tx: Tx, itemId: number) {
  return tx.remedyPlan.findFirst({
    where: { itemId, state: { in: ["SUBMITTED", "ACCEPTED"] } },
    select: { id: true, version: true, state: true },
  });
}

/** Stores a plan, and its steps as milestones that weigh nothing, behind those of the item. */
export async function insertRemedyPlan(
  tx: Tx,
  plan: {
    itemId: number;
    causeReason: DelayReason;
    cause: string;
    helperUnitId: number | null;
    submittedById: number;
    submittedAt: Date;
    day: PlainDate;
    steps: readonly SentStep[];
  },
): Promise<number> {
  const { day, steps, ...row } = plan;
  const { id } = await tx.remedyPlan.create({ data: { ...row, submittedOn: dateOf(day) } });
  const last = await tx.milestone.aggregate({
    where: { itemId: row.itemId },
    _max: { ordinal: true },
  });
  await tx.milestone.createMany({
    data: filledSteps(steps).map(({ name, dueOn }, index) => ({
      itemId: row.itemId,
      remedyPlanId: id,
      ordinal: (last._max.ordinal ?? 0) + index + 1,
      name,
      precision: "DAY" as const,
      baselineDueOn: dateOf(dueOn as PlainDate),
      currentDueOn: dateOf(dueOn as PlainDate),
      weight: 0,
    })),
  });
  return id;
}

/** Puts the steps of items' remedy plans in their order behind the milestones, once these have their places anew. */
export async function putStepsBehind(tx: Tx, itemIds: readonly number[]): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE milestone m SET ordinal = s.place FROM (
      SELECT x.id, row_number() OVER (PARTITION BY x.item_id ORDER BY abs(x.ordinal))
        + (SELECT count(*) FROM milestone p WHERE p.item_id = x.item_id AND p.remedy_plan_id IS NULL) AS place
      FROM milestone x WHERE x.item_id = ANY(${[...itemIds]}::int[]) AND x.remedy_plan_id IS NOT NULL) s
    WHERE m.id = s.id`);
}

/** Stores the office's word on a plan; one that goes back is out of force from that day. */
export async function decideRemedyPlan(
  tx: Tx,
  id: number,
  decision: { state: RemedyState; decidedById: number; day: PlainDate; reason: string | null },
): Promise<void> {
  const { state, decidedById, day, reason } = decision;
  const goesOn = isInForce(state);
  await tx.remedyPlan.update({
    where: { id },
    data: {
      state,
      decidedById,
      decidedOn: dateOf(day),
      decisionReason: reason,
      endedOn: goesOn ? null : dateOf(day),
      version: { increment: 1 },
    },
  });
  if (!goesOn) await withdrawSteps(tx, id, day);
}

/** Ends a plan that has done its work or is replaced. */
export async function endRemedyPlan(
  tx: Tx,
  id: number,
  { day, reason }: { day: PlainDate; reason: string | null },
): Promise<void> {
  await tx.remedyPlan.update({
    where: { id },
    data: { state: "ENDED", endedOn: dateOf(day), endReason: reason, version: { increment: 1 } },
  });
  await withdrawSteps(tx, id, day);
}

/** What a plan has not reached is asked no more, and stays in its history. */
async function withdrawSteps(tx: Tx, id: number, day: PlainDate): Promise<void> {
  await tx.milestone.updateMany({
    where: { remedyPlanId: id, reachedOn: null, withdrawnOn: null },
    data: { withdrawnOn: dateOf(day) },
  });
}

/** The units that can be asked to help: no collectives, none that has ended. */
export async function listUnitsAbleToHelp(tx: Tx): Promise<number[]> {
  const units = await tx.unit.findMany({
    where: { kind: { not: "COLLECTIVE" }, validUntil: null },
    select: { id: true },
  });
  return units.map(({ id }) => id);
}
