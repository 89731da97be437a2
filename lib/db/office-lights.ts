import type { Database, Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import { OFF_BOARDS } from "@/lib/db/off-boards";
import { calendarPeriods } from "@/lib/db/periods";
import type { PlanHead } from "@/lib/db/plans";
import { versionInForce } from "@/lib/db/rule-versions";
import { type Sql, selectRows, sql } from "@/lib/db/sql";
import { shiftMonth } from "@/lib/domain/calendar";
import type { Light, Mark, SelfLight } from "@/lib/domain/light";
import type { Reason } from "@/lib/domain/light-reason";
import type { OfficeLight, OverrideDays } from "@/lib/domain/office-light";
import type { PlainDate } from "@/lib/domain/plain-date";
import { currentPeriodMonth } from "@/lib/domain/reporting-period";

/** A light that the office set, signed, and by whom and why it was taken back. */
export type OverrideLine = OverrideDays & {
  id: number;
  light: Light;
  reason: string;
  setBy: string;
  withdrawnBy: string | null;
  withdrawReason: string | null;
};

/** An item with its three lights and all that the office set; the standing is null of a revoked one. */
export type LightPage = {
  id: number;
  code: string;
  text: string;
  revoked: boolean;
  standing: {
    light: Light;
    selfLight: SelfLight | null;
    systemLight: Light;
    officeLight: Light | null;
    reasons: Reason[];
    marks: Mark[];
    since: PlainDate;
  } | null;
  /** The version of the rules by which the plan's lights are judged on its day. */
  rulesVersion: number;
  /** Newest first. */
  overrides: OverrideLine[];
};

/** The columns of a set light `o` as JSON reads them. */
const LINE = sql`json_build_object('id', o.id, 'light', o.light, 'reason', o.reason,
    'from', o.valid_from, 'until', o.valid_until, 'setBy', s.display_name,
    'withdrawnOn', o.withdrawn_on, 'withdrawnBy', b.display_name,
    'withdrawReason', o.withdraw_reason)`;

const linesOf = (itemId: Sql) => sql`coalesce((SELECT json_agg(${LINE} ORDER BY o.id DESC)
  FROM light_override o JOIN app_user s ON s.id = o.set_by_id
  LEFT JOIN app_user b ON b.id = o.withdrawn_by_id WHERE o.item_id = ${itemId}), '[]')`;

/** The lights of an item on its plan's day; null where there is no such item. */
export async function findLightPage(
  db: Database,
  itemId: number,
  today: PlainDate,
): Promise<LightPage | null> {
  const [found] = await selectRows<LightPage>(
    db.pool,
    sql`SELECT w.id, w.code, w.measure_text AS text, ${OFF_BOARDS} AS revoked,
        (SELECT json_build_object('light', s.light, 'selfLight', s.self_light,
            'systemLight', s.system_light, 'officeLight', s.office_light, 'reasons', s.reasons,
            'marks', s.marks, 'since', s.since)
          FROM item_standing s WHERE s.item_id = w.id) AS standing,
        ${versionInForce(sql`w.plan_id`, today)} AS "rulesVersion",
        ${linesOf(sql`w.id`)} AS overrides
      FROM work_item w WHERE w.id = ${itemId}`,
  );
  return found ?? null;
}

/** What the office set of an item that is locked, newest first. */
export async function listOverrides(tx: Tx, itemId: number): Promise<OverrideLine[]> {
  const [row] = await tx.$queryRaw<{ lines: OverrideLine[] }[]>(
    sql`SELECT ${linesOf(sql`${itemId}::int`)} AS lines`,
  );
  return row?.lines ?? [];
}

/** Whether an item is completed, and not reopened, by what its light says. */
export async function isDone(tx: Tx, itemId: number): Promise<boolean> {
  const standing = await tx.itemStanding.findUnique({ where: { itemId }, select: { light: true } });
  return standing?.light === "DONE";
}

/** The last day until which a light may be set on a plan's day: the due day of the next period. */
export async function latestUntil(tx: Tx, plan: PlanHead): Promise<PlainDate> {
  const [next] = await calendarPeriods(tx, [shiftMonth(currentPeriodMonth(plan.today), 1)]);
  if (!next) throw new Error("Every month has a period.");
  return next.dueOn;
}

/** A light to be set from a plan's day on. */
export type NewOverride = {
  itemId: number;
  light: OfficeLight;
  reason: string;
  until: PlainDate;
  setById: number;
  now: Date;
};

export async function insertOverride(
  tx: Tx,
  plan: PlanHead,
  { itemId, light, reason, until, setById, now }: NewOverride,
): Promise<number> {
  const row = await tx.lightOverride.create({
    data: {
      itemId,
      light,
      reason,
      validFrom: dateOf(plan.today),
      validUntil: dateOf(until),
      setById,
      setAt: now,
    },
  });
  return row.id;
}

/** Ends a set light on a plan's day: what was signed stays, beside it who ended it and why. */
export async function withdrawOverride(
  tx: Tx,
  plan: PlanHead,
  { id, reason, withdrawnById }: { id: number; reason: string; withdrawnById: number },
): Promise<void> {
  await tx.lightOverride.update({
    where: { id },
    data: { withdrawnOn: dateOf(plan.today), withdrawnById, withdrawReason: reason },
  });
}
