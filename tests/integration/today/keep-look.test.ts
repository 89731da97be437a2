import { describe, expect, test } from "vitest";
import { keepLook } from "@/lib/usecases/look/keep-look";
import { listWork } from "@/lib/usecases/today/list-work";
import { showToday } from "@/lib/usecases/today/show-today";
import { buildFilingScene } from "@/tests/support/builders/filing-scene";
import { buildItem } from "@/tests/support/builders/item";
import { codesOn, dueOn, listOf, lookAtAll } from "@/tests/support/builders/office-day";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { fingerprint } from "@/tests/support/fingerprint";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

/** A scene with an item that turned red. */
async function buildRed() {
  const scene = await buildFilingScene(db);
  const milestones = dueOn("2018-07-20");
  const red = await buildItem(db, scene.plan, { lead: [scene.unit], milestones });
  const seen = [{ itemId: red.id, state: "2018-07-21" }];
  return { ...scene, red, look: { planId: scene.plan.id, list: "turned-red", seen } };
}

describe("looking at items of a list", () => {
  test("is kept once, with an entry in the audit trail, however often it is sent", async () => {
    const { plan, red, supervisor, look } = await buildRed();
    const caller = as(db, supervisor);
    expect(valueIn(await keepLook(caller, look))).toEqual({
      looked: 1,
      changed: 0,
      kept: [red.id],
    });
    expect(await db.prisma.auditEntry.findFirst({ orderBy: { id: "desc" } })).toMatchObject({
      action: "look.keep",
      actorId: supervisor.userId,
      subjectType: "plan",
      subjectId: String(plan.id),
      details: { list: "turned-red", itemIds: [red.id] },
    });
    const before = await fingerprint(db);
    const twice = { ...look, seen: [...look.seen, ...look.seen] };
    expect(valueIn(await keepLook(caller, twice))).toEqual({ looked: 1, changed: 0, kept: [] });
    expect(await fingerprint(db)).toEqual(before);
  });

  test("leaves what has changed since it was seen on its list", async () => {
    const { plan, red, supervisor, look } = await buildRed();
    const stale = { ...look, seen: [{ itemId: red.id, state: "2018-07-10" }] };
    const before = await fingerprint(db);
    expect(valueIn(await keepLook(as(db, supervisor), stale))).toEqual({
      looked: 0,
      changed: 1,
      kept: [],
    });
    expect(await fingerprint(db)).toEqual(before);
    expect(await codesOn(db, supervisor, plan, "turned-red")).toEqual([red.code]);
  });

  test("keeps nothing of another plan, of an item that is not red, or of one that is not there", async () => {
    const mine = await buildRed();
    const { item, supervisor } = mine;
    const others = await buildRed();
    const seen = [
      ...others.look.seen,
      { itemId: item.id, state: "2018-07-21" },
      { itemId: 999_999_999, state: "2018-07-21" },
    ];
    const sent = { ...mine.look, seen };
    expect(valueIn(await keepLook(as(db, supervisor), sent))).toEqual({
      looked: 0,
      changed: 3,
      kept: [],
    });
  });

  test("is one look when two tabs send it at once", async () => {
    const { red, supervisor, chief, look } = await buildRed();
    const answers = await Promise.all(
      [supervisor, supervisor, chief].map((person) => keepLook(as(db, person), look)),
    );
    expect(answers.map((answer) => valueIn(answer).looked)).toEqual([1, 1, 1]);
    const rows = await db.prisma.workLook.findMany({ where: { itemId: red.id } });
    expect(rows.map(({ userId }) => userId).toSorted()).toEqual(
      [supervisor.userId, chief.userId].toSorted(),
    );
  });

  test.each([
    ["an unknown list", { list: "milestones" }],
    ["a state that is none", { seen: [{ itemId: 1, state: "" }] }],
    ["an item that is none", { seen: [{ itemId: "x", state: "2018-07-21" }] }],
    [
      "more than a page shows",
      { seen: Array.from({ length: 101 }, (_, n) => ({ itemId: n + 1, state: "x" })) },
    ],
  ])("is refused with %s", async (_, change) => {
    const { supervisor, look } = await buildRed();
    const answer = await keepLook(as(db, supervisor), { ...look, ...change });
    expect(refusalIn(answer).kind).toBe("invalid");
  });

  test("of a plan that is not there is not found", async () => {
    const { supervisor, look } = await buildRed();
    const answer = await keepLook(as(db, supervisor), { ...look, planId: 999_999 });
    expect(refusalIn(answer)).toEqual({ kind: "not-found" });
  });
});

describe("today's work is the office's alone", () => {
  test("units, leaders and administrators neither read nor keep anything", async () => {
    const scene = await buildRed();
    const { plan, look } = scene;
    const admin = await buildPerson(db, duty("PLAN_ADMIN"));
    const before = await fingerprint(db);
    for (const person of [scene.reporter, scene.approver, scene.stranger, scene.leader, admin]) {
      const caller = as(db, person);
      const answers = [
        await showToday(caller, { planId: plan.id }),
        await listWork(caller, { planId: plan.id, list: "turned-red" }),
        await keepLook(caller, look),
      ];
      expect(answers.map(refusalIn)).toEqual(Array(3).fill({ kind: "forbidden" }));
    }
    expect(await fingerprint(db)).toEqual(before);
  });
});

describe("a list on pages of its own", () => {
  test("goes on after its last row, and counts what it has on every page", async () => {
    const { plan, unit, supervisor } = await buildFilingScene(db);
    for (let n = 0; n < 53; n += 1)
      await buildItem(db, plan, { lead: [unit], milestones: dueOn("2018-07-20") });
    const view = { planId: plan.id, list: "turned-red" };
    const caller = as(db, supervisor);
    const first = valueIn(await listWork(caller, view));
    const second = valueIn(await listWork(caller, { ...view, after: first.next }));
    expect([first.rows.length, first.count, first.isFirst]).toEqual([50, 53, true]);
    expect([second.rows.length, second.count, second.isFirst]).toEqual([3, 53, false]);
    expect(second.next).toBeUndefined();
    const codes = [...first.rows, ...second.rows].map(({ code }) => code);
    expect(codes).toEqual(codes.toSorted());
    expect(new Set(codes).size).toBe(53);
    const day = await listOf(db, supervisor, plan, "turned-red");
    expect([day.rows.length, day.count]).toEqual([8, 53]);
    expect((await lookAtAll(db, supervisor, plan, "turned-red")).looked).toBe(8);
    expect((await listOf(db, supervisor, plan, "turned-red")).count).toBe(45);
  });

  test("begins anew at a place that makes no sense", async () => {
    const { plan, red, supervisor } = await buildRed();
    const view = { planId: plan.id, list: "turned-red", after: "nowhere" };
    const { rows, isFirst } = valueIn(await listWork(as(db, supervisor), view));
    expect([rows.map(({ code }) => code), isFirst]).toEqual([[red.code], true]);
  });
});
