import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { answerBottleneck } from "@/lib/usecases/bottleneck/answer-bottleneck";
import { answerMatter } from "@/lib/usecases/major-matter/answer-matter";
import { raiseMatter } from "@/lib/usecases/major-matter/raise-matter";
import { acceptReport } from "@/lib/usecases/report/accept-report";
import { listWork } from "@/lib/usecases/today/list-work";
import { showToday } from "@/lib/usecases/today/show-today";
import {
  accepted,
  aDecision,
  buildFilingScene,
  type FilingScene,
  JULY,
  released,
} from "@/tests/support/builders/filing-scene";
import { buildItem } from "@/tests/support/builders/item";
import { codesOn, dueOn, judged, listOf } from "@/tests/support/builders/office-day";
import { as } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

test("a missing report and one that waits for acceptance are told apart, until it is accepted", async () => {
  const scene = await buildFilingScene(db);
  const { plan, unit, item, supervisor } = scene;
  const missing = await buildItem(db, plan, { lead: [unit] });
  await released(db, scene);
  await turnToDay(db, plan, plainDate("2018-08-08"));
  const { rows, count } = await listOf(db, supervisor, plan, "no-data");
  expect(count).toBe(2);
  expect(rows.map(({ code, reason }) => [code, reason?.rule, reason?.seen.month])).toEqual([
    [item.code, "report-awaits-acceptance", JULY],
    [missing.code, "report-missing", JULY],
  ]);
  valueIn(await acceptReport(as(db, supervisor), aDecision(scene)));
  expect(await codesOn(db, supervisor, plan, "no-data")).toEqual([missing.code]);
});

test("the milestones of this week come by their day, without what is reached, withdrawn or done", async () => {
  const { plan, unit, supervisor } = await buildFilingScene(db);
  const on = (...days: string[]) =>
    buildItem(db, plan, { lead: [unit], milestones: dueOn(...days) });
  const sunday = await on("2018-08-05");
  const today = await on("2018-07-30", "2018-08-03");
  await on("2018-08-06", "2018-07-29");
  const reached = await on("2018-08-01");
  const where = { itemId: reached.id };
  await db.prisma.milestone.updateMany({ where, data: { reachedOn: new Date("2018-07-30") } });
  const dropped = await on("2018-08-02");
  await db.prisma.milestone.updateMany({
    where: { itemId: dropped.id },
    data: { withdrawnOn: new Date("2018-07-30") },
  });
  const done = await on("2018-08-04");
  await db.prisma.completion.create({
    data: {
      itemId: done.id,
      completedOn: new Date("2018-07-30"),
      findings: "已核查",
      verifiedById: supervisor.userId,
    },
  });
  await judged(db, plan, done);
  const { rows } = await listOf(db, supervisor, plan, "milestones");
  expect(rows.map(({ code, due }) => [code, due])).toEqual([
    [today.code, "2018-07-30"],
    [today.code, "2018-08-03"],
    [sunday.code, "2018-08-05"],
  ]);
});

test("major matters, reports and corrections wait for the office until it decides", async () => {
  const scene = await buildFilingScene(db);
  const { plan, item, reporter, supervisor } = scene;
  const waiting = async () =>
    valueIn(await showToday(as(db, supervisor), { planId: plan.id })).waiting;
  expect(await waiting()).toMatchObject({ matters: 0, reviews: 0, corrections: 0 });
  await released(db, scene);
  const told = { itemId: item.id, matter: "防汛抢险，工地停工。" };
  const { matterId } = valueIn(await raiseMatter(as(db, reporter), told));
  expect(await waiting()).toMatchObject({ matters: 1, reviews: 1, corrections: 0 });
  const answer = { itemId: item.id, matterId, answer: "已知悉，请每日报告。" };
  valueIn(await answerMatter(as(db, supervisor), answer));
  valueIn(await acceptReport(as(db, supervisor), aDecision(scene)));
  expect(await waiting()).toMatchObject({ matters: 0, reviews: 0, corrections: 0 });
});

test("a promise stands on the list from its day until the unit's next report", async () => {
  const scene = await buildFilingScene(db);
  const { plan, item, supervisor } = scene;
  await accepted(db, scene);
  await turnToDay(db, plan, plainDate("2018-08-30"));
  expect(await codesOn(db, supervisor, plan, "promises")).toEqual([]);
  await turnToDay(db, plan, plainDate("2018-08-31"));
  const { rows } = await listOf(db, supervisor, plan, "promises");
  expect(rows).toMatchObject([
    { code: item.code, due: "2018-08-31", month: JULY, nextStep: "征求各区意见" },
  ]);
  await released(db, scene, { month: "2018-08", nextStepDue: "2018-09-30" });
  expect(await codesOn(db, supervisor, plan, "promises")).toEqual([]);
});

describe("bottlenecks unanswered", () => {
  const asks = (helper: { id: number }, answerDue: string) => ({
    what: `用地指标未落实（${answerDue}）`,
    helperUnitId: String(helper.id),
    answerDue,
  });

  /** A report that asks for help; what it asks is in no scene's usual content. */
  const releasedAsking = (scene: FilingScene, ...bottlenecks: object[]) =>
    released(db, scene, { bottlenecks } as object);

  test("come overdue first, and leave when the helper answers", async () => {
    const scene = await buildFilingScene(db);
    const { plan, item, otherUnit, supervisor } = scene;
    await releasedAsking(scene, asks(otherUnit, "2018-08-20"), asks(otherUnit, "2018-08-06"));
    await turnToDay(db, plan, plainDate("2018-08-10"));
    const { rows } = await listOf(db, supervisor, plan, "bottlenecks");
    expect(rows.map(({ code, due, overdue, helper }) => [code, due, overdue, helper])).toEqual([
      [item.code, "2018-08-06", true, otherUnit.name],
      [item.code, "2018-08-20", false, otherUnit.name],
    ]);
    const late = await db.prisma.bottleneck.findFirstOrThrow({
      where: { itemId: item.id, answerDueOn: new Date("2018-08-06") },
    });
    const answer = { bottleneckId: late.id, answer: "指标已下达。" };
    valueIn(await answerBottleneck(as(db, scene.stranger), answer));
    const { count } = await listOf(db, supervisor, plan, "bottlenecks");
    expect(count).toBe(1);
  });

  test("are drawn as chains, and each link leads to exactly its own", async () => {
    const scene = await buildFilingScene(db);
    const { plan, unit, otherUnit, supervisor } = scene;
    await releasedAsking(scene, asks(otherUnit, "2018-08-06"));
    const other = await buildItem(db, plan, { lead: [otherUnit] });
    const revision = await db.prisma.reportRevision.findFirstOrThrow({ orderBy: { id: "desc" } });
    await db.prisma.bottleneck.createMany({
      data: ["资金未到位", "专家未到位"].map((what) => ({
        itemId: other.id,
        raisedByRevisionId: revision.id,
        what,
        helperUnitId: unit.id,
        raisedOn: new Date("2018-07-30"),
        answerDueOn: new Date("2018-08-20"),
      })),
    });
    await turnToDay(db, plan, plainDate("2018-08-10"));
    const today = valueIn(await showToday(as(db, supervisor), { planId: plan.id }));
    expect(today.chains).toEqual([
      {
        unit: unit.id,
        waitsFor: [
          {
            from: unit.id,
            to: otherUnit.id,
            count: 1,
            overdue: 1,
            again: null,
            waitsFor: [
              {
                from: otherUnit.id,
                to: unit.id,
                count: 2,
                overdue: 0,
                again: "cycle",
                waitsFor: [],
              },
            ],
          },
        ],
      },
    ]);
    expect(today.unitNames).toEqual({ [unit.id]: unit.name, [otherUnit.id]: otherUnit.name });
    const between = { list: "bottlenecks", asker: otherUnit.id, helper: unit.id };
    const listed = valueIn(await listWork(as(db, supervisor), { planId: plan.id, ...between }));
    expect([listed.count, listed.rows.map(({ code }) => code)]).toEqual([
      2,
      [other.code, other.code],
    ]);
  });
});

test("a plan in which nothing is to be done has nine empty lists", async () => {
  const { plan, supervisor } = await buildFilingScene(db);
  const today = valueIn(await showToday(as(db, supervisor), { planId: plan.id }));
  expect(Object.values(today.lists)).toEqual(Array(8).fill({ rows: [], count: 0 }));
  expect([Object.values(today.waiting), today.chains]).toEqual([Array(5).fill(0), []]);
});
