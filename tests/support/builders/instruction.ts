import type { Database } from "@/lib/db/database";
import type { Person } from "@/lib/domain/actor";
import { answerInstruction } from "@/lib/usecases/instruction/answer-instruction";
import { giveInstruction } from "@/lib/usecases/instruction/give-instruction";
import type { FilingScene } from "@/tests/support/builders/filing-scene";
import { as } from "@/tests/support/builders/person";
import { valueIn } from "@/tests/support/value-in";

/** An instruction on the scene's item to its unit, as the form of a leader sends it. */
export function anInstruction({ plan, item, unit }: FilingScene, change: object = {}) {
  return {
    planId: plan.id,
    itemId: String(item.id),
    text: "请专题研究，提出提速措施。",
    ownerUnitId: String(unit.id),
    dueOn: "2018-08-10",
    ...change,
  };
}

/** Gives it, as the leader unless somebody else is named. */
export async function given(
  db: Database,
  scene: FilingScene,
  change: object = {},
  by: Person = scene.leader,
) {
  return valueIn(await giveInstruction(as(db, by), anInstruction(scene, change)));
}

/** Gives it and answers it as the unit's reporter; the form that then judges it. */
export async function answered(db: Database, scene: FilingScene, change: object = {}) {
  const { instructionId } = await given(db, scene, change);
  const answer = { instructionId, version: 1, answer: "已制定提速措施三条。" };
  valueIn(await answerInstruction(as(db, scene.reporter), answer));
  return { instructionId, version: 2 };
}
