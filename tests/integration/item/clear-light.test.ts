import { describe, expect, test } from "vitest";
import { dateOf } from "@/lib/db/day";
import { findPlan } from "@/lib/db/plans";
import { restateItems } from "@/lib/db/standings";
import type { Person } from "@/lib/domain/actor";
import { plainDate } from "@/lib/domain/plain-date";
import { showItem } from "@/lib/usecases/item/show-item";
import {
  A_LATE_REPORT,
  accepted,
  buildFilingScene,
  type FilingScene,
  JULY,
  released,
} from "@/tests/support/builders/filing-scene";
import { buildItem } from "@/tests/support/builders/item";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { buildCollective } from "@/tests/support/builders/unit";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const AFTER_THE_MILESTONE = plainDate("2018-10-12");

async function seen(scene: FilingScene, person: Person = scene.supervisor) {
  return valueIn(await showItem(as(db, person), { itemId: scene.item.id }));
}

/** "me: milestone, file, clears 1,2 → GREEN": the acts that a person is shown. */
async function acts(scene: FilingScene, person: Person): Promise<string[]> {
  const { clearing } = await seen(scene, person);
  return (clearing?.acts ?? []).map(
    ({ kind, by, step, clears, after, mine }) =>
      `${mine ? "me" : by}: ${kind}, ${step.to}, clears ${clears} → ${after?.light}`,
  );
}

/** Judges the scene's item anew after a test wrote a fact of its own. */
async function restate({ plan, item }: FilingScene) {
  await db.prisma.$transaction(async (tx) => {
    const head = await findPlan(tx, plan.id, new Date(0));
    if (head) await restateItems(tx, head, [item.id]);
  });
}

describe("a late milestone with its report missing", () => {
  async function lateScene() {
    const scene = await buildFilingScene(db);
    await accepted(db, scene);
    await turnToDay(db, scene.plan, AFTER_THE_MILESTONE);
    return scene;
  }

  test("is cleared by the reporter's filing, which leads to the milestone's field", async () => {
    const scene = await lateScene();
    const { clearing } = await seen(scene, scene.reporter);
    const milestone = scene.item.milestones[0];
    expect(clearing?.acts[0]).toEqual({
      kind: "milestone",
      params: { milestoneId: milestone?.id, milestone: "制定方案" },
      by: "REPORTER",
      helper: null,
      step: { to: "file", month: "2018-09", field: `milestonesReached.${milestone?.id}` },
      clears: [1, 3, 4],
      after: { light: "AMBER", because: expect.objectContaining({ rule: "below-expected" }) },
      mine: true,
    });
    expect(clearing?.allDone).toEqual({ light: "GREEN", because: null });
  });

  test("shows the office whose move it is", async () => {
    const scene = await lateScene();
    expect(new Set((await acts(scene, scene.supervisor)).map((act) => act.split(":")[0]))).toEqual(
      new Set(["REPORTER"]),
    );
  });

  test("is the office's move once the report that tells it has been released", async () => {
    const scene = await lateScene();
    const milestonesReached = [
      { milestoneId: scene.item.milestones[0]?.id ?? 0, reachedOn: "2018-10-08" },
    ];
    await released(db, scene, {
      ...A_LATE_REPORT,
      month: "2018-09",
      percent: "60",
      milestonesReached,
      nextStepDue: "2018-10-31",
    });
    const { acts: shown } = (await seen(scene)).clearing ?? { acts: [] };
    const told = shown.map(({ kind, step, mine }) => [kind, step.to, mine]);
    expect(told).toContainEqual(["milestone", "decide", true]);
    expect(told.every(([, to]) => to === "decide")).toBe(true);
  });
});

test("a bottleneck is answered by its helper, of whom the others are told", async () => {
  const scene = await buildFilingScene(db);
  const helperPerson = await buildPerson(db, duty("REPORTER", scene.otherUnit));
  await accepted(db, scene);
  const revision = await db.prisma.reportRevision.findFirstOrThrow({
    where: { report: { itemId: scene.item.id } },
  });
  await db.prisma.bottleneck.create({
    data: {
      itemId: scene.item.id,
      raisedByRevisionId: revision.id,
      what: "用地指标不足",
      helperUnitId: scene.otherUnit.id,
      answerDueOn: dateOf(plainDate("2018-08-10")),
      raisedOn: dateOf(plainDate("2018-07-30")),
    },
  });
  await db.prisma.assignment.create({
    data: {
      itemId: scene.item.id,
      unitId: scene.otherUnit.id,
      role: "RESPONSIBLE",
      ordinal: 1,
      printedName: scene.otherUnit.name,
    },
  });
  await turnToDay(db, scene.plan, plainDate("2018-08-13"));
  await restate(scene);
  expect(await acts(scene, helperPerson)).toEqual(["me: bottleneck, answer, clears 1 → GREEN"]);
  expect(await acts(scene, scene.chief)).toEqual(["HELPER: bottleneck, answer, clears 1 → GREEN"]);
  expect((await seen(scene)).item.openBottlenecks).toEqual([
    {
      id: expect.any(Number),
      what: "用地指标不足",
      helper: { id: scene.otherUnit.id, name: scene.otherUnit.name },
    },
  ]);
});

test("where a collective leads, the office first names who files", async () => {
  const scene = await buildFilingScene(db);
  const all = await buildCollective(db, [scene.unit, scene.otherUnit]);
  const item = await buildItem(db, scene.plan, { lead: [all] });
  await turnToDay(db, scene.plan, plainDate("2018-08-13"));
  const led = { ...scene, item };
  expect(await acts(led, scene.supervisor)).toEqual([
    "me: name-unit, name-unit, clears  → NO_DATA",
    "REPORTER: report, file, clears 1 → GREEN",
  ]);
});

test("the office's own light is the chief's to end", async () => {
  const scene = await buildFilingScene(db);
  await accepted(db, scene);
  await db.prisma.lightOverride.create({
    data: {
      itemId: scene.item.id,
      light: "RED",
      reason: "现场核查进度不符",
      validFrom: dateOf(plainDate("2018-07-30")),
      validUntil: dateOf(plainDate("2018-09-05")),
      setById: scene.chief.userId,
      setAt: new Date(0),
    },
  });
  await restate(scene);
  expect(await acts(scene, scene.chief)).toEqual([
    "me: office-light, office-light, clears 1 → GREEN",
  ]);
  const { item, may } = await seen(scene, scene.chief);
  expect(item.standing).toMatchObject({ light: "RED", systemLight: "GREEN", officeLight: "RED" });
  expect(may.setOfficeLight).toBe(true);
  expect((await seen(scene, scene.supervisor)).may.setOfficeLight).toBe(false);
});

test("a calm light has nothing to clear", async () => {
  const scene = await buildFilingScene(db);
  await accepted(db, scene);
  const { clearing, item } = await seen(scene);
  expect(item.standing?.light).toBe("GREEN");
  expect(clearing).toBeNull();
});

test("the outlook holds the accepted percents, the steps of what is expected and the forecast", async () => {
  const scene = await buildFilingScene(db);
  await accepted(db, scene);
  await turnToDay(db, scene.plan, plainDate("2018-08-30"));
  await accepted(db, scene, { month: "2018-08", percent: "55", nextStepDue: "2018-09-30" });
  expect((await seen(scene)).outlook).toEqual({
    accepted: [
      { month: JULY, percent: 40 },
      { month: "2018-08", percent: 55 },
    ],
    steps: [
      { from: "2018-10-01", percent: 50 },
      { from: "2019-01-01", percent: 100 },
    ],
    forecast: { kind: "few-reports", reports: 2, needed: 3 },
    finalDue: "2018-12-31",
  });
});

test("an indicator is shown with the readings that the office took over, by the month of their report", async () => {
  const scene = await buildFilingScene(db);
  const { id } = await db.prisma.indicator.create({
    data: {
      itemId: scene.item.id,
      ordinal: 1,
      name: "新增就业",
      comparator: "AT_LEAST",
      target: "12.5",
      unit: "万人",
      scope: "CITY",
    },
  });
  await accepted(db, scene);
  const report = await db.prisma.progressReport.findFirstOrThrow({
    where: { itemId: scene.item.id },
  });
  const reading = { indicatorId: id, readOn: dateOf(plainDate("2018-08-02")) };
  await db.prisma.indicatorReading.create({
    data: { ...reading, revisionId: report.acceptedRevisionId, value: "3.5" },
  });
  expect((await seen(scene)).item.indicators[0]?.readings).toEqual([
    { month: "2018-07", value: 3.5 },
  ]);
});
