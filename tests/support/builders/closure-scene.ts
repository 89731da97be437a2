import type { Database } from "@/lib/db/database";
import type { Person } from "@/lib/domain/actor";
import { completeClosure } from "@/lib/usecases/closure/complete-closure";
import { publishClosure } from "@/lib/usecases/closure/publish-closure";
import { requestClosure } from "@/lib/usecases/closure/request-closure";
import { showClosure } from "@/lib/usecases/closure/show-closure";
import { buildFilingScene, type FilingScene } from "@/tests/support/builders/filing-scene";
import { as } from "@/tests/support/builders/person";
import { valueIn } from "@/tests/support/value-in";

/** Evidence that counts, as a form sends it. */
export const PROOF = { kind: "DATA", description: "台账显示已建成12个项目", link: "" };

/** A request that says something to each criterion of the scene's item. */
export function aRequest(itemId: number, documents: object[] = [PROOF]) {
  const texts = ["制定方案 (2018-09-30)", "完成 (2018-12-31)"];
  return {
    itemId,
    summary: "任务已全部完成。",
    criteria: texts.map((text) => ({ text, statement: "已完成并通过验收。", documents })),
  };
}

/** What the office found, as its form sends it. */
export const FOUND = {
  method: "SITE",
  outcome: "CONFIRMED",
  verifiedOn: "2018-07-30",
  source: "项目现场",
  findings: "现场与申请一致。",
};

/** A scene whose item waits for the office's verification. */
export async function requestedClosure(db: Database) {
  const scene = await buildFilingScene(db);
  const closureId = valueIn(await requestClosure(as(db, scene.reporter), aRequest(scene.item.id)));
  return { ...scene, closureId, now: { closureId, version: 1 } };
}

/** The same, completed by the chief. */
export async function completedClosure(db: Database) {
  const scene = await requestedClosure(db);
  valueIn(await completeClosure(as(db, scene.chief), { ...scene.now, ...FOUND }));
  return { ...scene, now: { closureId: scene.closureId, version: 2 } };
}

/** The same, published. */
export async function publishedClosure(db: Database) {
  const scene = await completedClosure(db);
  valueIn(await publishClosure(as(db, scene.chief), scene.now));
  return { ...scene, now: { closureId: scene.closureId, version: 3 } };
}

/** How a scene's item and its latest closure stand for a person. */
export async function standsFor(db: Database, { item }: FilingScene, person: Person) {
  const {
    item: shown,
    latest,
    may,
  } = valueIn(await showClosure(as(db, person), { itemId: item.id }));
  return { item: shown.state, closure: latest?.state ?? null, latest, may };
}
