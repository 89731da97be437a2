import type { Tx } from "@/lib/db/database";
import { type LockedBatch, lockBatch } from "@/lib/db/import/lock-batch";
import {
  countDropped,
  countOpen,
  findSourceText,
  learnAliases,
  markPublished,
} from "@/lib/db/import/publish-batch";
import { listHeadings } from "@/lib/db/import/stored-headings";
import { listMeasures } from "@/lib/db/import/stored-measures";
import { findPlan, findPlanByNumber, lockPlanNumber, type PlanHead } from "@/lib/db/plans";
import { assemblePlan } from "@/lib/decomposition/review/assemble-plan";
import { dayInZone } from "@/lib/domain/calendar";
import { personIdOf } from "@/lib/domain/person";
import { allowedOrForbidden, canImport } from "@/lib/domain/policy";
import { invalid, notFound, ok, type Result, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { amendPlan } from "@/lib/usecases/import/amend-plan";
import { checkMatches } from "@/lib/usecases/import/check-matches";
import {
  amendmentWords,
  type PublishInput,
  particularsComplete,
  particularsDraft,
  publishInput,
} from "@/lib/usecases/import/particulars-input";
import { placedMeasures } from "@/lib/usecases/import/placed-measures";
import { keepParticulars } from "@/lib/usecases/import/redate-batch";
import { inputIssues } from "@/lib/usecases/input-issues";
import { insertPlan, knownUnits } from "@/lib/usecases/plan/insert-plan";
import { type PlanInput, planInput } from "@/lib/usecases/plan/plan-input";

/**
 * Publishes a file that was looked through, whole or not at all: as a new plan, or laid over the plan that it
 * amends. What is still open needs the person's word that it shall go with it; doubts stay marked on their items.
 */
export const publishImport = defineCommand({
  name: "import.publish",
  input: publishInput,
  load: async ({ tx, input, now }) => {
    const batch = await lockBatch(tx, input.importId);
    if (!batch) return notFound();
    const { amendsPlanId } = batch;
    const amends = amendsPlanId === null ? null : await findPlan(tx, amendsPlanId, now);
    return ok({ batch, amends });
  },
  allow: (actor) => allowedOrForbidden(canImport(actor)),
  run: async ({ tx, input, actor, now, loaded: { batch, amends } }) => {
    const publishable = await checkPublishable(tx, { batch, amends, input });
    if (!publishable.ok) return publishable;
    const by = { byId: personIdOf(actor), at: now };
    const published = amends
      ? await publishAmendment(tx, { batch, plan: amends, input, approverId: by.byId })
      : await publishNew(tx, { batch, input, now });
    if (!published.ok) return published;
    const aliases = await learnAliases(tx, batch.id);
    const { planId, changes, ...counts } = published.value;
    const { documentNumber } = input;
    const particulars = amends
      ? { ...batch.particulars, documentNumber }
      : particularsDraft.parse(input);
    await markPublished(tx, batch.id, { planId, particulars, changes, ...by });
    return ok({ planId, aliases, ...counts });
  },
  audit: ({ input, output }) => ({
    subjectType: "import",
    subjectId: input.importId,
    details: { documentNumber: input.documentNumber, ...output },
  }),
  seconds: 300,
});

type Publishing = { batch: LockedBatch; amends: PlanHead | null; input: PublishInput };

/** Nothing is published but what the person saw; what is open or revoked by it needs their word. */
async function checkPublishable(
  tx: Tx,
  { batch, amends, input }: Publishing,
): Promise<Result<null>> {
  const { version, withOpen, withDropped } = input;
  const conflict = (code: string) => refuse({ kind: "conflict", code });
  if (batch.state !== "READ") return conflict("import-closed");
  if (batch.amendsPlanId !== null && !amends) return conflict("amended-plan-withdrawn");
  if (version !== undefined && version !== batch.version) return conflict("import-changed");
  if (!amends) await keepParticulars(tx, batch, particularsDraft.parse(input));
  const asked = amends ? amendmentWords.safeParse(input) : particularsComplete.safeParse(input);
  const issues = asked.success ? [] : inputIssues(asked.error);
  const open = await countOpen(tx, batch.id);
  if (withOpen !== "on" && open.doubts + open.unconfirmed + open.loose > 0)
    issues.push({ field: "withOpen", code: "import-open", params: open });
  const dropped = amends ? await countDropped(tx, batch.id) : 0;
  if (dropped !== (withDropped ?? 0))
    issues.push({ field: "withDropped", code: "import-dropped", params: { count: dropped } });
  return issues.length === 0 ? ok(null) : refuse({ kind: "invalid", issues });
}

/** What a publication did; `changes` is what would take it back. */
type Published = {
  planId: number;
  added: number;
  changed: number;
  dropped: number;
  same: number;
  changes: object | null;
};

async function publishNew(
  tx: Tx,
  { batch, input, now }: { batch: LockedBatch; input: PublishInput; now: Date },
): Promise<Result<Published>> {
  const complete = particularsComplete.parse(input);
  await lockPlanNumber(tx, input.documentNumber);
  if (await findPlanByNumber(tx, input.documentNumber))
    return invalid("documentNumber", "plan-exists");
  const head = { ...complete, registeredOn: dayInZone(now) };
  const plan = await planOf(tx, batch, head);
  if (!plan.ok) return plan;
  const made = await insertPlan(tx, plan.value.input, now);
  if (!made.ok) return made;
  const { planId, items } = made.value;
  return ok({ planId, added: items, changed: 0, dropped: 0, same: 0, changes: null });
}

async function publishAmendment(
  tx: Tx,
  amendment: { batch: LockedBatch; plan: PlanHead; input: PublishInput; approverId: number | null },
): Promise<Result<Published>> {
  const { batch, plan, approverId } = amendment;
  const { documentNumber, reason } = amendment.input;
  const { title, shortTitle, issuer, issuedOn, registeredOn } = plan;
  const head = { title, shortTitle, issuer, issuedOn, registeredOn, documentNumber };
  const read = await planOf(tx, batch, head);
  if (!read.ok) return read;
  const { input, itemIds } = read.value;
  const matched = await checkMatches(tx, plan, itemIds);
  if (!matched.ok) return matched;
  const places = await knownUnits(tx, input);
  if (!places.ok) return places;
  const { changes, ...counts } = await amendPlan(tx, {
    plan,
    batchId: batch.id,
    number: documentNumber,
    reason,
    approver: { userId: approverId },
    keyAreas: input.keyAreas,
    items: input.items.map((item, i) => ({ ...item, itemId: itemIds[i] ?? null })),
    places: places.value,
  });
  return ok({ planId: plan.id, ...counts, changes });
}

type Head = Omit<PlanInput, "demonstrationDay" | "source" | "keyAreas" | "items" | "coordinators">;

/**
 * What is registered, checked as every plan is, with the items that its measures are; a value that no item can
 * have is named with its item.
 */
async function planOf(
  tx: Tx,
  batch: LockedBatch,
  head: Head,
): Promise<Result<{ input: PlanInput; itemIds: (number | null)[] }>> {
  const measures = await listMeasures(tx, batch.id);
  if (measures.length === 0) return invalid("items", "import-empty");
  const placed = placedMeasures(measures, await listHeadings(tx, batch.id));
  const { keyAreas, items } = assemblePlan(placed, head.shortTitle);
  const source = { fileName: batch.fileName, text: await findSourceText(tx, batch.id) };
  const checked = planInput.safeParse({ ...head, source, keyAreas, items });
  const itemIds = measures.map(({ itemId }) => itemId);
  if (checked.success) return ok({ input: checked.data, itemIds });
  const [list, place, field] = checked.error.issues[0]?.path ?? [];
  const item = list === "items" ? items[Number(place)] : undefined;
  const code = item?.code ?? String(list);
  return invalid("items", "import-item-unfit", { item: code, field: String(field ?? "") });
}
