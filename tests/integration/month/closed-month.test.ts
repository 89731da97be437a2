import { expect, test } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { closePeriod } from "@/lib/usecases/period/close-period";
import { publishPeriod } from "@/lib/usecases/period/publish-period";
import { reopenPeriod } from "@/lib/usecases/period/reopen-period";
import { showFrame } from "@/lib/usecases/plan/show-frame";
import { returnReportByOffice } from "@/lib/usecases/report/return-report-by-office";
import { saveDraft } from "@/lib/usecases/report/save-draft";
import { showMonth } from "@/lib/usecases/report/show-month";
import { showMonthGrid } from "@/lib/usecases/report/show-month-grid";
import { showNextFiling } from "@/lib/usecases/report/show-next-filing";
import {
  aDecision,
  aSubmission,
  buildFilingScene,
  type FilingScene,
  JULY,
  released,
  submitted,
} from "@/tests/support/builders/filing-scene";
import { buildItem, buildItems } from "@/tests/support/builders/item";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

/** What the reporter is offered for July: by the month, the nav, the table and after a submission. */
async function offered(scene: FilingScene) {
  const caller = as(db, scene.reporter);
  const planId = scene.plan.id;
  const month = valueIn(await showMonth(caller, { planId }));
  const frame = valueIn(await showFrame(caller, {}));
  const grid = valueIn(await showMonthGrid(caller, { planId }));
  const next = valueIn(await showNextFiling(caller, { itemId: scene.item.id, month: JULY }));
  return {
    takes: month.takes,
    mayFile: month.toFile.map((row) => row.mayFile),
    nav: frame.find(({ id }) => id === planId)?.toFile,
    grid: [grid.rows.length, grid.todo],
    next: next?.itemId ?? null,
  };
}

test("a closed month offers nothing to file, a reopened one does until its last day, a published one never again", async () => {
  const scene = await buildFilingScene(db);
  const { item } = scene;
  await buildItem(db, scene.plan, { lead: [scene.unit] });
  valueIn(await saveDraft(as(db, scene.reporter), aSubmission(scene)));
  const key = { planId: scene.plan.id, month: JULY };
  const open = { takes: true, mayFile: [true, true], nav: 2, grid: [2, 2], next: item.id };
  const shut = { takes: false, mayFile: [false, false], nav: 0, grid: [0, 0], next: null };
  expect(await offered(scene)).toMatchObject(open);
  await turnToDay(db, scene.plan, plainDate("2018-08-10"));
  expect(await offered(scene)).toMatchObject({ nav: 2, grid: [2, 2] });
  valueIn(await closePeriod(as(db, scene.chief), key));
  expect(await offered(scene)).toEqual(shut);
  valueIn(await reopenPeriod(as(db, scene.chief), { ...key, reason: "补报", until: "2018-08-15" }));
  expect(await offered(scene)).toMatchObject({ takes: true, mayFile: [true, true], nav: 2 });
  await turnToDay(db, scene.plan, plainDate("2018-08-16"));
  expect(await offered(scene)).toEqual(shut);
  valueIn(await publishPeriod(as(db, scene.chief), key));
  expect(await offered(scene)).toEqual(shut);
});

/** What the reporter's month lists of earlier months, and how much the nav announces in all. */
async function earlierOf(scene: FilingScene, person = scene.reporter) {
  const planId = scene.plan.id;
  const { earlier } = valueIn(await showMonth(as(db, person), { planId }));
  const frame = valueIn(await showFrame(as(db, person), {}));
  return {
    earlier: earlier.map((row) => [row.month, row.itemId, row.state, row.inMonth, row.mayFile]),
    nav: frame.find(({ id }) => id === planId)?.toFile,
  };
}

test("a report of an earlier month that was begun or sent back stands above the month, until it is filed or the month closed", async () => {
  const scene = await buildFilingScene(db);
  const { item, plan, chief, supervisor } = scene;
  const begun = await buildItem(db, plan, { lead: [scene.unit] });
  await buildItem(db, plan, { lead: [scene.unit] });
  await released(db, scene);
  valueIn(await saveDraft(as(db, scene.reporter), aSubmission({ ...scene, item: begun })));
  await turnToDay(db, plan, plainDate("2018-08-27"));
  expect(await earlierOf(scene)).toEqual({
    earlier: [[JULY, begun.id, "DRAFT", 1, true]],
    nav: 4,
  });
  const sentBack = { ...aDecision(scene), reasonCode: "OTHER", reason: "请写明数据" };
  valueIn(await returnReportByOffice(as(db, supervisor), sentBack));
  expect((await earlierOf(scene)).earlier.toSorted()).toEqual(
    [
      [JULY, item.id, "RETURNED", 2, true],
      [JULY, begun.id, "DRAFT", 2, true],
    ].toSorted(),
  );
  expect((await earlierOf(scene, scene.approver)).earlier.map((row) => row.at(-1))).toEqual([
    false,
    false,
  ]);
  expect((await earlierOf(scene, scene.stranger)).earlier).toEqual([]);
  await released(db, scene, { version: "1.0" });
  expect(await earlierOf(scene)).toMatchObject({ nav: 4 });
  valueIn(await closePeriod(as(db, chief), { planId: plan.id, month: JULY }));
  expect(await earlierOf(scene)).toEqual({ earlier: [], nav: 3 });
});

test("a reopened earlier month asks for all that it lacks, in the list, the nav and its own table", async () => {
  const scene = await buildFilingScene(db);
  const { plan, chief, reporter } = scene;
  const filed = await buildItem(db, plan, { lead: [scene.unit] });
  await released(db, { ...scene, item: filed });
  const key = { planId: plan.id, month: JULY };
  await turnToDay(db, plan, plainDate("2018-08-27"));
  valueIn(await closePeriod(as(db, chief), key));
  valueIn(await reopenPeriod(as(db, chief), { ...key, reason: "补报", until: "2018-09-05" }));
  expect(await earlierOf(scene)).toEqual({
    earlier: [[JULY, scene.item.id, null, 1, true]],
    nav: 3,
  });
  const grid = valueIn(await showMonthGrid(as(db, reporter), key));
  expect([grid.takes, grid.rows.map(({ id }) => id)]).toEqual([true, [scene.item.id]]);
  await turnToDay(db, plan, plainDate("2018-09-06"));
  expect(await earlierOf(scene)).toMatchObject({ earlier: [], nav: 2 });
});

test("of a long earlier month the first reports are listed, and how many there are", async () => {
  const scene = await buildFilingScene(db);
  const { plan, chief } = scene;
  await buildItems(
    db,
    plan,
    Array.from({ length: 24 }, () => ({ lead: [scene.unit] })),
  );
  const key = { planId: plan.id, month: JULY };
  await turnToDay(db, plan, plainDate("2018-08-27"));
  valueIn(await showMonth(as(db, scene.reporter), { planId: plan.id }));
  valueIn(await closePeriod(as(db, chief), key));
  valueIn(await reopenPeriod(as(db, chief), { ...key, reason: "补报", until: "2018-09-05" }));
  const { earlier, nav } = await earlierOf(scene);
  expect([earlier.length, earlier[0]?.[3], nav]).toEqual([20, 25, 50]);
});

test("after a submission the next is the first of the reporter's month, over all units", async () => {
  const scene = await buildFilingScene(db);
  const { plan, unit, otherUnit } = scene;
  const second = await buildItem(db, plan, { lead: [unit] });
  const gravest = await buildItem(db, plan, {
    lead: [otherUnit],
    milestones: [{ name: "完成", due: plainDate("2018-06-01") }],
  });
  const both = await buildPerson(db, duty("REPORTER", unit), duty("REPORTER", otherUnit));
  const nextOf = async (person: typeof both) =>
    valueIn(await showNextFiling(as(db, person), { itemId: scene.item.id, month: JULY }))?.itemId;
  await submitted(db, scene);
  const month = valueIn(await showMonth(as(db, both), { planId: plan.id }));
  expect(month.toFile[0]?.itemId).toBe(gravest.id);
  expect([await nextOf(both), await nextOf(scene.reporter)]).toEqual([gravest.id, second.id]);
});
