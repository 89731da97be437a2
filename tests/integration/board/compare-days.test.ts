import { expect, test } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { compareDays } from "@/lib/usecases/board/compare-days";
import { showBoard } from "@/lib/usecases/board/show-board";
import { acceptJuly, FIRST, idIn, later } from "@/tests/support/builders/amended-item";
import { amend, buildAmendmentScene, withChanges } from "@/tests/support/builders/amendment-scene";
import { buildFilingScene } from "@/tests/support/builders/filing-scene";
import { buildItems } from "@/tests/support/builders/item";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

/** Forty items whose node passes on 10 August, three that reach it, and the scene's own; nobody ever reports. */
async function buildScene() {
  const scene = await buildFilingScene(db);
  const { plan, unit } = scene;
  const due = plainDate("2018-08-10");
  const missed = [{ name: "完成", due }];
  const reached = [{ name: "完成", due, reachedOn: plainDate("2018-08-05") }];
  const items = await buildItems(
    db,
    plan,
    Array.from({ length: 43 }, (_, index) => ({
      lead: [unit],
      milestones: index < 40 ? missed : reached,
    })),
  );
  await turnToDay(db, plan, plainDate("2018-10-15"));
  return { ...scene, items };
}
const DAYS = { from: "2018-07-31", until: "2018-10-15" };

test("a comparison counts from which light to which, with the sums of both days' boards", async () => {
  const { plan, supervisor } = await buildScene();
  const office = as(db, supervisor);
  const { comparison } = valueIn(await compareDays(office, { planId: plan.id, ...DAYS }));
  const sums = (side: "was" | "is", light: string) =>
    comparison?.turns
      .filter((turn) => turn[side] === light)
      .reduce((sum, { count }) => sum + count, 0);
  for (const [side, on] of [
    ["was", DAYS.from],
    ["is", DAYS.until],
  ] as const) {
    const { total } = valueIn(await showBoard(office, { planId: plan.id, on }));
    for (const [light, count] of Object.entries(total)) expect(sums(side, light)).toBe(count);
  }
  expect(comparison?.counts).toMatchObject({ turnedRed: 44, reached: 3, added: 0, dropped: 0 });
});

test("each cell's list has exactly its items, a page at a time", async () => {
  const { plan, supervisor, items } = await buildScene();
  const office = as(db, supervisor);
  const { comparison } = valueIn(await compareDays(office, { planId: plan.id, ...DAYS }));
  const listed = [];
  for (const { was, is, count } of comparison?.turns ?? []) {
    const cell = { planId: plan.id, ...DAYS, list: "turned", was, is };
    const first = valueIn(await compareDays(office, cell)).comparison;
    const rows = [...(first?.rows ?? [])];
    if (first?.after !== undefined) {
      const next = { ...cell, after: String(first.after) };
      rows.push(...(valueIn(await compareDays(office, next)).comparison?.rows ?? []));
    }
    expect(rows).toHaveLength(count);
    expect(new Set(rows.map((row) => `${row.was} ${row.is}`))).toEqual(new Set([`${was} ${is}`]));
    listed.push(...rows.map(({ id }) => id));
  }
  const all = await db.prisma.workItem.count({ where: { planId: plan.id } });
  expect(new Set(listed).size).toBe(all);
  expect(listed).toHaveLength(all);
  const reached = valueIn(
    await compareDays(office, { planId: plan.id, ...DAYS, list: "reached" }),
  ).comparison;
  expect(reached?.rows.map(({ id, reached: nodes }) => ({ id, nodes }))).toEqual(
    items.slice(40).map(({ id }) => ({ id, nodes: [{ name: "完成", day: "2018-08-05" }] })),
  );
});

test("a comparison tells what an amendment re-dated, added and dropped, and whose progress rose", async () => {
  const scene = await buildAmendmentScene(db);
  const { table } = scene;
  const office = as(db, await buildPerson(db, duty("SUPERVISOR")));
  const plan = { id: scene.plan.id, today: scene.plan.today, keyAreas: [] };
  await turnToDay(db, plan, plainDate("2018-07-31"));
  await acceptJuly(db, scene, FIRST);
  const dropped = table.items[5]?.code ?? "";
  const changed = withChanges(scene, { [FIRST]: later });
  const items = changed.items.filter(({ code }) => code !== dropped);
  await turnToDay(db, plan, plainDate("2018-08-02"));
  await amend(db, { ...scene.plan, today: plainDate("2018-08-02") }, { ...table, items });
  const lists = async (list: string) =>
    valueIn(
      await compareDays(office, { planId: plan.id, from: "2018-07-30", until: "2018-08-02", list }),
    ).comparison;
  const { counts, rows } = (await lists("redated")) ?? {};
  expect(counts).toMatchObject({ redated: 1, dropped: 1, added: 0, percentUp: 1 });
  expect(rows).toMatchObject([
    {
      id: idIn(scene, FIRST),
      redated: [
        {
          number: "试政〔2019〕1号",
          day: "2018-08-02",
          after: { printed: "2018年6月出台政策，2021年6月完成" },
        },
      ],
    },
  ]);
  expect((await lists("dropped"))?.rows).toMatchObject([{ id: idIn(scene, dropped), is: "none" }]);
  expect((await lists("percentUp"))?.rows).toMatchObject([
    { id: idIn(scene, FIRST), wasPercent: null, isPercent: 40 },
  ]);
  const back = { planId: plan.id, from: "2018-07-30", until: "2018-08-01", list: "redated" };
  expect(valueIn(await compareDays(office, back)).comparison?.counts).toMatchObject({
    redated: 0,
    dropped: 0,
  });
});

test("days that cannot be compared are said to be so", async () => {
  const { plan, supervisor } = await buildScene();
  const answer = async (days: object) =>
    valueIn(await compareDays(as(db, supervisor), { planId: plan.id, ...days }));
  expect(await answer({ from: "2018-09-30", until: "2018-08-31" })).toMatchObject({
    comparison: null,
    from: { kind: "past" },
  });
  expect(await answer({ from: "2018-09-30", until: "2018-09-30" })).toMatchObject({
    comparison: null,
  });
  expect(await answer({ from: "2017-01-01", until: "2099-01-01" })).toMatchObject({
    comparison: null,
    from: { kind: "unknown", why: "before" },
    until: { kind: "unknown", why: "future" },
  });
  expect(await answer({})).toMatchObject({
    from: { kind: "past", day: "2018-09-30" },
    until: { kind: "today", day: "2018-10-15" },
  });
});

test("comparisons are for those who see boards", async () => {
  const { plan, reporter } = await buildScene();
  expect(refusalIn(await compareDays(as(db, reporter), { planId: plan.id }))).toEqual({
    kind: "forbidden",
  });
});
