import { performance } from "node:perf_hooks";
import { closeDatabase, type Database, openDatabase } from "@/lib/db/database";
import type { Result } from "@/lib/domain/result";
import { withDisposablePostgres } from "@/lib/ops/embedded-postgres/disposable-postgres";
import { applyMigrations } from "@/lib/ops/migrate/apply-migrations";
import { prismaFolder } from "@/lib/ops/migrate/migration-list";
import { runCommand } from "@/lib/ops/run-command";
import { compareDays } from "@/lib/usecases/board/compare-days";
import { showBoard } from "@/lib/usecases/board/show-board";
import { showCalendar } from "@/lib/usecases/board/show-calendar";
import { showGantt } from "@/lib/usecases/board/show-gantt";
import { showHeat } from "@/lib/usecases/board/show-heat";
import { showIndicators } from "@/lib/usecases/board/show-indicators";
import { showTrend } from "@/lib/usecases/board/show-trend";
import type { Caller } from "@/lib/usecases/define";
import { listLedger } from "@/lib/usecases/item/list-ledger";
import { showItem } from "@/lib/usecases/item/show-item";
import { listReviews } from "@/lib/usecases/report/list-reviews";
import { showMonth } from "@/lib/usecases/report/show-month";
import { submitReport } from "@/lib/usecases/report/submit-report";
import { searchLedger } from "@/lib/usecases/search/search-ledger";
import { listWork } from "@/lib/usecases/today/list-work";
import { showToday } from "@/lib/usecases/today/show-today";
import { type FilledLedger, fillLedger, OPEN_MONTH } from "@/tests/bench/fill-ledger";

const ITEMS = Number(process.env.ITEMS ?? 10_000);
const ROUNDS = Number(process.env.ROUNDS ?? 40);

/** A thing to measure: its name and one go at it. */
type Task = [name: string, go: (round: number) => Promise<unknown>];

async function read(result: Promise<Result<unknown>>): Promise<void> {
  const { ok, ...rest } = await result;
  if (!ok) throw new Error(`Refused: ${JSON.stringify(rest)}`);
}

function tasks(db: Database, filled: FilledLedger): Task[] {
  const { planId, keyAreaId, itemIds } = filled;
  const now = new Date();
  const office: Caller = { actor: filled.supervisor, now, db };
  const unit: Caller = { actor: filled.reporter, now, db };
  const ledger = (view: object) => () => read(listLedger(office, { planId, ...view }));
  const search = (caller: Caller, q: string, kind?: string) => () =>
    read(searchLedger(caller, { q, kind }));
  const itemOf = (round: number) => itemIds[round % itemIds.length];
  return [
    ["board", () => read(showBoard(office, { planId }))],
    ["board of a past day", () => read(showBoard(office, { planId, on: "2019-01-31" }))],
    ["trend by month ends", () => read(showTrend(office, { planId }))],
    ["trend by the days of a month", () => read(showTrend(office, { planId, by: "2019-02" }))],
    ["heat map of units", () => read(showHeat(office, { planId }))],
    ["heat map of items", () => read(showHeat(office, { planId, rows: "items" }))],
    ["two days compared", () => read(compareDays(office, { planId, from: "2018-12-31" }))],
    ["ledger of a past day", ledger({ on: "2019-01-31", light: "RED" })],
    ["calendar", () => read(showCalendar(office, { planId }))],
    ["calendar of a key area", () => read(showCalendar(office, { planId, area: keyAreaId }))],
    ["gantt", () => read(showGantt(office, { planId }))],
    [
      "gantt, red of a key area",
      () => read(showGantt(office, { planId, light: "RED", area: keyAreaId })),
    ],
    ["indicators", () => read(showIndicators(office, { planId }))],
    ["today's work", () => read(showToday(office, { planId }))],
    ["today's work, a list", () => read(listWork(office, { planId, list: "silent" }))],
    ["ledger, first page", ledger({})],
    ["ledger, far down", ledger({ after: `${Math.floor(ITEMS * 0.95)}:` })],
    ["ledger by due day, first page", ledger({ order: "due" })],
    ["ledger by due day, far down", ledger({ order: "due", after: "1:2020-06-30" })],
    ["ledger by gravity", ledger({ order: "gravity" })],
    ["ledger by unit", ledger({ order: "unit" })],
    ["ledger by progress", ledger({ order: "percent" })],
    ["ledger, red of a key area", ledger({ light: "RED", area: keyAreaId })],
    ["ledger of a unit", () => read(listLedger(unit, { planId }))],
    ["ledger of a unit by gravity", () => read(listLedger(unit, { planId, order: "gravity" }))],
    ["ledger, many found", ledger({ q: "配套设施" })],
    ["ledger, one found", ledger({ q: `第${ITEMS - 3}项` })],
    ["search, in every item and report", search(office, "建设")],
    ["search, in few", search(office, `第${ITEMS - 3}项`)],
    ["search, in nothing", search(office, "量子梧桐")],
    ["search, two words", search(office, "投资 第77")],
    ["search, in every item, of a unit", search(unit, "建设")],
    ["search, in few, of a unit", search(unit, `第${ITEMS - 3}项`)],
    ["search, in some reports, of a unit", search(unit, "第77", "REPORT")],
    ["item", (round) => read(showItem(office, { itemId: itemOf(round) }))],
    ["month of a unit", () => read(showMonth(unit, { planId }))],
    ["submit", (round) => read(submitReport(unit, submission(itemOf(round))))],
    ["review queue", () => read(listReviews(office, { planId }))],
  ];
}

function submission(itemId: number | undefined) {
  const evidence = [{ kind: "DATA", description: "完成投资三成" }];
  const next = { nextStep: "推进主体工程", nextStepDue: "2019-04-30" };
  const answers = { promiseKept: "KEPT", delayReason: "BLOCKED" };
  const content = {
    ...answers,
    selfLight: "GREEN",
    percent: "30",
    done: "主体完工。",
    ...next,
    evidence,
  };
  return { itemId, month: OPEN_MONTH, version: "0.0", content };
}

type Times = { p50: number; p95: number };

async function time(go: Task[1]): Promise<Times> {
  const taken: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await go(round);
    taken.push(performance.now() - start);
  }
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(ROUNDS - 1, Math.floor(share * ROUNDS))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

/** Measures the pages and a submission over a filled ledger, in round trips of `SELECT 1` of the same run. */
async function measure(url: string): Promise<void> {
  await applyMigrations(url, prismaFolder);
  const db = openDatabase(url);
  // The server goes right after the pool: a connection it cuts while that one says goodbye is no failure.
  db.pool.on("error", () => undefined);
  try {
    await fillAndMeasure(db);
  } finally {
    await closeDatabase(db);
  }
}

async function fillAndMeasure(db: Database): Promise<void> {
  const start = performance.now();
  const filled = await fillLedger(db, ITEMS);
  const filling = Math.round((performance.now() - start) / 1000);
  console.log(`${ITEMS} items with ${7 * ITEMS} reports, filled in ${filling} s`);
  const trip = () => db.pool.query("SELECT 1");
  await time(trip);
  const unit = await time(trip);
  console.log(`one round trip: ${unit.p50.toFixed(2)} ms; below, p50 and p95 in round trips`);
  for (const [name, go] of tasks(db, filled)) {
    const { p50, p95 } = await time(go);
    const ratio = (value: number) => (value / unit.p50).toFixed(0).padStart(6);
    console.log(`${name.padEnd(32)} ${ratio(p50)} ${ratio(p95)}`);
  }
}

await runCommand(() => withDisposablePostgres(measure));
