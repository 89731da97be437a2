import type { Tx } from "@/lib/db/database";
import { dayOf, dayOrNull } from "@/lib/db/day";
import { type ItemFacts, listLightFacts } from "@/lib/db/light-facts";
import { findRuleSettings, type PlanHead } from "@/lib/db/plans";
import { sql } from "@/lib/db/sql";
import { assessLight, type LightAssessment } from "@/lib/domain/assess-light";
import type { Light } from "@/lib/domain/light";
import type { LightFacts } from "@/lib/domain/light-facts";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { RuleSettings } from "@/lib/domain/rule-settings";

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
      if (judged > 0) await tx.$queryRaw(sql`SELECT compact_light_tally(${plan.id}::int)`);
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
 * Judges items anew after a fact changed: catches up with every day on which the light changed
 * since it was last judged, then stores today's. Call it in the transaction that changed the fact.
 */
export async function restateItems(tx: Tx, plan: PlanHead, itemIds: readonly number[]) {
  const settings = await findRuleSettings(tx, plan.id, plan.today);
  const standings = await lockStandings(tx, itemIds);
  const judged = (await listLightFacts(tx, plan, itemIds)).map((item) => {
    const before = standings.get(item.itemId) ?? null;
    return { item, course: lightCourse(item.facts, before, plan.today, settings) };
  });
  await storeEntries(tx, judged, settings.version);
  await storeStandings(tx, plan, judged);
}

/** As `restateItems`, for any number of items: a batch at a time. */
export async function restateManyItems(tx: Tx, plan: PlanHead, itemIds: readonly number[]) {
  for (let at = 0; at < itemIds.length; at += BATCH)
    await restateItems(tx, plan, itemIds.slice(at, at + BATCH));
}

/** What was last judged of an item: the light, since when, and what it said. */
type Standing = { light: Light; since: PlainDate; said: string; nextChangeOn: PlainDate | null };

async function lockStandings(tx: Tx, itemIds: readonly number[]): Promise<Map<number, Standing>> {
  const ids = [...itemIds];
  await tx.$queryRaw(sql`
    SELECT item_id FROM item_standing WHERE item_id = ANY(${ids}) ORDER BY item_id FOR UPDATE`);
  const rows = await tx.itemStanding.findMany({ where: { itemId: { in: ids } } });
  return new Map(
    rows.map((row): [number, Standing] => {
      const { light, selfLight, systemLight, officeLight, reasons, marks } = row;
      const said = canonical({ light, selfLight, systemLight, officeLight, reasons, marks });
      const nextChangeOn = dayOrNull(row.nextChangeOn);
      return [row.itemId, { light, since: dayOf(row.since), said, nextChangeOn }];
    }),
  );
}

/** How a light went from where it stood to today: each day it said something new, and what it is. */
type Course = {
  changes: { day: PlainDate; assessment: LightAssessment }[];
  today: LightAssessment;
  since: PlainDate;
};

function lightCourse(
  facts: LightFacts,
  before: Standing | null,
  today: PlainDate,
  settings: RuleSettings,
): Course {
  const changes: Course["changes"] = [];
  let { said, light, since } = before ?? { said: "", light: null, since: facts.registeredOn };
  const judge = (day: PlainDate): LightAssessment => {
    const assessment = assessLight(facts, day, settings);
    const says = saying(assessment);
    if (says !== said) changes.push({ day, assessment });
    if (assessment.light !== light) since = day;
    said = says;
    light = assessment.light;
    return assessment;
  };
  let day = before ? before.nextChangeOn : facts.registeredOn;
  while (day !== null && day < today) day = judge(day).nextChangeOn;
  return { changes, today: judge(today), since };
}

/** What a light says, for comparison: all of it but the day of its next change. */
function saying({ nextChangeOn: _, ...said }: LightAssessment): string {
  return canonical(said);
}

/** JSON with sorted keys: the database does not keep their order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each) =>
    each !== null && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

/** An item with the course of its light, ready to be stored. */
type Judged = { item: ItemFacts; course: Course };

/** Stores the days on which lights said something new, in one statement for all items. */
async function storeEntries(tx: Tx, judged: readonly Judged[], rulesVersion: number) {
  const rows = judged.flatMap(({ item, course }) =>
    course.changes.map(({ day, assessment }) => ({
      item_id: item.itemId,
      valid_from: day,
      rules_version: rulesVersion,
      ...storedLights(assessment),
    })),
  );
  await tx.$executeRaw(sql`
    INSERT INTO light_entry (item_id, valid_from, light, self_light, system_light, office_light,
      rules_version, reasons, marks)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (item_id int,
      valid_from date, light "Light", self_light "SelfLight", system_light "Light",
      office_light "Light", rules_version int, reasons jsonb, marks jsonb)
    ON CONFLICT (item_id, valid_from) DO UPDATE SET light = excluded.light,
      self_light = excluded.self_light, system_light = excluded.system_light,
      office_light = excluded.office_light, rules_version = excluded.rules_version,
      reasons = excluded.reasons, marks = excluded.marks`);
}

/** Stores where items stand today, in one statement, so that the tally's trigger runs once. */
async function storeStandings(tx: Tx, plan: PlanHead, judged: readonly Judged[]) {
  const rows = judged.map((each) => standingRow(plan, each));
  await tx.$executeRaw(sql`
    INSERT INTO item_standing (item_id, plan_id, key_area_id, filing_unit_id, ordinal, light,
      self_light, system_light, office_light, reasons, marks, since, assessed_on, next_change_on,
      next_due_on, next_due_name, percent)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (item_id int,
      plan_id int, key_area_id int, filing_unit_id int, ordinal int, light "Light",
      self_light "SelfLight", system_light "Light", office_light "Light", reasons jsonb,
      marks jsonb, since date, assessed_on date, next_change_on date, next_due_on date,
      next_due_name text, percent int)
    ON CONFLICT (item_id) DO UPDATE SET plan_id = excluded.plan_id,
      key_area_id = excluded.key_area_id, filing_unit_id = excluded.filing_unit_id,
      ordinal = excluded.ordinal, light = excluded.light, self_light = excluded.self_light,
      system_light = excluded.system_light, office_light = excluded.office_light,
      reasons = excluded.reasons, marks = excluded.marks, since = excluded.since,
      assessed_on = excluded.assessed_on, next_change_on = excluded.next_change_on,
      next_due_on = excluded.next_due_on, next_due_name = excluded.next_due_name,
      percent = excluded.percent`);
}

function standingRow(plan: PlanHead, { item, course }: Judged) {
  const next = nextMilestone(item.facts);
  return {
    item_id: item.itemId,
    plan_id: plan.id,
    key_area_id: item.keyAreaId,
    filing_unit_id: item.filingUnitId,
    ordinal: item.ordinal,
    ...storedLights(course.today),
    since: course.since,
    assessed_on: plan.today,
    next_change_on: course.today.nextChangeOn,
    next_due_on: next?.currentDue ?? null,
    next_due_name: next?.name ?? null,
    percent: acceptedPercent(item.facts),
  };
}

function storedLights({ light, selfLight, systemLight, officeLight, ...said }: LightAssessment) {
  return {
    light,
    self_light: selfLight,
    system_light: systemLight,
    office_light: officeLight,
    reasons: said.reasons,
    marks: said.marks,
  };
}

function nextMilestone(facts: LightFacts) {
  return (facts.milestones ?? [])
    .filter((milestone) => milestone.reachedOn === null)
    .toSorted((a, b) => (a.currentDue < b.currentDue ? -1 : 1))[0];
}

/** The percent of the latest accepted report. */
function acceptedPercent(facts: LightFacts): number | null {
  const accepted = (facts.reports ?? [])
    .filter((report) => report.acceptedOn !== null)
    .toSorted((a, b) => (a.month < b.month ? 1 : -1));
  return accepted[0]?.percent ?? null;
}
