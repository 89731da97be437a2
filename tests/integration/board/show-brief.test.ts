import { describe, expect, test } from "vitest";
import { dateOf } from "@/lib/db/day";
import { noLights } from "@/lib/domain/board";
import type { Light } from "@/lib/domain/light";
import { plainDate } from "@/lib/domain/plain-date";
import { showBoard } from "@/lib/usecases/board/show-board";
import { showBrief } from "@/lib/usecases/board/show-brief";
import { listLedger } from "@/lib/usecases/item/list-ledger";
import { closePeriod } from "@/lib/usecases/period/close-period";
import { publishPeriod } from "@/lib/usecases/period/publish-period";
import { acceptCorrection } from "@/lib/usecases/report/accept-correction";
import { correctReport } from "@/lib/usecases/report/correct-report";
import { aCorrection } from "@/tests/support/builders/correction-scene";
import { accepted, buildFilingScene, JULY } from "@/tests/support/builders/filing-scene";
import { buildItems } from "@/tests/support/builders/item";
import { buildPartnerScene, releasedBy } from "@/tests/support/builders/partner-scene";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { buildPlan, turnToDay } from "@/tests/support/builders/plan";
import { buildUnit } from "@/tests/support/builders/unit";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const counts = (some: Partial<Record<Light, number>>) => ({ ...noLights(), ...some });

const due = (day: string) => [{ name: "完成", due: plainDate(day) }];

/** Items in two key areas: one turned red in August, one is red since July, one falls due in September. */
async function buildLatePlan() {
  const plan = await buildPlan(db, { keyAreas: 2 });
  const unit = await buildUnit(db);
  const [late, later, near] = await buildItems(db, plan, [
    { lead: [unit], milestones: due("2018-07-20") },
    { lead: [unit], milestones: due("2018-08-10"), area: 1 },
    { lead: [unit], milestones: due("2018-09-10"), area: 1 },
  ]);
  const leader = await buildPerson(db, duty("LEADER"));
  const brief = async (more: object = {}) =>
    valueIn(await showBrief(as(db, leader), { planId: plan.id, ...more }));
  valueIn(await showBoard(as(db, leader), { planId: plan.id }));
  await turnToDay(db, plan, plainDate("2018-08-30"));
  return { plan, unit, late, later, near, leader, brief };
}

describe("the leader's page", () => {
  test("counts key areas with their worst, and says what changed since the last month's end", async () => {
    const { brief, plan } = await buildLatePlan();
    const { itemCount, keyAreas, before, day } = await brief();
    expect({ itemCount, day, before }).toEqual({
      itemCount: 3,
      day: "2018-08-30",
      before: { day: "2018-07-31", counts: counts({ RED: 1, NO_DATA: 1, NOT_DUE: 1 }) },
    });
    expect(keyAreas.map(({ id, worst }) => [id, worst])).toEqual(
      plan.keyAreas.map(({ id }) => [id, "RED"]),
    );
  });

  test("lists what turned red this month with why, and what is at stake within 30 days", async () => {
    const { brief, later, near, plan, leader } = await buildLatePlan();
    const { facts } = await brief();
    expect(facts.turned).toMatchObject({
      total: 1,
      rows: [
        {
          itemId: later?.id,
          since: "2018-08-11",
          reasons: expect.arrayContaining([expect.objectContaining({ rule: "final-due-passed" })]),
        },
      ],
    });
    expect(facts.stake).toMatchObject({
      total: 1,
      rows: [{ itemId: near?.id, due: "2018-09-10", milestone: "完成" }],
    });
    const view = { planId: plan.id, due: "within-30" };
    expect(valueIn(await listLedger(as(db, leader), view)).count).toBe(facts.stake.total);
  });

  test("of a past day is as it was known then", async () => {
    const { brief, plan, late } = await buildLatePlan();
    const then = await brief({ on: "2018-07-31" });
    expect(then).toMatchObject({
      on: "2018-07-31",
      since: "2018-07-01",
      counts: counts({ RED: 1, NO_DATA: 1, NOT_DUE: 1 }),
      before: null,
    });
    expect(then.facts.turned.rows.map(({ itemId }) => itemId)).toEqual([late?.id]);
    await turnToDay(db, plan, plainDate("2018-10-20"));
    expect(await brief({ on: "2018-07-31" })).toEqual({
      ...then,
      plan: { ...then.plan, demonstrationDay: "2018-10-20", today: "2018-10-20" },
    });
  });

  test("lists the bottlenecks that wait for an answer until they have one", async () => {
    const scene = await buildPartnerScene(db);
    const { plan, helper, supervisor, item } = scene;
    const bottlenecks = [
      { what: "缺用地指标", helperUnitId: String(helper.id), answerDue: "2018-08-20" },
    ];
    await releasedBy(db, scene, { bottlenecks });
    const waiting = async () =>
      valueIn(await showBrief(as(db, supervisor), { planId: plan.id })).facts.waiting;
    expect(await waiting()).toMatchObject({
      total: 1,
      rows: [{ itemId: item.id, what: "缺用地指标", helper: helper.name, due: "2018-08-20" }],
    });
    await db.prisma.bottleneck.updateMany({
      where: { itemId: item.id },
      data: {
        answer: "已安排",
        answeredById: scene.helperReporter.userId,
        answeredOn: dateOf(plainDate("2018-07-30")),
      },
    });
    expect(await waiting()).toEqual({ rows: [], total: 0 });
  });

  test("shows what got done: items completed, milestones reached by an accepted report", async () => {
    const scene = await buildFilingScene(db);
    const { plan, item, chief, leader } = scene;
    const [milestone] = item.milestones;
    await accepted(db, scene, {
      milestonesReached: [{ milestoneId: milestone?.id ?? 0, reachedOn: "2018-07-28" }],
    });
    await db.prisma.completion.create({
      data: {
        itemId: item.id,
        completedOn: dateOf(plainDate("2018-07-30")),
        findings: "现场核查属实。",
        verifiedById: chief.userId,
      },
    });
    const { done } = valueIn(await showBrief(as(db, leader), { planId: plan.id })).facts;
    expect(done.total).toBe(2);
    expect(
      done.rows.map(({ kind, day, milestone, month }) => [kind, day, milestone, month]),
    ).toEqual([
      ["completed", "2018-07-30", null, null],
      ["milestone", "2018-07-28", "制定方案", "2018-07"],
    ]);
  });

  test("keeps a milestone that got done when its report is corrected", async () => {
    const scene = await buildFilingScene(db);
    const { plan, item, chief, leader, approver, supervisor } = scene;
    await accepted(db, scene, {
      milestonesReached: [{ milestoneId: item.milestones[0]?.id ?? 0, reachedOn: "2018-07-28" }],
    });
    await turnToDay(db, plan, plainDate("2018-08-09"));
    const period = { planId: plan.id, month: JULY, reason: "" };
    valueIn(await closePeriod(as(db, chief), period));
    valueIn(await publishPeriod(as(db, chief), period));
    const done = async () =>
      valueIn(await showBrief(as(db, leader), { planId: plan.id, on: "2018-07-31" })).facts.done;
    const before = await done();
    expect(before.rows.map(({ milestone, month }) => [milestone, month])).toEqual([
      ["制定方案", JULY],
    ]);
    valueIn(await correctReport(as(db, approver), aCorrection(scene)));
    const decision = { ...aCorrection(scene), revision: 2 };
    valueIn(await acceptCorrection(as(db, supervisor), decision));
    expect(await done()).toEqual(before);
  });

  test("has a line for each of a few items, says how many more there are, and shows all when asked", async () => {
    const { plan, unit, brief } = await buildLatePlan();
    const milestones = due("2018-08-05");
    await buildItems(
      db,
      plan,
      Array.from({ length: 9 }, () => ({ lead: [unit], milestones })),
    );
    const { turned } = (await brief()).facts;
    expect([turned.rows.length, turned.total]).toEqual([6, 10]);
    const whole = (await brief({ all: "turned" })).facts;
    expect([whole.turned.rows.length, whole.turned.total]).toEqual([10, 10]);
  });

  test.each([
    ["2018-02-30", "no-day"],
    ["2099-01-01", "future"],
    ["2018-01-01", "before"],
  ])("says that nothing is known of %s", async (on, why) => {
    const { brief } = await buildLatePlan();
    expect((await brief({ on })).asked).toEqual({ kind: "unknown", why, asked: on });
  });

  test("is for the office, the leaders and the plan's administrator", async () => {
    const scene = await buildFilingScene(db);
    const planId = scene.plan.id;
    for (const person of [scene.reporter, scene.approver, scene.stranger])
      expect(refusalIn(await showBrief(as(db, person), { planId }))).toEqual({ kind: "forbidden" });
    for (const person of [scene.supervisor, scene.chief, scene.leader])
      expect(valueIn(await showBrief(as(db, person), { planId })).itemCount).toBe(1);
    expect(refusalIn(await showBrief(as(db, scene.chief), { planId: 999_999 }))).toEqual({
      kind: "not-found",
    });
  });
});
