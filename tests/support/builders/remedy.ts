import type { Database } from "@/lib/db/database";
import { showItem } from "@/lib/usecases/item/show-item";
import { submitRemedy } from "@/lib/usecases/remedy/submit-remedy";
import { buildFilingScene, type FilingScene } from "@/tests/support/builders/filing-scene";
import { as } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { valueIn } from "@/tests/support/value-in";

/** An item whose first milestone passed ten days ago and that never reported: 10 October 2018. */
export async function buildLateScene(db: Database) {
  const scene = await buildFilingScene(db);
  await turnToDay(db, scene.plan, "2018-10-10");
  await shownItem(db, scene);
  return scene;
}

/** The item's page as a leader reads it, its light brought up to date. */
export async function shownItem(db: Database, { leader, item }: FilingScene) {
  return valueIn(await showItem(as(db, leader), { itemId: item.id }));
}

/** A remedy plan as its form sends it. */
export function aRemedy({ item }: FilingScene, change: object = {}) {
  return {
    itemId: item.id,
    former: "0.0",
    causeReason: "BLOCKED",
    cause: "用地批复未到。",
    helperUnitId: "",
    steps: [
      { name: "补齐报批材料", dueOn: "2018-10-31" },
      { name: "", dueOn: "" },
      { name: "印发方案", dueOn: "2018-11-20" },
    ],
    ...change,
  };
}

/** Submits it as the unit's reporter. */
export async function remedied(db: Database, scene: FilingScene, change: object = {}) {
  return valueIn(await submitRemedy(as(db, scene.reporter), aRemedy(scene, change)));
}
