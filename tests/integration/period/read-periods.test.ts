import { beforeAll, describe, expect, test } from "vitest";
import { dateOf } from "@/lib/db/day";
import { ANONYMOUS, type Person } from "@/lib/domain/actor";
import { type AskedItem, isAsked } from "@/lib/domain/burden";
import { type PlainDate, plainDate } from "@/lib/domain/plain-date";
import type { Caller } from "@/lib/usecases/define";
import { closePeriod } from "@/lib/usecases/period/close-period";
import { exemptPeriod } from "@/lib/usecases/period/exempt-period";
import { listPeriods } from "@/lib/usecases/period/list-periods";
import { showBurden } from "@/lib/usecases/period/show-burden";
import { showPeriod } from "@/lib/usecases/period/show-period";
import { showFrame } from "@/lib/usecases/plan/show-frame";
import { openFiling } from "@/lib/usecases/report/open-filing";
import { showMonth } from "@/lib/usecases/report/show-month";
import { resumeSession } from "@/lib/usecases/session/resume-session";
import { listWorkdays } from "@/lib/usecases/workday/list-workdays";
import {
  accepted,
  buildFilingScene,
  type FilingScene,
  JULY,
  released,
  submitted,
} from "@/tests/support/builders/filing-scene";
import { buildItem, type ItemWish } from "@/tests/support/builders/item";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { listenToQueries } from "@/tests/support/count-queries";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const listener = listenToQueries(db);
/** July 2018 is due on 6 August, its grace ends on the 8th. */
const AFTER_GRACE = plainDate("2018-08-09");

const july = ({ plan }: Pick<FilingScene, "plan">, more: object = {}) => ({
  planId: plan.id,
  month: JULY,
  ...more,
});
const shownTo = async (person: Person, scene: FilingScene, more: object = {}) =>
  valueIn(await showPeriod(as(db, person), july(scene, more)));

/** An item of every kind, as the rule knows it; reports wait for none of them. */
const KINDS: [string, ItemWish, Partial<AskedItem>][] = [
  ["monthly", {}, {}],
  ["quarterly", { cycle: "QUARTERLY" }, { cycle: "QUARTERLY" }],
  ["added on the opening day", {}, { addedOn: plainDate("2018-07-25") }],
  ["added later", {}, { addedOn: plainDate("2018-07-26") }],
  ["revoked", {}, { revoked: true }],
  ["closed in time", {}, { completedOn: plainDate("2018-08-06") }],
  ["closed after the due day", {}, { completedOn: plainDate("2018-08-07") }],
  ["without anybody to file", { lead: [] }, { hasFilingUnit: false }],
];

describe("a period asks the items that the rule says,", () => {
  test.each<[string, { exempt: boolean; closed: boolean }]>([
    ["while it is open", { exempt: false, closed: false }],
    ["once it is closed", { exempt: false, closed: true }],
    ["and none where it is exempt", { exempt: true, closed: false }],
  ])("%s", async (_, decided) => {
    const scene = await buildFilingScene(db);
    const { plan, unit, chief } = scene;
    const codes = new Map([[scene.item.code, KINDS[0]?.[2] ?? {}]]);
    for (const [, wish, facts] of KINDS.slice(1)) {
      const item = await buildItem(db, plan, { lead: [unit], ...wish });
      codes.set(item.code, facts);
      await makeSo(item.id, facts, chief);
    }
    await turnToDay(db, plan, AFTER_GRACE);
    const reason = "防汛";
    if (decided.exempt) valueIn(await exemptPeriod(as(db, chief), july(scene, { reason })));
    if (decided.closed) valueIn(await closePeriod(as(db, chief), july(scene)));
    const { missing, counts, period } = await shownTo(scene.supervisor, scene);
    const asked = [...codes].filter(([, facts]) =>
      isAsked(
        {
          cycle: "MONTHLY",
          addedOn: null,
          revoked: false,
          completedOn: null,
          hasFilingUnit: true,
          ...facts,
        },
        { ...period, exempt: period.exemptReason !== null },
      ),
    );
    expect(missing.map(({ code }) => code).toSorted()).toEqual(
      asked.map(([code]) => code).toSorted(),
    );
    expect(counts).toEqual({ asked: asked.length, accepted: 0, waiting: 0, missing: asked.length });
  });
});

async function makeSo(id: number, facts: Partial<AskedItem>, by: Person) {
  const { revoked, addedOn, completedOn } = facts;
  if (revoked) {
    await db.prisma.workItem.update({ where: { id }, data: { state: "REVOKED" } });
    await db.prisma.itemStanding.delete({ where: { itemId: id } });
  }
  if (addedOn)
    await db.prisma.workItem.update({ where: { id }, data: { addedOn: dateOf(addedOn) } });
  if (completedOn)
    await db.prisma.completion.create({
      data: {
        itemId: id,
        completedOn: dateOf(completedOn),
        findings: "属实",
        verifiedById: by.userId,
      },
    });
}

describe("the period's page", () => {
  test("tells whom to chase on each day, by name", async () => {
    const scene = await buildFilingScene(db);
    const on = async (day: PlainDate) => {
      await turnToDay(db, scene.plan, day);
      const { missing } = await shownTo(scene.supervisor, scene);
      return missing.map(({ level, people }) => [level, level === null ? [] : people[level]]);
    };
    const { reporter, colleague, approver } = scene;
    expect(await on(plainDate("2018-08-08"))).toEqual([[null, []]]);
    expect(await on(plainDate("2018-08-09"))).toEqual([
      ["REPORTER", [reporter.displayName, colleague.displayName]],
    ]);
    expect(await on(plainDate("2018-08-13"))).toEqual([["UNIT_APPROVER", [approver.displayName]]]);
    expect(await on(plainDate("2018-08-15"))).toEqual([["UNIT_HEAD", []]]);
  });

  test("counts what is accepted, waits and is missing", async () => {
    const scene = await buildFilingScene(db);
    const { plan, unit } = scene;
    await accepted(db, scene);
    const withItem = async () => ({ ...scene, item: await buildItem(db, plan, { lead: [unit] }) });
    await released(db, await withItem());
    await submitted(db, await withItem());
    await withItem();
    const { counts, missing } = await shownTo(scene.leader, scene);
    expect(counts).toEqual({ asked: 4, accepted: 1, waiting: 1, missing: 2 });
    expect(missing.map(({ state }) => state)).toEqual(["PENDING_UNIT_APPROVAL", null]);
  });

  test("stands in the units' order, whoever has begun", async () => {
    const scene = await buildFilingScene(db);
    const { plan, otherUnit, unit } = scene;
    await buildItem(db, plan, { lead: [otherUnit] });
    await buildItem(db, plan, { lead: [unit] });
    const { missing } = await shownTo(scene.supervisor, scene);
    expect(missing.map(({ unitName }) => unitName)).toEqual([unit.name, unit.name, otherUnit.name]);
  });

  test("offers each person the decisions that are theirs", async () => {
    const scene = await buildFilingScene(db);
    await turnToDay(db, scene.plan, AFTER_GRACE);
    const admin = await buildPerson(db, duty("PLAN_ADMIN"));
    const acts = async (person: Person) => (await shownTo(person, scene)).acts;
    expect(await acts(scene.chief)).toEqual(["EXEMPTED", "CLOSED"]);
    expect(await acts(scene.supervisor)).toEqual(["EXEMPTED"]);
    expect(await acts(admin)).toEqual([]);
    expect(await acts(scene.leader)).toEqual([]);
  });

  test("is the office's, and of a period that exists", async () => {
    const scene = await buildFilingScene(db);
    for (const person of [scene.reporter, scene.approver, scene.stranger]) {
      expect(refusalIn(await showPeriod(as(db, person), july(scene)))).toEqual({
        kind: "forbidden",
      });
      expect(refusalIn(await listPeriods(as(db, person), july(scene)))).toEqual({
        kind: "forbidden",
      });
    }
    const wrong = july(scene, { month: "2019-07" });
    expect(refusalIn(await showPeriod(as(db, scene.chief), wrong))).toEqual({ kind: "not-found" });
  });
});

test("the list has the newest period first and says what comes next", async () => {
  const scene = await buildFilingScene(db);
  await turnToDay(db, scene.plan, plainDate("2018-08-26"));
  const shown = valueIn(await listPeriods(as(db, scene.leader), { planId: scene.plan.id }));
  expect(shown.rows.map(({ month, state }) => [month, state])).toEqual([
    ["2018-08", "OPEN"],
    ["2018-07", "OVERDUE"],
  ]);
  expect(shown.upcoming).toMatchObject({
    month: "2018-09",
    opensOn: "2018-09-25",
    dueOn: "2018-10-08",
  });
  expect(shown.rows[1]?.counts).toEqual({ asked: 1, accepted: 0, waiting: 0, missing: 1 });
});

describe("a page costs at most 8 statements:", () => {
  let scene: FilingScene;
  beforeAll(async () => {
    scene = await buildFilingScene(db);
    await accepted(db, scene);
    await turnToDay(db, scene.plan, plainDate("2018-08-30"));
    valueIn(await showMonth(as(db, scene.reporter), { planId: scene.plan.id }));
  });
  const page = async (caller: Caller, query: () => Promise<unknown>) => {
    const { actor } = caller;
    const sessionId = actor.kind === "person" ? actor.sessionId : "";
    return listener.during(async () => {
      valueIn(await resumeSession({ ...caller, actor: ANONYMOUS }, { sessionId }));
      valueIn(await showFrame(caller, {}));
      await query();
    });
  };
  test.each<[string, (caller: Caller) => Promise<unknown>]>([
    ["the periods", async (c) => valueIn(await listPeriods(c, { planId: scene.plan.id }))],
    ["a period", async (c) => valueIn(await showPeriod(c, july(scene)))],
    ["the burden", async (c) => valueIn(await showBurden(c, july(scene)))],
    ["the workdays", async (c) => valueIn(await listWorkdays(c, { planId: scene.plan.id }))],
    [
      "an accepted report",
      async (c) => valueIn(await openFiling(c, { itemId: scene.item.id, month: JULY })),
    ],
  ])("%s", async (_, query) => {
    const office = as(db, scene.supervisor);
    const statements = await page(office, () => query(office));
    expect(statements.length, statements.map(({ text }) => text).join("\n")).toBeLessThanOrEqual(8);
    expect(statements.length).toBeGreaterThan(2);
  });
});
