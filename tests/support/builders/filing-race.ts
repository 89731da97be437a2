import { closeDatabase, type Database, openDatabase } from "@/lib/db/database";
import type { Person } from "@/lib/domain/actor";
import { type PlainDate, plainDate } from "@/lib/domain/plain-date";
import type { Caller } from "@/lib/usecases/define";
import { acceptReport } from "@/lib/usecases/report/accept-report";
import { approveReport } from "@/lib/usecases/report/approve-report";
import { correctReport } from "@/lib/usecases/report/correct-report";
import { returnReportByOffice } from "@/lib/usecases/report/return-report-by-office";
import { saveDraft } from "@/lib/usecases/report/save-draft";
import { submitReport } from "@/lib/usecases/report/submit-report";
import { A_REPORT, JULY } from "@/tests/support/builders/filing-scene";
import { type BuiltItem, buildItem } from "@/tests/support/builders/item";
import { buildPerson, duty } from "@/tests/support/builders/person";
import { type BuiltPlan, buildPlan, turnToDay } from "@/tests/support/builders/plan";
import { type BuiltUnit, buildUnit } from "@/tests/support/builders/unit";
import { copyTestDatabase, createTestDatabase } from "@/tests/support/database";
import { valueIn } from "@/tests/support/value-in";

/** A unit of the race with its people and one item for every way that a report may go. */
export type Runner = {
  unit: BuiltUnit;
  items: Partial<Record<Way, BuiltItem>>;
  reporter: Person;
  approver: Person;
};

/** How far a report has come when the race is looked at; in "lagging" the unit rates itself lower too. */
const WAYS = ["draft", "submitted", "released", "accepted", "returned", "corrected"] as const;
type Way = (typeof WAYS)[number] | "lagging";

/** The units of a plan before any of them has filed, and the people of the office. */
export type Start = {
  plan: BuiltPlan;
  runners: Runner[];
  supervisor: Person;
  chief: Person;
  leader: Person;
  admin: Person;
};

/** Two ledgers alike in every row, in which the same units file the same reports in opposite orders. */
export type Race = Start & { forwards: Database; backwards: Database };

/** A day of filing for each unit; each files at its own hour too. July 2018 is due on 6 August. */
const FILING_DAYS: PlainDate[] = ["2018-07-26", "2018-07-30", "2018-08-01", "2018-08-03"];
const HOURS = ["01", "03", "06", "09"];
const DECIDING_DAY = plainDate("2018-08-04");

/** Runs the race: the first unit is first in one ledger and last in the other. */
export async function runRace(ways: readonly Way[] = WAYS): Promise<Race> {
  const url = await createTestDatabase();
  const base = openDatabase(url);
  const start = await prepare(base, ways);
  await closeDatabase(base);
  const forwards = openDatabase(await copyTestDatabase(url));
  const backwards = openDatabase(await copyTestDatabase(url));
  for (const db of [forwards, backwards]) db.pool.on("error", () => undefined);
  await run(forwards, start, [0, 1, 2, 3]);
  await run(backwards, start, [3, 2, 1, 0]);
  return { ...start, forwards, backwards };
}

async function prepare(db: Database, ways: readonly Way[]): Promise<Start> {
  const plan = await buildPlan(db, { today: "2018-07-25" });
  const runners: Runner[] = [];
  for (const _ of FILING_DAYS) {
    const unit = await buildUnit(db);
    const items: Runner["items"] = {};
    for (const way of ways) items[way] = await buildItem(db, plan, { lead: [unit] });
    const reporter = await buildPerson(db, duty("REPORTER", unit));
    runners.push({
      unit,
      items,
      reporter,
      approver: await buildPerson(db, duty("UNIT_APPROVER", unit)),
    });
  }
  return {
    plan,
    runners,
    supervisor: await buildPerson(db, duty("SUPERVISOR")),
    chief: await buildPerson(db, duty("SUPERVISION_CHIEF")),
    leader: await buildPerson(db, duty("LEADER")),
    admin: await buildPerson(db, duty("PLAN_ADMIN")),
  };
}

/** Lets the units file in an order, then the office decide in the same order, on one day. */
async function run(db: Database, start: Start, order: number[]): Promise<void> {
  const inOrder = order.flatMap((index) => start.runners[index] ?? []);
  for (const [place, runner] of inOrder.entries()) {
    await turnToDay(db, start.plan, FILING_DAYS[place] ?? DECIDING_DAY);
    await file(db, runner, momentAt(FILING_DAYS[place] ?? DECIDING_DAY, place));
  }
  await turnToDay(db, start.plan, DECIDING_DAY);
  for (const [place, runner] of inOrder.entries())
    await decide(db, start, runner, momentAt(DECIDING_DAY, place));
}

function momentAt(day: PlainDate, place: number): Date {
  return new Date(`${day}T${HOURS[place] ?? "09"}:00:00Z`);
}

async function file(db: Database, runner: Runner, now: Date): Promise<void> {
  const by = (actor: Person): Caller => ({ actor, now, db });
  for (const [way, item] of Object.entries(runner.items)) {
    const form = { ...aForm(item, way), confirmed: true };
    if (way === "draft") {
      valueIn(await saveDraft(by(runner.reporter), form));
      continue;
    }
    valueIn(await submitReport(by(runner.reporter), form));
    if (way !== "submitted") valueIn(await approveReport(by(runner.approver), first(item)));
  }
}

async function decide(db: Database, start: Start, runner: Runner, now: Date): Promise<void> {
  const office: Caller = { actor: start.supervisor, now, db };
  const { items, approver } = runner;
  if (items.returned) {
    const decision = { ...first(items.returned), reason: "缺数据", reasonCode: "OTHER" };
    valueIn(await returnReportByOffice(office, decision));
  }
  for (const item of [items.accepted, items.corrected])
    if (item) valueIn(await acceptReport(office, first(item)));
  if (!items.corrected) return;
  const correction = { percent: "35", done: "更正后的进展。", readings: [], reason: "统计有误" };
  const mine: Caller = { actor: approver, now, db };
  valueIn(await correctReport(mine, { ...first(items.corrected), ...correction }));
}

function aForm({ id }: BuiltItem, way: string) {
  const selfLight = way === "lagging" ? "AMBER" : A_REPORT.selfLight;
  return { itemId: id, month: JULY, version: "0.0", content: { ...A_REPORT, selfLight } };
}

function first({ id }: BuiltItem) {
  return { itemId: id, month: JULY, revision: 1 };
}
