import { createHash } from "node:crypto";
import type { Database } from "@/lib/db/database";
import { findPlan, type PlanHead } from "@/lib/db/plans";
import { listRegisteredMeasures } from "@/lib/db/registered-measures";
import { matchMeasures } from "@/lib/decomposition/amend/match-measures";
import { readPlanSeed, readUnitSeed } from "@/lib/ops/first-start/read-seed";
import { type AmendedPlan, amendPlan } from "@/lib/usecases/import/amend-plan";
import { planChanges } from "@/lib/usecases/import/plan-changes";
import { takeBackAmendment } from "@/lib/usecases/import/take-back-amendment";
import { type PlanInput, type PlanItem, planInput } from "@/lib/usecases/plan/plan-input";
import { registerPlan } from "@/lib/usecases/plan/register-plan";
import { registerUnits } from "@/lib/usecases/unit/register-units";
import { as, buildPerson, duty, NOON } from "@/tests/support/builders/person";
import { serial } from "@/tests/support/builders/serial";
import { valueIn } from "@/tests/support/value-in";

/** The seeded document registered as a plan of its own, in its first days, with the table it was read from. */
export type AmendmentScene = {
  plan: PlanHead;
  table: PlanInput;
  /** Ids of the registered items by code. */
  ids: Map<string, number>;
};

const SYSTEM = { kind: "system", name: "test" } as const;
const LONG = { timeout: 60_000 };

/** Registers the seeded document under a number of its own. */
export async function buildAmendmentScene(
  db: Database,
  { today = "2018-07-30", coordinators = {} as Record<string, string> } = {},
): Promise<AmendmentScene> {
  valueIn(await registerUnits(as(db, SYSTEM), readUnitSeed()));
  const documentNumber = `试政〔2018〕${serial()}号`;
  const seed = { ...readPlanSeed(), documentNumber, demonstrationDay: today, coordinators };
  const { planId } = valueIn(await registerPlan(as(db, SYSTEM), seed));
  const rows = await db.prisma.workItem.findMany({ where: { planId } });
  return {
    plan: await planOf(db, planId),
    table: planInput.parse(seed),
    ids: new Map(rows.map(({ code, id }) => [code, id])),
  };
}

/** The people of an item's filing unit, and one of the office. */
export async function peopleOf(db: Database, { ids }: AmendmentScene, code: string) {
  const where = { id: ids.get(code) ?? 0 };
  const { filingUnitId } = await db.prisma.workItem.findUniqueOrThrow({ where });
  const unit = { id: filingUnitId ?? 0, name: "", isCollective: false };
  return {
    reporter: await buildPerson(db, duty("REPORTER", unit)),
    approver: await buildPerson(db, duty("UNIT_APPROVER", unit)),
    office: await buildPerson(db, duty("SUPERVISOR")),
  };
}

/** The table without one measure, by its code. */
export function withoutMeasure({ table }: AmendmentScene, code: string) {
  return { ...table, items: table.items.filter((item) => item.code !== code) };
}

/** The table with some measures changed, by their codes. */
export function withChanges(
  { table }: AmendmentScene,
  changes: Record<string, (item: PlanItem) => Partial<PlanItem>>,
) {
  const items = table.items.map((item) => ({ ...item, ...changes[item.code]?.(item) }));
  return { ...table, items };
}

/** The plan on its own day. */
export async function planOf(db: Database, planId: number): Promise<PlanHead> {
  const plan = await findPlan(db.prisma, planId, NOON);
  if (!plan) throw new Error("The plan of a scene must exist.");
  return plan;
}

/** Publishes an amended table into the plan, its measures matched as the ledger would. */
export async function amend(
  db: Database,
  plan: PlanHead,
  { items, keyAreas }: Pick<PlanInput, "items" | "keyAreas">,
): Promise<AmendedPlan> {
  const batch = await publishedBatch(db, plan);
  const units = await db.prisma.unit.findMany({ select: { id: true, name: true, kind: true } });
  const unitIds = new Map(units.map(({ id, name }) => [name, id]));
  const collectives = new Set(
    units.filter(({ kind }) => kind === "COLLECTIVE").map(({ id }) => id),
  );
  const amended = await db.prisma.$transaction(async (tx) => {
    const registered = await listRegisteredMeasures(tx, plan.id);
    const found = matchMeasures(registered, items);
    return amendPlan(tx, {
      plan,
      batchId: batch.id,
      number: "试政〔2019〕1号",
      reason: "按修订后的方案调整。",
      approver: { userId: null },
      keyAreas,
      items: items.map((item, index) => ({ ...item, itemId: found[index] ?? null })),
      places: {
        unitId: (name) => unitIds.get(name) ?? 0,
        isCollective: (id) => collectives.has(id),
      },
    });
  }, LONG);
  const changes = amended.changes as object;
  await db.prisma.importBatch.update({ where: { id: batch.id }, data: { changes } });
  return amended;
}

/** Takes a publication back by what its batch has kept. */
export async function takeBack(
  db: Database,
  plan: PlanHead,
  { changes: { batchId: id } }: AmendedPlan,
): Promise<void> {
  const batch = await db.prisma.importBatch.findUniqueOrThrow({ where: { id } });
  const changes = planChanges.parse(batch.changes);
  valueIn(await db.prisma.$transaction((tx) => takeBackAmendment(tx, plan, changes), LONG));
}

function publishedBatch(db: Database, plan: PlanHead) {
  return db.prisma.importBatch.create({
    data: {
      state: "PUBLISHED",
      amendsPlanId: plan.id,
      planId: plan.id,
      fileName: "方案.docx",
      format: "docx",
      size: 1,
      sha256: createHash("sha256").update("").digest("hex"),
      particulars: {},
      characters: 0,
      placed: 0,
      doubts: [],
      notes: [],
      uploadedAt: NOON,
      publishedAt: NOON,
    },
  });
}
