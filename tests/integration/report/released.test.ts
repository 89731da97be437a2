import { expect, test } from "vitest";
import { findEvidenceFile } from "@/lib/usecases/evidence/find-evidence-file";
import { showItem } from "@/lib/usecases/item/show-item";
import { openFiling } from "@/lib/usecases/report/open-filing";
import { returnReportByOffice } from "@/lib/usecases/report/return-report-by-office";
import { returnReportByUnit } from "@/lib/usecases/report/return-report-by-unit";
import {
  aDecision,
  buildFilingScene,
  type FilingScene,
  JULY,
  released,
  submitted,
} from "@/tests/support/builders/filing-scene";
import { as } from "@/tests/support/builders/person";
import { PDF } from "@/tests/support/evidence/evidence-files";
import { bring, keptIn, openTestStore } from "@/tests/support/evidence/evidence-scene";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const testStore = await openTestStore();

const DONE = "完成方案初稿，附通报。";

/** Where a leader, who is of no unit, meets the report: its page, its line on the item's page, its file. */
async function shownToLeader(scene: FilingScene, fileId: string) {
  const by = as(db, scene.leader);
  const itemId = scene.item.id;
  const { report } = valueIn(await openFiling(by, { itemId, month: JULY }));
  const line = valueIn(await showItem(by, { itemId })).reports.find(({ month }) => month === JULY);
  const file = await findEvidenceFile(by, { itemId, fileId });
  return { page: report?.latest?.content.done ?? null, line: line?.done ?? null, file: file.ok };
}

async function buildScene(approvalRequired: boolean) {
  const scene = await buildFilingScene(db, { approvalRequired });
  const to = { by: scene.reporter, itemId: scene.item.id };
  const { id } = keptIn(await bring(db, testStore, to, [["通报.pdf", PDF]]));
  const evidence = [{ kind: "DATA", description: "通报", fileId: id }];
  return { scene, fileId: id, report: { done: DONE, evidence } };
}

const officeReturn = (scene: FilingScene) =>
  returnReportByOffice(as(db, scene.supervisor), {
    ...aDecision(scene),
    reasonCode: "OTHER",
    reason: "缺数据",
  });

const ALL = { page: DONE, line: DONE, file: true };
const NOTHING = { page: null, line: null, file: false };

test("what the office returned stays readable, whether the unit has an approver or not", async () => {
  for (const approvalRequired of [true, false]) {
    const { scene, fileId, report } = await buildScene(approvalRequired);
    const reach = approvalRequired ? released : submitted;
    await reach(db, scene, report);
    expect(await shownToLeader(scene, fileId)).toEqual(ALL);
    valueIn(await officeReturn(scene));
    expect(await shownToLeader(scene, fileId)).toEqual(ALL);
  }
});

test("what waits for the unit's approver, or was returned inside the unit, is shown nowhere", async () => {
  const { scene, fileId, report } = await buildScene(true);
  await submitted(db, scene, report);
  expect(await shownToLeader(scene, fileId)).toEqual(NOTHING);
  const decision = { ...aDecision(scene), reason: "说明不清" };
  valueIn(await returnReportByUnit(as(db, scene.approver), decision));
  expect(await shownToLeader(scene, fileId)).toEqual(NOTHING);
});
