import { performance } from "node:perf_hooks";
import { closeDatabase, type Database, openDatabase } from "@/lib/db/database";
import { findPlan, type PlanHead } from "@/lib/db/plans";
import { listRegisteredMeasures } from "@/lib/db/registered-measures";
import { matchMeasures } from "@/lib/decomposition/amend/match-measures";
import { withDisposablePostgres } from "@/lib/ops/embedded-postgres/disposable-postgres";
import { applyMigrations } from "@/lib/ops/migrate/apply-migrations";
import { prismaFolder } from "@/lib/ops/migrate/migration-list";
import { runCommand } from "@/lib/ops/run-command";
import { type AmendedPlan, type AmendingItem, amendPlan } from "@/lib/usecases/import/amend-plan";
import { takeBackAmendment } from "@/lib/usecases/import/take-back-amendment";
import { type PlanItem, planItem } from "@/lib/usecases/plan/plan-input";
import { fillLedger } from "@/tests/bench/fill-ledger";

const ITEMS = Number(process.env.ITEMS ?? 20_000);
const LONG = { timeout: 3_600_000 };

type Change = [name: string, change: (items: PlanItem[]) => PlanItem[]];

/**
 * Measures amendments of a large plan: `node --import tsx tests/bench/measure-amendment.ts`, `ITEMS` items.
 * What happens to a table between two issues of its document, from little to all of it.
 */
const CHANGES: Change[] = [
  ["the same table", (items) => items],
  [
    "two of a hundred changed, one dropped, one added",
    (items) =>
      items.flatMap((item, index) => {
        if (index % 100 === 50) return [];
        if (index % 100 === 70) return [item, { ...item, text: `${index}纵横四海，另起炉灶。` }];
        return [index % 50 === 0 ? later(item) : item];
      }),
  ],
  ["every number moved", (items) => items.map((item) => ({ ...item, no: `${item.no}1` }))],
  ["every deadline moved", (items) => items.map(later)],
  ["every measure new", (items) => items.map((item) => ({ ...item, text: reversed(item.text) }))],
];

const reversed = (text: string) => [...text].toReversed().join("");

const later = (item: PlanItem): PlanItem => ({
  ...item,
  deadline: { ...item.deadline, printed: "2022年12月完成" },
  milestones: item.milestones.map((each) => ({ ...each, dueDay: "2022-12-31" as const })),
});

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const value = await work();
  console.log(`${name.padEnd(56)} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return value;
}

/** The plan's items as a table would print them. */
async function printedItems({ prisma }: Database, planId: number): Promise<PlanItem[]> {
  const rows = await listRegisteredMeasures(prisma, planId);
  return rows.map((row) => {
    const { lead, responsible, deadlinePrinted, milestones, ...rest } = row;
    return planItem.parse({
      ...rest,
      code: row.code,
      indicators: [],
      printed: {},
      from: {},
      doubts: [],
      leadUnits: [],
      responsibleUnits: [],
      registered: { lead, responsible },
      deadline: { printed: deadlinePrinted, kind: "STAGED" },
      milestones: milestones.map(({ name, dueOn }) => ({
        what: name,
        precision: "MONTH",
        dueDay: dueOn,
      })),
      source: { page: 1, first: 1, last: 1 },
    });
  });
}

async function amendWith(db: Database, plan: PlanHead, items: PlanItem[]): Promise<AmendedPlan> {
  const units = await db.prisma.unit.findMany();
  const ids = new Map(units.map(({ id, name }) => [name, id]));
  const areas = await db.prisma.keyArea.findMany({ include: { mainTasks: true } });
  const batch = await db.prisma.importBatch.create({
    data: {
      fileName: "",
      format: "",
      size: 0,
      sha256: "",
      particulars: {},
      characters: 0,
      placed: 0,
      doubts: [],
      notes: [],
      uploadedAt: new Date(),
    },
  });
  const registered = await timed("  reading the plan", () =>
    listRegisteredMeasures(db.prisma, plan.id),
  );
  const found = await timed("  matching", async () => matchMeasures(registered, items));
  const amending: AmendingItem[] = items.map((item, at) => ({
    ...item,
    itemId: found[at] ?? null,
  }));
  const work = () =>
    db.prisma.$transaction(
      (tx) =>
        amendPlan(tx, {
          plan,
          batchId: batch.id,
          number: "测政〔2019〕1号",
          reason: "修订",
          approver: { userId: null },
          keyAreas: areas.map(({ printedNumber: no, title, mainTasks }) => ({
            no,
            title,
            mainTasks: mainTasks.map((task) => ({ no: task.printedNumber, title: task.title })),
          })),
          items: amending,
          places: { unitId: (name) => ids.get(name) ?? 0, isCollective: () => false },
        }),
      LONG,
    );
  return timed("  amending", work);
}

async function measure(url: string): Promise<void> {
  await applyMigrations(url, prismaFolder);
  const db = openDatabase(url);
  db.pool.on("error", () => undefined);
  try {
    const { planId } = await timed(`filling ${ITEMS} items`, () => fillLedger(db, ITEMS));
    const plan = await findPlan(db.prisma, planId, new Date());
    if (!plan) throw new Error("A plan just made must be found.");
    for (const [name, change] of CHANGES) {
      console.log(name);
      const items = change(await printedItems(db, planId));
      const { changes, ...counts } = await amendWith(db, plan, items);
      console.log(`  ${JSON.stringify(counts)}, ${JSON.stringify(changes).length} characters kept`);
      await timed("  taking back", () =>
        db.prisma.$transaction((tx) => takeBackAmendment(tx, plan, changes), LONG),
      );
    }
  } finally {
    await closeDatabase(db);
  }
}

await runCommand(() => withDisposablePostgres(measure));
