import { z } from "zod";
import type { Tx } from "@/lib/db/database";
import {
  type LockedBatch,
  listHeadings,
  listMeasures,
  lockBatch,
} from "@/lib/db/import/lock-batch";
import {
  countOpen,
  findSourceText,
  learnAliases,
  markPublished,
} from "@/lib/db/import/publish-batch";
import { findPlanByNumber } from "@/lib/db/plans";
import { assemblePlan } from "@/lib/decomposition/review/assemble-plan";
import { dayInZone } from "@/lib/domain/calendar";
import { personIdOf } from "@/lib/domain/person";
import { allowedOrForbidden, canImport } from "@/lib/domain/policy";
import { invalid, notFound, ok, type Result, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { ofImport } from "@/lib/usecases/import/define-decision";
import { particularsComplete } from "@/lib/usecases/import/particulars-input";
import { placedMeasures } from "@/lib/usecases/import/placed-measures";
import { insertPlan } from "@/lib/usecases/plan/insert-plan";
import { type PlanInput, planInput } from "@/lib/usecases/plan/plan-input";

/**
 * Publishes a file that was looked through as a new plan, whole or not at all. What is still open needs the
 * person's word that it shall go with the plan; doubts stay marked on their items.
 */
export const publishImport = defineCommand({
  name: "import.publish",
  input: ofImport
    .extend(particularsComplete.shape)
    .extend({ withOpen: z.literal("on").optional() }),
  load: async ({ tx, input }) => {
    const batch = await lockBatch(tx, input.importId);
    return batch ? ok(batch) : notFound();
  },
  allow: (actor) => allowedOrForbidden(canImport(actor)),
  run: async ({ tx, input, actor, now, loaded: batch }) => {
    const { importId, withOpen, ...particulars } = input;
    if (batch.state !== "READ") return refuse({ kind: "conflict", code: "import-closed" });
    const open = await countOpen(tx, importId);
    if (withOpen !== "on" && open.doubts + open.unconfirmed + open.loose > 0)
      return invalid("withOpen", "import-open", open);
    if (await findPlanByNumber(tx, particulars.documentNumber))
      return invalid("documentNumber", "plan-exists");
    const plan = await planOf(tx, batch, { ...particulars, registeredOn: dayInZone(now) });
    if (!plan.ok) return plan;
    const made = await insertPlan(tx, plan.value, now);
    if (!made.ok) return made;
    const aliases = await learnAliases(tx, importId);
    const { planId, items } = made.value;
    const by = { byId: personIdOf(actor), at: now };
    await markPublished(tx, importId, { planId, particulars, changes: null, ...by });
    return ok({ planId, items, aliases });
  },
  audit: ({ input, output }) => ({
    subjectType: "import",
    subjectId: input.importId,
    details: { documentNumber: input.documentNumber, ...output },
  }),
  seconds: 300,
});

type Head = Pick<
  PlanInput,
  "title" | "shortTitle" | "documentNumber" | "issuer" | "issuedOn" | "registeredOn"
>;

/** What is registered, checked as every plan is; a value that no item can have is named with its item. */
async function planOf(tx: Tx, batch: LockedBatch, head: Head): Promise<Result<PlanInput>> {
  const measures = await listMeasures(tx, batch.id);
  if (measures.length === 0) return invalid("items", "import-empty");
  const placed = placedMeasures(measures, await listHeadings(tx, batch.id));
  const { keyAreas, items } = assemblePlan(placed, head.shortTitle);
  const source = { fileName: batch.fileName, text: await findSourceText(tx, batch.id) };
  const checked = planInput.safeParse({ ...head, source, keyAreas, items });
  if (checked.success) return ok(checked.data);
  const [list, place, field] = checked.error.issues[0]?.path ?? [];
  const item = list === "items" ? items[Number(place)] : undefined;
  return invalid("items", "import-item-unfit", {
    item: item?.code ?? String(list),
    field: String(field ?? ""),
  });
}
