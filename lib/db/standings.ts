import type { Tx } from "@/lib/db/database";
import { dateOf, dateOrNull, dayOf, dayOrNull } from "@/lib/db/day";
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
    if (due.length === 0) return judged;
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
  for (const item of await listLightFacts(tx, plan, itemIds)) {
    const before = standings.get(item.itemId) ?? null;
    const course = lightCourse(item.facts, before, plan.today, settings);
    await storeEntries(tx, item.itemId, course.changes, settings.version);
    await storeStanding(tx, plan, item, course);
  }
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

async function storeEntries(
  tx: Tx,
  itemId: number,
  changes: Course["changes"],
  rulesVersion: number,
) {
  for (const { day, assessment } of changes) {
    const said = { ...storedLights(assessment), rulesVersion };
    const validFrom = dateOf(day);
    await tx.lightEntry.upsert({
      where: { itemId_validFrom: { itemId, validFrom } },
      create: { itemId, validFrom, ...said },
      update: said,
    });
  }
}

async function storeStanding(tx: Tx, plan: PlanHead, item: ItemFacts, course: Course) {
  const next = nextMilestone(item.facts);
  const row = {
    planId: plan.id,
    keyAreaId: item.keyAreaId,
    filingUnitId: item.filingUnitId,
    ordinal: item.ordinal,
    ...storedLights(course.today),
    since: dateOf(course.since),
    assessedOn: dateOf(plan.today),
    nextChangeOn: dateOrNull(course.today.nextChangeOn),
    nextDueOn: dateOrNull(next?.currentDue ?? null),
    nextDueName: next?.name ?? null,
    percent: acceptedPercent(item.facts),
  };
  const { itemId } = item;
  await tx.itemStanding.upsert({
    where: { itemId },
    create: { itemId, ...row },
    update: row,
  });
}

function storedLights({ light, selfLight, systemLight, officeLight, ...rest }: LightAssessment) {
  const reasons = rest.reasons as object[];
  const marks = rest.marks as object[];
  return { light, selfLight, systemLight, officeLight, reasons, marks };
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
