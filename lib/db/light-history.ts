import type { Tx } from "@/lib/db/database";
import { dateOf, dayOf } from "@/lib/db/day";
import type { PlanHead } from "@/lib/db/plans";
import { type Sql, sql } from "@/lib/db/sql";
import type { Light } from "@/lib/domain/light";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { StandingCourse } from "@/lib/domain/standing-course";

/** Stores the days on which items came to stand otherwise; each entry ends where the next begins. */
export async function storeEntries(
  tx: Tx,
  plan: PlanHead,
  judged: readonly { item: { itemId: number }; course: StandingCourse }[],
): Promise<void> {
  const rows = judged.flatMap(({ item, course }) =>
    course.changes.map((change) => entryRow(plan, item.itemId, change)),
  );
  if (rows.length === 0) return;
  await makeRoom(
    tx,
    rows.map(({ item_id, valid_from }) => ({ item_id, valid_from })),
  );
  await tx.$executeRaw(sql`
    INSERT INTO light_entry (item_id, plan_id, key_area_id, filing_unit_id, valid_from, valid_until,
      since, light, self_light, system_light, office_light, rules_version, reasons, marks,
      next_due_on, next_due_name, percent)
    SELECT item_id, plan_id, key_area_id, filing_unit_id, valid_from,
      lead(valid_from) OVER (PARTITION BY item_id ORDER BY valid_from),
      since, light, self_light, system_light, office_light, rules_version, reasons, marks,
      next_due_on, next_due_name, percent
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (item_id int, plan_id int,
      key_area_id int, filing_unit_id int, valid_from date, since date, light "Light",
      self_light "SelfLight", system_light "Light", office_light "Light", rules_version int,
      reasons jsonb, marks jsonb, next_due_on date, next_due_name text, percent int)`);
}

/** Ends the open entries where the new ones begin; what was said on the same day is said anew. */
async function makeRoom(
  tx: Tx,
  beginnings: readonly { item_id: number; valid_from: PlainDate }[],
): Promise<void> {
  const begins = sql`jsonb_to_recordset(${JSON.stringify(beginnings)}::jsonb)
    AS r (item_id int, valid_from date)`;
  await tx.$executeRaw(sql`
    DELETE FROM light_entry e USING ${begins}
    WHERE e.item_id = r.item_id AND e.valid_from = r.valid_from`);
  await tx.$executeRaw(sql`
    UPDATE light_entry e SET valid_until = r.first
    FROM (SELECT item_id, min(valid_from) AS first FROM ${begins} GROUP BY item_id) r
    WHERE e.item_id = r.item_id AND e.valid_until IS NULL`);
}

/** What the lights of items were until the day before one on which they came to stand otherwise, and since when. */
export async function listEndedOn(
  tx: Tx,
  day: PlainDate,
  itemIds: readonly number[],
): Promise<Map<number, { light: Light; since: PlainDate }>> {
  if (itemIds.length === 0) return new Map();
  const rows = await tx.lightEntry.findMany({
    where: {
      itemId: { in: [...itemIds] },
      validUntil: dateOf(day),
      validFrom: { lt: dateOf(day) },
    },
    select: { itemId: true, light: true, since: true },
  });
  return new Map(rows.map(({ itemId, light, since }) => [itemId, { light, since: dayOf(since) }]));
}

/** Items that left the board today, such as revoked ones, leave lists and counts; their history ends and stays. */
export async function removeStandings(
  tx: Tx,
  plan: PlanHead,
  itemIds: readonly number[],
): Promise<void> {
  if (itemIds.length === 0) return;
  await tx.$executeRaw(sql`
    DELETE FROM item_standing WHERE item_id = ANY(${[...itemIds]}::int[])`);
  await tx.$executeRaw(sql`
    UPDATE light_entry SET valid_until = greatest(valid_from, ${plan.today}::date)
    WHERE item_id = ANY(${[...itemIds]}::int[]) AND valid_until IS NULL`);
}

/**
 * Lets history go on for items that stand again after what had ended their entries was taken back: an entry that
 * ended today holds on, one that ended earlier is said anew from today, so that the gap stays a gap.
 */
export async function reopenEntries(
  tx: Tx,
  plan: PlanHead,
  itemIds: readonly number[],
): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE light_entry e SET valid_until = NULL
    WHERE item_id = ANY(${[...itemIds]}::int[]) AND valid_until = ${plan.today}::date
      AND NOT EXISTS (SELECT 1 FROM light_entry l
        WHERE l.item_id = e.item_id AND l.valid_from > e.valid_from)`);
  await tx.$executeRaw(sql`
    INSERT INTO light_entry (item_id, plan_id, key_area_id, filing_unit_id, valid_from, since, light,
      self_light, system_light, office_light, rules_version, reasons, marks, next_due_on,
      next_due_name, percent)
    SELECT DISTINCT ON (item_id) item_id, plan_id, key_area_id, filing_unit_id,
      ${plan.today}::date, since, light, self_light, system_light, office_light, rules_version,
      reasons, marks, next_due_on, next_due_name, percent
    FROM light_entry e
    WHERE item_id = ANY(${[...itemIds]}::int[]) AND NOT EXISTS (SELECT 1 FROM light_entry o
      WHERE o.item_id = e.item_id AND o.valid_until IS NULL)
    ORDER BY item_id, valid_from DESC`);
}

/**
 * Carries a change of the copies that standings keep of their items' place into the history: an entry that says
 * another key area or filing unit ends on the plan's day, `today` where it has no demonstration day, and goes on anew.
 */
export async function followPlaces(
  tx: Tx,
  today: PlainDate,
  itemIds: readonly number[],
): Promise<void> {
  const moved = sql`light_entry e JOIN item_standing s ON s.item_id = e.item_id
    JOIN plan p ON p.id = e.plan_id CROSS JOIN LATERAL
      (SELECT coalesce(p.demonstration_day, ${today}::date) AS day) d
    WHERE e.item_id = ANY(${[...itemIds]}::int[]) AND e.valid_until IS NULL
      AND (e.key_area_id, e.filing_unit_id) IS DISTINCT FROM (s.key_area_id, s.filing_unit_id)`;
  await tx.$executeRaw(sql`
    UPDATE light_entry t SET key_area_id = m.key_area_id, filing_unit_id = m.filing_unit_id
    FROM (SELECT e.id, s.key_area_id, s.filing_unit_id FROM ${moved} AND e.valid_from >= d.day) m
    WHERE t.id = m.id`);
  await tx.$executeRaw(sql`
    WITH ended AS (
      UPDATE light_entry t SET valid_until = m.day
      FROM (SELECT e.id, d.day, s.key_area_id AS area, s.filing_unit_id AS unit FROM ${moved}) m
      WHERE t.id = m.id RETURNING t.*, m.area, m.unit)
    INSERT INTO light_entry (item_id, plan_id, key_area_id, filing_unit_id, valid_from, since, light,
      self_light, system_light, office_light, rules_version, reasons, marks, next_due_on,
      next_due_name, percent)
    SELECT item_id, plan_id, area, unit, valid_until, since, light, self_light, system_light,
      office_light, rules_version, reasons, marks, next_due_on, next_due_name, percent FROM ended`);
}

/**
 * Where the items of a plan stood on a past day, as `item_standing s` would have said it then; the order in the
 * document is today's.
 */
export function standingsOn(planId: number, day: PlainDate): Sql {
  return sql`(SELECT e.item_id, e.plan_id, e.key_area_id, e.filing_unit_id, o.ordinal, e.light,
      e.self_light, e.system_light, e.office_light, e.reasons, e.marks, e.since, e.next_due_on,
      e.next_due_name, e.percent
    FROM light_entry e JOIN work_item o ON o.id = e.item_id
    WHERE e.plan_id = ${planId} AND e.valid_from <= ${day}::date
      AND (e.valid_until IS NULL OR e.valid_until > ${day}::date)) s`;
}

function entryRow(plan: PlanHead, itemId: number, change: StandingCourse["changes"][number]) {
  const { standing } = change;
  return {
    item_id: itemId,
    plan_id: plan.id,
    key_area_id: standing.keyAreaId,
    filing_unit_id: standing.filingUnitId,
    valid_from: change.day,
    since: change.since,
    light: standing.light,
    self_light: standing.selfLight,
    system_light: standing.systemLight,
    office_light: standing.officeLight,
    rules_version: change.rulesVersion,
    reasons: standing.reasons,
    marks: standing.marks,
    next_due_on: standing.nextDueOn,
    next_due_name: standing.nextDueName,
    percent: standing.percent,
  };
}
