import { z } from "zod";
import type { Tx } from "@/lib/db/database";
import type { MeasureState, RowChange } from "@/lib/db/import/decision-changes";
import { findReviewRegistry, type LockedBatch, undatedYear } from "@/lib/db/import/lock-batch";
import { type Decision, recordDecision } from "@/lib/db/import/record-decision";
import { findMeasure, type StoredMeasure } from "@/lib/db/import/stored-measures";
import { findPlan } from "@/lib/db/plans";
import type { ReadingContext } from "@/lib/decomposition/read-measure";
import type { MeasureContent } from "@/lib/decomposition/review/measure-content";
import type { Actor } from "@/lib/domain/actor";
import { personIdOf } from "@/lib/domain/person";
import { allowedOrForbidden, canImport } from "@/lib/domain/policy";
import { notFound, ok, type Result, refuse } from "@/lib/domain/result";
import { type ActionName, type Command, defineCommand } from "@/lib/usecases/define";
import { loadBatch } from "@/lib/usecases/import/load-batch";
import { judgeChanges } from "@/lib/usecases/import/match-batch";
import { recordId } from "@/lib/usecases/record-id";

/** Every decision names its file. */
export const ofImport = z.object({ importId: recordId });

/** A decision on one measure names the version that the person saw. */
export const ofMeasure = ofImport.extend({
  measureId: recordId,
  version: z.coerce.number().int().positive(),
});

export type DecisionCase<Input> = {
  tx: Tx;
  input: Input;
  batch: LockedBatch;
  actor: Actor;
  now: Date;
};

/**
 * Declares a decision on a file that is looked through: the batch is held, so decisions come one after
 * another; each is kept with what was before. A file that is published or given up takes none.
 */
export function defineDecision<Input extends z.ZodType<{ importId: number }>>(spec: {
  name: ActionName;
  input: Input;
  decide: (c: DecisionCase<z.output<Input>>) => Promise<Result<Decision>>;
}): Command<{ importId: number }> {
  return defineCommand({
    name: spec.name,
    input: spec.input,
    load: loadBatch,
    allow: (actor) => allowedOrForbidden(canImport(actor)),
    run: async ({ tx, input, actor, now, loaded: batch }) => {
      if (batch.state !== "READ") return refuse({ kind: "conflict", code: "import-closed" });
      const decision = await spec.decide({ tx, input, batch, actor, now });
      if (!decision.ok) return decision;
      await recordDecision(tx, batch.id, decision.value, { actor, now });
      await judgeAmendment(tx, batch, now);
      return ok({ importId: batch.id });
    },
    audit: ({ input }) => ({ subjectType: "import", subjectId: input.importId }),
    seconds: 60,
  });
}

/** What an amended table changes is judged anew with every decision on it. */
export async function judgeAmendment(tx: Tx, batch: LockedBatch, now: Date): Promise<void> {
  if (batch.amendsPlanId === null) return;
  const plan = await findPlan(tx, batch.amendsPlanId, now);
  if (plan) await judgeChanges(tx, { id: batch.id, planId: plan.id, shortTitle: plan.shortTitle });
}

/** The measure that a decision is about, unless another has decided on it since the person saw it. */
export async function measureAsSeen(
  tx: Tx,
  batch: LockedBatch,
  seen: { measureId: number; version: number },
): Promise<Result<StoredMeasure>> {
  const measure = await findMeasure(tx, batch.id, seen.measureId);
  if (measure?.standing !== "PRESENT") return notFound();
  if (measure.version !== seen.version)
    return refuse({ kind: "conflict", code: "stale", current: measure });
  return ok(measure);
}

/** What typed values are read with: units with this file's settled names, and its year. */
export async function reviewContext(tx: Tx, batch: LockedBatch): Promise<ReadingContext> {
  return { registry: await findReviewRegistry(tx, batch.id), issuedYear: undatedYear(batch) };
}

/** A changed measure; one that a person decided on and that has no doubt left is confirmed by them. */
export function changeContent(
  measure: StoredMeasure,
  content: MeasureContent,
  { actor, now }: { actor: Actor; now: Date },
  more: Partial<MeasureState> = {},
): RowChange {
  const confirmed =
    content.doubts.length === 0
      ? { confirmedById: personIdOf(actor), confirmedAt: now.toISOString() }
      : { confirmedById: null, confirmedAt: null };
  const before: Partial<MeasureState> = { content: measure.content, ...confirmationOf(measure) };
  for (const key of Object.keys(more) as (keyof MeasureState)[]) {
    Object.assign(before, { [key]: stateOf(measure)[key] });
  }
  return { of: "measure", id: measure.id, before, after: { content, ...confirmed, ...more } };
}

/** A change of a measure's place or standing that leaves its words alone. */
export function changeState(measure: StoredMeasure, after: Partial<MeasureState>): RowChange {
  const state = stateOf(measure);
  const before = Object.fromEntries(
    Object.keys(after).map((key) => [key, state[key as keyof MeasureState]]),
  );
  return { of: "measure", id: measure.id, before, after };
}

const confirmationOf = ({ confirmedById, confirmedAt }: StoredMeasure) => ({
  confirmedById,
  confirmedAt: confirmedAt?.toISOString() ?? null,
});

function stateOf(measure: StoredMeasure): MeasureState {
  const { position, headingId, content, standing, itemId } = measure;
  return { position, headingId, content, standing, itemId, ...confirmationOf(measure) };
}
