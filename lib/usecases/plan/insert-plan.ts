import { createHash } from "node:crypto";
import type { Tx } from "@/lib/db/database";
import { dateOf, dateOrNull } from "@/lib/db/day";
import { findPlan } from "@/lib/db/plans";
import { restateManyItems } from "@/lib/db/standings";
import { findNamedUnits } from "@/lib/db/unit-registry";
import { invalid, ok, type Result } from "@/lib/domain/result";
import { insertItems, taskKey, taskKeyOf } from "@/lib/usecases/plan/insert-items";
import type { Places } from "@/lib/usecases/plan/item-rows";
import type { PlanInput } from "@/lib/usecases/plan/plan-input";

/** Inserts a plan with its text, areas, tasks, items, milestones, indicators, assignments and first lights. */
export async function insertPlan(
  tx: Tx,
  input: PlanInput,
  now: Date,
): Promise<Result<{ planId: number; items: number }>> {
  const outlined = checkOutline(input);
  if (!outlined.ok) return outlined;
  const units = await knownUnits(tx, input);
  if (!units.ok) return units;
  const planId = await insertHead(tx, input);
  const itemIds = await insertPlanItems(tx, input, { planId, ...units.value });
  const plan = await findPlan(tx, planId, now);
  if (!plan) throw new Error("A plan just made must be found.");
  await restateManyItems(tx, plan, itemIds);
  return ok({ planId, items: itemIds.length });
}

/** Codes are unique, and each item's area and task are among those listed. */
function checkOutline({ items, keyAreas, coordinators }: PlanInput): Result<null> {
  const codes = new Set(items.map((item) => item.code));
  if (codes.size < items.length) return invalid("items", "code-repeated");
  const tasks = taskKeys(keyAreas);
  const lost = items.find((item) => !tasks.has(taskKeyOf(item)));
  if (lost) return invalid("items", "main-task-unknown", { item: lost.code });
  const astray = Object.keys(coordinators).find((code) => !codes.has(code));
  return astray === undefined ? ok(null) : invalid("coordinators", "item-unknown", { astray });
}

const taskKeys = (keyAreas: PlanInput["keyAreas"]) =>
  new Set(keyAreas.flatMap((area) => area.mainTasks.map((task) => taskKey(area, task))));

export type KnownUnits = Omit<Places, "planId">;

/** The ids of the units that a plan names; one that the ledger does not know is an issue. */
export async function knownUnits(
  tx: Tx,
  { items, coordinators }: PlanInput,
): Promise<Result<KnownUnits>> {
  const named = items.flatMap(({ registered }) => [...registered.lead, ...registered.responsible]);
  const names = [...new Set([...named, ...Object.values(coordinators)])];
  const rows = await findNamedUnits(tx, names);
  const ids = new Map(rows.map((row) => [row.name, row.id]));
  const unknown = names.filter((name) => !ids.has(name));
  if (unknown.length > 0) return invalid("items", "unit-unknown", { names: unknown.join("、") });
  const collectives = new Set(rows.filter((row) => row.kind === "COLLECTIVE").map((row) => row.id));
  return ok({
    unitId: (name) => known(ids.get(name)),
    isCollective: (unitId) => collectives.has(unitId),
  });
}

async function insertHead(tx: Tx, input: PlanInput): Promise<number> {
  const { title, shortTitle, documentNumber, issuer, issuedOn, registeredOn } = input;
  const { demonstrationDay, source } = input;
  const sha256 = createHash("sha256").update(source.text).digest("hex");
  const plan = await tx.plan.create({
    data: {
      title,
      shortTitle,
      documentNumber,
      issuer,
      issuedOn: dateOf(issuedOn),
      state: "REGISTERED",
      registeredOn: dateOf(registeredOn ?? issuedOn),
      demonstrationDay: dateOrNull(demonstrationDay),
      sourceDocuments: { create: { ...source, sha256 } },
    },
  });
  return plan.id;
}

async function insertPlanItems(tx: Tx, input: PlanInput, at: Places): Promise<number[]> {
  const tasks = await insertOutline(tx, input, at.planId);
  const placed = input.items.map((item, index) => ({
    item,
    ordinal: index + 1,
    ...known(tasks.get(taskKeyOf(item))),
    coordinator: input.coordinators[item.code],
  }));
  return insertItems(tx, placed, at);
}

async function insertOutline(tx: Tx, { keyAreas }: PlanInput, planId: number) {
  const places = new Map<string, { keyAreaId: number; mainTaskId: number }>();
  for (const [index, { no, title, mainTasks }] of keyAreas.entries()) {
    const made = await tx.keyArea.create({
      data: { planId, ordinal: index + 1, printedNumber: no, title },
    });
    const tasks = await tx.mainTask.createManyAndReturn({
      data: mainTasks.map((task, at) => ({
        keyAreaId: made.id,
        ordinal: at + 1,
        printedNumber: task.no,
        title: task.title,
      })),
    });
    for (const task of tasks) {
      const key = taskKey({ no, title }, { no: task.printedNumber, title: task.title });
      places.set(key, { keyAreaId: made.id, mainTaskId: task.id });
    }
  }
  return places;
}

/** What the checks before have made sure of. */
function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("Checked to be known, but it is not.");
  return value;
}
