import type { Tx } from "@/lib/db/database";
import { dayOf, dayOrNull } from "@/lib/db/day";
import { type ItemFacts, listLightFacts } from "@/lib/db/light-facts";
import { listEndedOn, removeStandings, storeEntries } from "@/lib/db/light-history";
import { listRuleSettings, type PlanHead } from "@/lib/db/plans";
import { sql } from "@/lib/db/sql";
import {
  canonical,
  type FormerStanding,
  lastHeardOn,
  lastReachedOn,
  type StandingCourse,
  standingCourse,
} from "@/lib/domain/standing-course";
import type { ItemStanding as StandingRow } from "@/prisma/client/client";

const BATCH = 200;

/**
 * Judges the lights of the items whose day of possible change has come, so that what is read next
 * is true today without any job (design.md §6). Items in the hands of another writer are being
 * judged there and are skipped. Returns how many were judged.
 */
export async function bringLightsUpToDate(tx: Tx, plan: PlanHead): Promise<number> {
  for (let judged = 0; ; ) {
    const due = await tx.$queryRaw<{ item_id: number }[]>(sql`
      SELECT item_id FROM item_standing
      WHERE plan_id = ${plan.id} AND next_change_on <= ${plan.today}::date
      ORDER BY item_id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`);
    if (due.length === 0) {
      if (judged > 0)
        await tx.$queryRaw(sql`SELECT compact_light_tally(${plan.id}::int),
          compact_light_day_tally(${plan.id}::int)`);
      return judged;
    }
    await restateItems(
      tx,
      plan,
      due.map((row) => row.item_id),
    );
    judged += due.length;
  }
}

/**
 * Judges items anew after a fact changed: catches up with every day on which they stood otherwise since they were
 * last judged, then stores today's. A revoked item leaves the board. Call it in the transaction that changed the fact.
 */
export async function restateItems(tx: Tx, plan: PlanHead, itemIds: readonly number[]) {
  const standings = await lockStandings(tx, plan, itemIds);
  // Read behind the lock: whoever changed the rules meanwhile has judged these items by them.
  const settings = await listRuleSettings(tx, plan.id);
  const found = await listLightFacts(tx, plan, itemIds);
  const judged = found.map((item) => ({
    item,
    course: standingCourse(item, standings.get(item.itemId) ?? null, plan.today, settings),
  }));
  const known = new Set(found.map(({ itemId }) => itemId));
  await removeStandings(
    tx,
    plan,
    itemIds.filter((id) => !known.has(id)),
  );
  await storeEntries(tx, plan, judged);
  await storeStandings(tx, plan, judged);
}

/** As `restateItems`, for any number of items: a batch at a time. */
export async function restateManyItems(tx: Tx, plan: PlanHead, itemIds: readonly number[]) {
  for (let at = 0; at < itemIds.length; at += BATCH)
    await restateItems(tx, plan, itemIds.slice(at, at + BATCH));
}

async function lockStandings(
  tx: Tx,
  plan: PlanHead,
  itemIds: readonly number[],
): Promise<Map<number, FormerStanding>> {
  const ids = [...itemIds];
  await tx.$queryRaw(sql`
    SELECT item_id FROM item_standing WHERE item_id = ANY(${ids}) ORDER BY item_id FOR UPDATE`);
  const rows = await tx.itemStanding.findMany({ where: { itemId: { in: ids } } });
  const turned = rows.filter(({ since }) => dayOf(since) === plan.today);
  const yesterday = await listEndedOn(
    tx,
    plan.today,
    turned.map(({ itemId }) => itemId),
  );
  return new Map(
    rows.map((row): [number, FormerStanding] => [
      row.itemId,
      { ...formerOf(row), yesterday: yesterday.get(row.itemId) ?? null },
    ]),
  );
}

function formerOf(row: StandingRow): Omit<FormerStanding, "yesterday"> {
  const { light, selfLight, systemLight, officeLight, reasons, marks } = row;
  const { keyAreaId, filingUnitId, percent, nextDueName } = row;
  const nextDueOn = dayOrNull(row.nextDueOn);
  const lights = { light, selfLight, systemLight, officeLight, reasons, marks };
  const said = canonical({ ...lights, keyAreaId, filingUnitId, percent, nextDueOn, nextDueName });
  return { light, since: dayOf(row.since), said, nextChangeOn: dayOrNull(row.nextChangeOn) };
}

/** An item with the course of where it stood, ready to be stored. */
type Judged = { item: ItemFacts; course: StandingCourse };

/** Stores where items stand today, in one statement, so that the tally's trigger runs once. */
async function storeStandings(tx: Tx, plan: PlanHead, judged: readonly Judged[]) {
  const rows = judged.map((each) => standingRow(plan, each));
  await tx.$executeRaw(sql`
    INSERT INTO item_standing (item_id, plan_id, key_area_id, filing_unit_id, ordinal, light,
      self_light, system_light, office_light, reasons, marks, since, assessed_on, next_change_on,
      next_due_on, next_due_name, percent, last_heard_on, last_reached_on, promise_due_on)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (item_id int,
      plan_id int, key_area_id int, filing_unit_id int, ordinal int, light "Light",
      self_light "SelfLight", system_light "Light", office_light "Light", reasons jsonb,
      marks jsonb, since date, assessed_on date, next_change_on date, next_due_on date,
      next_due_name text, percent int, last_heard_on date, last_reached_on date,
      promise_due_on date)
    ON CONFLICT (item_id) DO UPDATE SET plan_id = excluded.plan_id,
      key_area_id = excluded.key_area_id, filing_unit_id = excluded.filing_unit_id,
      ordinal = excluded.ordinal, light = excluded.light, self_light = excluded.self_light,
      system_light = excluded.system_light, office_light = excluded.office_light,
      reasons = excluded.reasons, marks = excluded.marks, since = excluded.since,
      assessed_on = excluded.assessed_on, next_change_on = excluded.next_change_on,
      next_due_on = excluded.next_due_on, next_due_name = excluded.next_due_name,
      percent = excluded.percent, last_heard_on = excluded.last_heard_on,
      last_reached_on = excluded.last_reached_on, promise_due_on = excluded.promise_due_on`);
}

function standingRow(plan: PlanHead, { item, course }: Judged) {
  const { today } = course;
  return {
    item_id: item.itemId,
    plan_id: plan.id,
    key_area_id: today.keyAreaId,
    filing_unit_id: today.filingUnitId,
    ordinal: item.ordinal,
    light: today.light,
    self_light: today.selfLight,
    system_light: today.systemLight,
    office_light: today.officeLight,
    reasons: today.reasons,
    marks: today.marks,
    since: course.since,
    assessed_on: plan.today,
    next_change_on: course.nextChangeOn,
    next_due_on: today.nextDueOn,
    next_due_name: today.nextDueName,
    percent: today.percent,
    last_heard_on: lastHeardOn(item.facts, plan.today),
    last_reached_on: lastReachedOn(item.facts, plan.today),
    promise_due_on: item.promiseDueOn,
  };
}
