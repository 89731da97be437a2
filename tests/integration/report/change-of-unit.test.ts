import { expect, test } from "vitest";
import type { Person } from "@/lib/domain/actor";
import { nameCoordinator } from "@/lib/usecases/item/name-coordinator";
import { showFrame } from "@/lib/usecases/plan/show-frame";
import { approveReport } from "@/lib/usecases/report/approve-report";
import { listApprovals } from "@/lib/usecases/report/list-approvals";
import { returnReportByOffice } from "@/lib/usecases/report/return-report-by-office";
import { submitReport } from "@/lib/usecases/report/submit-report";
import {
  aDecision,
  aSubmission,
  buildFilingScene,
  type FilingScene,
  released,
} from "@/tests/support/builders/filing-scene";
import { buildItem } from "@/tests/support/builders/item";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { buildCollective } from "@/tests/support/builders/unit";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

const DONE = "新单位内部未放行的文字";

/** An item of a collective whose coordinator changed while the office had the former one's report. */
async function buildMovedScene() {
  const scene = await buildFilingScene(db);
  const all = await buildCollective(db, [scene.unit, scene.otherUnit]);
  const moved: FilingScene = {
    ...scene,
    item: await buildItem(db, scene.plan, { lead: [all] }),
  };
  await name(moved, scene.unit.id);
  await released(db, moved);
  await name(moved, scene.otherUnit.id);
  return { ...moved, newApprover: await buildPerson(db, duty("UNIT_APPROVER", scene.otherUnit)) };
}

async function name({ item, supervisor }: FilingScene, unitId: number) {
  valueIn(await nameCoordinator(as(db, supervisor), { itemId: item.id, unitId: String(unitId) }));
}

const officeReturn = (scene: FilingScene) =>
  returnReportByOffice(as(db, scene.supervisor), {
    ...aDecision(scene),
    reasonCode: "OTHER",
    reason: "缺数据",
  });

const ownerOf = async ({ item }: FilingScene) =>
  (await db.prisma.progressReport.findFirstOrThrow({ where: { itemId: item.id } })).unitId;

/** What waits for an approver: the texts in the list, and the number in the frame. */
async function waitingFor(person: Person, { plan }: FilingScene) {
  const { rows } = valueIn(await listApprovals(as(db, person), { planId: plan.id }));
  const frame = valueIn(await showFrame(as(db, person), {}));
  const count = frame.find(({ id }) => id === plan.id)?.toApprove;
  return { texts: rows.map(({ content }) => content.done), count };
}

test("a report that the office returns is from then on the report of the unit that files now", async () => {
  const scene = await buildMovedScene();
  expect(await ownerOf(scene)).toBe(scene.unit.id);
  valueIn(await officeReturn(scene));
  expect(await ownerOf(scene)).toBe(scene.otherUnit.id);
});

test("what the new unit submits waits for its own approver, and the former's reads nothing of it", async () => {
  const scene = await buildMovedScene();
  valueIn(await officeReturn(scene));
  const form = { ...aSubmission(scene, { version: "1.0", done: DONE }), confirmed: true };
  valueIn(await submitReport(as(db, scene.stranger), form));
  expect(await waitingFor(scene.approver, scene)).toEqual({ texts: [], count: 0 });
  expect(await waitingFor(scene.newApprover, scene)).toEqual({ texts: [DONE], count: 1 });
  valueIn(await approveReport(as(db, scene.newApprover), aDecision(scene, 2)));
});

test("a report whose row still names the former unit goes over with the next submission", async () => {
  const scene = await buildMovedScene();
  valueIn(await officeReturn(scene));
  await db.prisma.progressReport.updateMany({
    where: { itemId: scene.item.id },
    data: { unitId: scene.unit.id },
  });
  const form = { ...aSubmission(scene, { version: "1.0", done: DONE }), confirmed: true };
  valueIn(await submitReport(as(db, scene.stranger), form));
  expect(await ownerOf(scene)).toBe(scene.otherUnit.id);
});
