import { createHash } from "node:crypto";
import type { Tx } from "@/lib/db/database";
import { dateOf, dateOrNull } from "@/lib/db/day";
import { findPlan } from "@/lib/db/plans";
import { restateItems } from "@/lib/db/standings";
import { allowedOrForbidden, canRegisterPlan } from "@/lib/domain/policy";
import { invalid, ok, type Result, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { insertItems, taskKeyOf } from "@/lib/usecases/plan/insert-items";
import type { Places } from "@/lib/usecases/plan/item-rows";
import { type PlanInput, planInput } from "@/lib/usecases/plan/plan-input";

/**
 * Registers a reviewed decomposition as a plan: its text, areas, tasks, items, milestones, indicators,
 * assignments and first lights. Units must be known; a document is registered once.
 */
export const registerPlan = defineCommand({
  name: "plan.register",
  input: planInput,
  load: async ({ tx, input: { documentNumber } }) =>
    ok({ existing: await tx.plan.findFirst({ where: { documentNumber, withdrawnAt: null } }) }),
  allow: (actor) => allowedOrForbidden(canRegisterPlan(actor)),
  run: async ({ tx, input, now, loaded: { existing } }) => {
    if (existing) return refuse({ kind: "conflict", code: "plan-exists", current: existing.id });
    const outlined = checkOutline(input);
    if (!outlined.ok) return outlined;
    const units = await knownUnits(tx, input);
    if (!units.ok) return units;
    const planId = await insertPlan(tx, input);
    const itemIds = await insertPlanItems(tx, input, { planId, ...units.value });
    const plan = await findPlan(tx, planId, now);
    if (!plan) throw new Error("A plan just made must be found.");
    await restateItems(tx, plan, itemIds);
    return ok({ planId, items: itemIds.length });
  },
  audit: ({ input, output }) => ({
    subjectType: "plan",
    subjectId: output.planId,
    details: { documentNumber: input.documentNumber, items: output.items },
  }),
});

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
  new Set(keyAreas.flatMap(({ no, mainTasks }) => mainTasks.map((task) => `${no}/${task.no}`)));

type KnownUnits = Omit<Places, "planId">;

async function knownUnits(tx: Tx, { items, coordinators }: PlanInput): Promise<Result<KnownUnits>> {
  const named = items.flatMap(({ registered }) => [...registered.lead, ...registered.responsible]);
  const names = [...new Set([...named, ...Object.values(coordinators)])];
  const rows = await tx.unit.findMany({ where: { name: { in: names } } });
  const ids = new Map(rows.map((row) => [row.name, row.id]));
  const unknown = names.filter((name) => !ids.has(name));
  if (unknown.length > 0) return invalid("items", "unit-unknown", { names: unknown.join("、") });
  const collectives = new Set(rows.filter((row) => row.kind === "COLLECTIVE").map((row) => row.id));
  return ok({
    unitId: (name) => known(ids.get(name)),
    isCollective: (unitId) => collectives.has(unitId),
  });
}

async function insertPlan(tx: Tx, input: PlanInput): Promise<number> {
  const { title, shortTitle, documentNumber, issuer, issuedOn, demonstrationDay, source } = input;
  const sha256 = createHash("sha256").update(source.text).digest("hex");
  const plan = await tx.plan.create({
    data: {
      title,
      shortTitle,
      documentNumber,
      issuer,
      issuedOn: dateOf(issuedOn),
      state: "REGISTERED",
      registeredOn: dateOf(issuedOn),
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
    const area = await tx.keyArea.create({
      data: { planId, ordinal: index + 1, printedNumber: no, title },
    });
    const tasks = await tx.mainTask.createManyAndReturn({
      data: mainTasks.map((task, at) => ({
        keyAreaId: area.id,
        ordinal: at + 1,
        printedNumber: task.no,
        title: task.title,
      })),
    });
    for (const task of tasks)
      places.set(`${no}/${task.printedNumber}`, { keyAreaId: area.id, mainTaskId: task.id });
  }
  return places;
}

/** What the checks before have made sure of. */
function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("Checked to be known, but it is not.");
  return value;
}
