import { expect, test } from "vitest";
import { type PlainDate, plainDate } from "@/lib/domain/plain-date";
import { compareDays } from "@/lib/usecases/board/compare-days";
import { showBoard } from "@/lib/usecases/board/show-board";
import { listLedger } from "@/lib/usecases/item/list-ledger";
import { acceptCorrection } from "@/lib/usecases/report/accept-correction";
import { correctReport } from "@/lib/usecases/report/correct-report";
import { aCorrection, publishedReport } from "@/tests/support/builders/correction-scene";
import {
  accepted,
  buildFilingScene,
  type FilingScene,
} from "@/tests/support/builders/filing-scene";
import { buildItems } from "@/tests/support/builders/item";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { carriedOut } from "@/tests/support/builders/reform-scene";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

/** A plan of ten items of two units and two areas, with nodes that fall due one after another. */
async function buildBusyScene() {
  const scene = await buildFilingScene(db);
  const { plan, unit, otherUnit } = scene;
  const dues = ["2018-08-10", "2018-09-10", "2018-12-31"].map(plainDate);
  await buildItems(
    db,
    plan,
    Array.from({ length: 9 }, (_, index) => ({
      lead: index === 8 ? [] : [index % 2 === 0 ? unit : otherUnit],
      milestones: dues.slice(index % 3).map((due) => ({ name: "完成", due })),
    })),
  );
  return scene;
}

const show = async ({ plan, supervisor }: FilingScene, on?: PlainDate) =>
  valueIn(await showBoard(as(db, supervisor), { planId: plan.id, on }));

/** All that a board shows, apart from what day it is today. */
function shown({ total, itemCount, byKeyArea, byUnit, lists }: Awaited<ReturnType<typeof show>>) {
  return { total, itemCount, byKeyArea, byUnit, lists };
}

test("the board of a past day is the one that was shown on it, whatever came later", async () => {
  const scene = await buildBusyScene();
  const days = ["2018-07-30", "2018-08-07", "2018-08-11", "2018-09-11", "2018-10-15", "2018-12-31"];
  const seen = new Map<PlainDate, unknown>();
  for (const day of days.map(plainDate)) {
    await turnToDay(db, scene.plan, day);
    if (day === "2018-08-11") await accepted(db, scene);
    const board = await show(scene);
    expect(board.asked).toEqual({ kind: "today", day });
    seen.set(day, shown(board));
  }
  await turnToDay(db, scene.plan, plainDate("2019-03-18"));
  await show(scene);
  for (const [day, board] of seen) {
    const past = await show(scene, day);
    expect(past.asked).toEqual({ kind: "past", day });
    expect(shown(past)).toEqual(board);
  }
  expect(new Set([...seen.values()].map((board) => JSON.stringify(board))).size).toBe(days.length);
});

test("the board of a past day stays as it was when a report is corrected later", async () => {
  const scene = await publishedReport(db);
  await turnToDay(db, scene.plan, plainDate("2018-10-01"));
  await show(scene);
  const before = shown(await show(scene, plainDate("2018-08-31")));
  const form = aCorrection(scene, { readings: scene.readings });
  valueIn(await correctReport(as(db, scene.approver), form));
  valueIn(await acceptCorrection(as(db, scene.supervisor), { ...aCorrection(scene), revision: 2 }));
  const item = await db.prisma.itemStanding.findUniqueOrThrow({ where: { itemId: scene.item.id } });
  expect(item.percent).toBe(35);
  expect(shown(await show(scene, plainDate("2018-08-31")))).toEqual(before);
});

test("of a day that nobody knows the board says why, and never passes today's off as that day's", async () => {
  const scene = await buildFilingScene(db);
  const { plan, supervisor } = scene;
  const asked = async (on: string) =>
    valueIn(await showBoard(as(db, supervisor), { planId: plan.id, on })).asked;
  expect(await asked("2018-07-03")).toMatchObject({ kind: "unknown", why: "before" });
  expect(await asked("2018-07-31")).toMatchObject({ kind: "unknown", why: "future" });
  expect(await asked("31.7.2018")).toMatchObject({ kind: "unknown", why: "no-day" });
});

test("a unit's number on a past board leads to what it filed then, also after a reform", async () => {
  const scene = await buildBusyScene();
  const { plan, unit, otherUnit, supervisor } = scene;
  await turnToDay(db, plan, plainDate("2018-08-11"));
  await show(scene);
  await turnToDay(db, plan, plainDate("2018-09-20"));
  await show(scene);
  const admin = await buildPerson(db, duty("PLAN_ADMIN"));
  await carriedOut(db, admin, [{ kind: "MERGED", from: unit.name, to: otherUnit.name }]);
  const on = plainDate("2018-08-11");
  for (const row of (await show(scene, on)).byUnit) {
    const view = { planId: plan.id, unit: row.id ?? "none", on };
    const part = row.id === null ? undefined : "filing";
    const ledger = valueIn(await listLedger(as(db, supervisor), { ...view, part }));
    const counts = Object.values(row.counts).reduce((sum, count) => sum + count, 0);
    expect(ledger.rows.length, row.name ?? "").toBe(counts);
  }
  expect((await show(scene)).byUnit.map(({ id }) => id)).not.toContain(unit.id);
  const moved = { planId: plan.id, from: on, list: "moved" };
  const { comparison } = valueIn(await compareDays(as(db, supervisor), moved));
  expect(comparison?.counts.moved).toBe(comparison?.rows.length);
  expect(comparison?.rows.length).toBeGreaterThan(0);
  expect(
    comparison?.rows.every(
      ({ wasUnit, isUnit }) => wasUnit === unit.name && isUnit === otherUnit.name,
    ),
  ).toBe(true);
});
