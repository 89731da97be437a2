import { expect, test } from "vitest";
import type { Database } from "@/lib/db/database";
import { selectRows, sql } from "@/lib/db/sql";
import { noLights } from "@/lib/domain/board";
import type { Light } from "@/lib/domain/light";
import { plainDate } from "@/lib/domain/plain-date";
import { showBoard } from "@/lib/usecases/board/show-board";
import { accepted, buildFilingScene } from "@/tests/support/builders/filing-scene";
import { buildItems } from "@/tests/support/builders/item";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { buildPlan, turnToDay } from "@/tests/support/builders/plan";
import { buildUnit } from "@/tests/support/builders/unit";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

test("the board counts lights by key area and by unit, and lists what to start from", async () => {
  const plan = await buildPlan(db, { keyAreas: 2 });
  const [later, sooner] = [await buildUnit(db), await buildUnit(db)];
  const overdue = [{ name: "完成", due: plainDate("2018-07-20") }];
  const near = [{ name: "完成", due: plainDate("2018-08-20") }];
  const items = await buildItems(db, plan, [
    { lead: [sooner], milestones: overdue },
    { lead: [later], milestones: near, area: 1 },
    { lead: [later], area: 1 },
    { area: 1 },
  ]);
  const leader = await buildPerson(db, duty("LEADER"));
  const board = valueIn(await showBoard(as(db, leader), { planId: plan.id }));
  const counts = (some: Partial<Record<Light, number>>) => ({ ...noLights(), ...some });
  const [first, second] = plan.keyAreas;
  expect(board).toMatchObject({
    plan: { id: plan.id, today: "2018-07-30" },
    total: counts({ RED: 1, NO_DATA: 1, NOT_DUE: 2 }),
    itemCount: 4,
    byKeyArea: [
      { id: first?.id, number: "第1", title: "重点工作1", counts: counts({ RED: 1 }) },
      {
        id: second?.id,
        number: "第2",
        title: "重点工作2",
        counts: counts({ NO_DATA: 1, NOT_DUE: 2 }),
      },
    ],
    byUnit: [
      { id: later.id, name: later.name, counts: counts({ NO_DATA: 1, NOT_DUE: 1 }) },
      { id: sooner.id, name: sooner.name, counts: counts({ RED: 1 }) },
      { id: null, name: null, counts: counts({ NOT_DUE: 1 }) },
    ],
  });
  const codes = ({ rows, more }: typeof board.lists.red) => ({
    codes: rows.map((r) => r.code),
    more,
  });
  expect(codes(board.lists.red)).toEqual({ codes: [items[0]?.code], more: false });
  expect(codes(board.lists.noData)).toEqual({ codes: [items[1]?.code], more: false });
  expect(codes(board.lists.due)).toEqual({ codes: [items[1]?.code], more: false });
});

test("a plan without items has an empty board", async () => {
  const plan = await buildPlan(db);
  const chief = await buildPerson(db, duty("SUPERVISION_CHIEF"));
  const board = valueIn(await showBoard(as(db, chief), { planId: plan.id }));
  expect(board).toMatchObject({ total: noLights(), itemCount: 0, byKeyArea: [], byUnit: [] });
});

/** What the stored tallies say, and what counting the standings anew says. */
async function bothCounts({ pool }: Database, planId: number) {
  const tallied = await selectRows(
    pool,
    sql`SELECT key_area_id, filing_unit_id, light, sum(change)::int AS count FROM light_tally
      WHERE plan_id = ${planId} GROUP BY 1, 2, 3 HAVING sum(change) <> 0 ORDER BY 1, 2, 3`,
  );
  const counted = await selectRows(
    pool,
    sql`SELECT key_area_id, filing_unit_id, light, count(*)::int AS count FROM item_standing
      WHERE plan_id = ${planId} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  );
  return { tallied, counted };
}

test("the board's counts stay those of the items, whatever day comes and whatever is accepted", async () => {
  const scene = await buildFilingScene(db);
  const { plan, unit, otherUnit, supervisor } = scene;
  const dues = ["2018-08-10", "2018-09-10", "2018-12-31"].map(plainDate);
  await buildItems(
    db,
    plan,
    Array.from({ length: 9 }, (_, index) => ({
      lead: [index % 2 === 0 ? unit : otherUnit],
      milestones: dues.slice(index % 3).map((due) => ({ name: "完成", due })),
    })),
  );
  await accepted(db, scene);
  const courses = [];
  for (const day of ["2018-08-07", "2018-09-11", "2018-11-30", "2019-03-18"].map(plainDate)) {
    await turnToDay(db, plan, day);
    const board = valueIn(await showBoard(as(db, supervisor), { planId: plan.id }));
    const { tallied, counted } = await bothCounts(db, plan.id);
    expect(tallied).toEqual(counted);
    expect(board.itemCount).toBe(10);
    courses.push(board.total.RED);
  }
  expect(courses).toEqual(courses.toSorted((a, b) => a - b));
  expect(courses.at(-1)).toBe(10);
});

test("two who open the board first on a new day both see the day's lights", async () => {
  const scene = await buildFilingScene(db);
  await turnToDay(db, scene.plan, plainDate("2019-01-01"));
  const boards = await Promise.all(
    [scene.supervisor, scene.chief, scene.leader].map((person) =>
      showBoard(as(db, person), { planId: scene.plan.id }),
    ),
  );
  const { tallied, counted } = await bothCounts(db, scene.plan.id);
  expect(tallied).toEqual(counted);
  expect(boards.map((board) => valueIn(board).total.RED)).toEqual([1, 1, 1]);
});

test("the board is for the office, the leader and the plan's administrator", async () => {
  const scene = await buildFilingScene(db);
  const planId = scene.plan.id;
  for (const person of [scene.reporter, scene.approver, scene.stranger])
    expect(refusalIn(await showBoard(as(db, person), { planId }))).toEqual({ kind: "forbidden" });
  const administrator = await buildPerson(db, duty("PLAN_ADMIN"));
  expect(valueIn(await showBoard(as(db, administrator), { planId })).itemCount).toBe(1);
  expect(refusalIn(await showBoard(as(db, scene.chief), { planId: 999_999 }))).toEqual({
    kind: "not-found",
  });
  expect(refusalIn(await showBoard(as(db, scene.chief), { planId: "x" })).kind).toBe("invalid");
});
