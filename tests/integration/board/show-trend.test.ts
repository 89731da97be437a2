import { expect, test } from "vitest";
import { noLights } from "@/lib/domain/board";
import { LIGHTS } from "@/lib/domain/light";
import { plainDate } from "@/lib/domain/plain-date";
import { showBoard } from "@/lib/usecases/board/show-board";
import { showTrend } from "@/lib/usecases/board/show-trend";
import { buildFilingScene } from "@/tests/support/builders/filing-scene";
import { buildItems } from "@/tests/support/builders/item";
import { as } from "@/tests/support/builders/person";
import { buildPlan, turnToDay } from "@/tests/support/builders/plan";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

async function buildScene() {
  const scene = await buildFilingScene(db);
  const { plan, otherUnit } = scene;
  const milestones = [{ name: "完成", due: plainDate("2018-09-09") }];
  await buildItems(db, plan, [{ lead: [otherUnit], milestones }, { milestones }]);
  await turnToDay(db, plan, plainDate("2018-10-15"));
  return scene;
}

test("a trend by month ends says what the board of each of them says, and today's", async () => {
  const { plan, supervisor } = await buildScene();
  const office = as(db, supervisor);
  const trend = valueIn(await showTrend(office, { planId: plan.id }));
  expect(trend.points.map(({ day }) => day)).toEqual([
    "2018-07-31",
    "2018-08-31",
    "2018-09-30",
    "2018-10-15",
  ]);
  for (const { day, counts } of trend.points) {
    const board = valueIn(await showBoard(office, { planId: plan.id, on: day }));
    expect(counts, day).toEqual(board.total);
  }
  expect(trend.points.at(-1)?.counts.RED).toBe(3);
});

test("a trend by the days of a month turns on the day on which the lights did", async () => {
  const { plan, supervisor, otherUnit } = await buildScene();
  const query = { planId: plan.id, by: "2018-09", unit: otherUnit.id };
  const trend = valueIn(await showTrend(as(db, supervisor), query));
  expect(trend.points).toHaveLength(30);
  const red = trend.points.filter(({ counts }) => counts.RED > 0).map(({ day }) => day);
  expect([red[0], red.length]).toEqual(["2018-09-10", 21]);
});

test("the trends of the units add up to the plan's, and the areas' too", async () => {
  const { plan, supervisor, unit, otherUnit } = await buildScene();
  const counts = async (part: object) =>
    valueIn(await showTrend(as(db, supervisor), { planId: plan.id, ...part })).points.map(
      (point) => point.counts,
    );
  const all = await counts({});
  const parts = await Promise.all(
    [unit.id, otherUnit.id, "none"].map((each) => counts({ unit: each })),
  );
  const added = all.map((_, step) =>
    Object.fromEntries(
      LIGHTS.map((light) => [
        light,
        parts.reduce((sum, points) => sum + (points[step]?.[light] ?? 0), 0),
      ]),
    ),
  );
  expect(added).toEqual(all);
  expect(await counts({ area: plan.keyAreas[0]?.id })).toEqual(all);
});

test("a plan without items has a trend of noughts, and a month that it does not know is left out", async () => {
  const { supervisor } = await buildScene();
  const plan = await buildPlan(db);
  const query = { planId: plan.id, by: "2031-01" };
  const trend = valueIn(await showTrend(as(db, supervisor), query));
  expect(trend).toMatchObject({ points: [{ day: "2018-07-30", counts: noLights() }] });
  expect(trend.month).toBeUndefined();
});

test("trends are for those who see boards", async () => {
  const { plan, reporter, chief } = await buildScene();
  expect(refusalIn(await showTrend(as(db, reporter), { planId: plan.id }))).toEqual({
    kind: "forbidden",
  });
  expect(refusalIn(await showTrend(as(db, chief), { planId: 999_999 }))).toEqual({
    kind: "not-found",
  });
});
