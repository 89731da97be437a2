import { describe, expect, test } from "vitest";
import { type Month, plainDate } from "@/lib/domain/plain-date";
import { RISK_WEIGHTS } from "@/lib/domain/report-risk";
import { raiseMatter } from "@/lib/usecases/major-matter/raise-matter";
import { acceptReport } from "@/lib/usecases/report/accept-report";
import { listReviews } from "@/lib/usecases/report/list-reviews";
import { openFiling } from "@/lib/usecases/report/open-filing";
import { returnReportByOffice } from "@/lib/usecases/report/return-report-by-office";
import {
  accepted,
  aDecision,
  buildFilingScene,
  type FilingScene,
  JULY,
  released,
  submitted,
} from "@/tests/support/builders/filing-scene";
import { buildItem, type ItemWish } from "@/tests/support/builders/item";
import { as } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const SMALL_RISE = { percent: "20" };

const queueOf = async ({ plan, supervisor }: FilingScene, period?: string) =>
  valueIn(await listReviews(as(db, supervisor), { planId: plan.id, period }));
const risksOf = async (scene: FilingScene, period?: string) =>
  (await queueOf(scene, period)).risky.rows.map(({ code, risks }) => [code, risks]);

/** Another item of the scene's plan and unit. */
async function beside(scene: FilingScene, wish: ItemWish = {}): Promise<FilingScene> {
  return { ...scene, item: await buildItem(db, scene.plan, { lead: [scene.unit], ...wish }) };
}

async function calmScene() {
  const scene = await buildFilingScene(db);
  await released(db, scene, SMALL_RISE);
  return scene;
}

describe("the office's queue", () => {
  test("puts a report with nothing unusual into the rest, with what the list says of it", async () => {
    const scene = await calmScene();
    const { plan, risky, calm, current, period, months } = await queueOf(scene);
    expect({ id: plan.id, current, period, months }).toEqual({
      id: scene.plan.id,
      current: JULY,
      period: JULY,
      months: [{ month: JULY, waiting: 1 }],
    });
    expect(risky).toEqual({ rows: [], total: 0 });
    expect(calm).toEqual({
      total: 1,
      rows: [
        {
          itemId: scene.item.id,
          code: scene.item.code,
          text: expect.stringContaining("工作措施"),
          month: JULY,
          revision: 1,
          unitName: scene.unit.name,
          light: "NOT_DUE",
          selfLight: "GREEN",
          before: null,
          percent: 20,
          noChange: false,
          late: false,
          risks: [],
        },
      ],
    });
  });

  test("begins with what weighs most, then goes by light, then by the document; never by time (R11)", async () => {
    const first = await buildFilingScene(db);
    const second = await beside(first);
    const third = await beside(first);
    const fourth = await beside(first);
    // Filed against the order in which they must stand.
    await released(db, fourth, { percent: "20", evidence: [] });
    await released(db, third, { percent: "90", evidence: [] });
    await released(db, second, SMALL_RISE);
    await released(db, first, SMALL_RISE);
    const { risky, calm } = await queueOf(first);
    const codes = (part: typeof risky) => part.rows.map(({ code }) => code);
    expect(codes(risky)).toEqual([third.item.code, fourth.item.code]);
    expect(codes(calm)).toEqual([first.item.code, second.item.code]);
    const weights = risky.rows.map(({ risks }) =>
      risks.reduce((sum, { code }) => sum + RISK_WEIGHTS[code], 0),
    );
    expect(weights).toEqual([9, 4]);
  });

  test("is the same whoever files first, also where one is late", async () => {
    const order = async (reversed: boolean) => {
      const scene = await buildFilingScene(db);
      const other = await beside(scene);
      const scenes = reversed ? [other, scene] : [scene, other];
      const [early, late] = scenes;
      if (!early || !late) throw new Error("There are two.");
      await released(db, early, SMALL_RISE);
      await turnToDay(db, scene.plan, plainDate("2018-08-20"));
      await released(db, late, SMALL_RISE);
      const { calm, risky } = await queueOf(scene, JULY);
      expect(risky.rows).toEqual([]);
      expect(calm.rows.map((row) => row.late).toSorted()).toEqual([false, true]);
      return calm.rows.map(({ itemId }) => itemId === scene.item.id);
    };
    expect(await order(false)).toEqual([true, false]);
    expect(await order(true)).toEqual([true, false]);
  });

  test("shows nothing that still waits in the unit or was decided", async () => {
    const scene = await buildFilingScene(db);
    await submitted(db, scene);
    await accepted(db, await beside(scene));
    const { risky, calm } = await queueOf(scene);
    expect([risky.total, calm.total]).toEqual([0, 0]);
  });

  test("tells what joined it since: a changed light, a graver own word, a reservation, a major matter", async () => {
    const scene = await calmScene();
    valueIn(
      await raiseMatter(as(db, scene.reporter), { itemId: scene.item.id, matter: "边坡滑塌" }),
    );
    const revision = await db.prisma.reportRevision.findFirstOrThrow({
      where: { report: { itemId: scene.item.id } },
    });
    await db.prisma.countersign.create({
      data: {
        revisionId: revision.id,
        unitId: scene.otherUnit.id,
        decision: "RESERVED",
        reservation: "进度与我局掌握的不一致",
        signedById: scene.stranger.userId,
        signedAt: new Date(),
      },
    });
    expect(await risksOf(scene)).toEqual([
      [
        scene.item.code,
        [
          { code: "major-matter", count: 1 },
          {
            code: "reserved",
            unit: scene.otherUnit.name,
            reservation: "进度与我局掌握的不一致",
          },
        ],
      ],
    ]);
    await turnToDay(db, scene.plan, plainDate("2018-10-20"));
    const [[, risks] = []] = await risksOf(scene, JULY);
    expect(risks).toContainEqual({ code: "self-differs", self: "GREEN", system: "AMBER" });
    expect(risks).toContainEqual({ code: "light-changed", before: "NO_DATA", light: "AMBER" });
  });

  test("compares the percent with what was taken over before, not since", async () => {
    const scene = await buildFilingScene(db);
    await accepted(db, scene, SMALL_RISE);
    await turnToDay(db, scene.plan, plainDate("2018-08-30"));
    await released(db, scene, { month: "2018-08", percent: "15", nextStepDue: "2018-09-30" });
    const { risky } = await queueOf(scene);
    expect(risky.rows.map(({ before, percent }) => [before, percent])).toEqual([[20, 15]]);
    expect(risky.rows[0]?.risks).toEqual([
      { code: "percent-back", before: 20, percent: 15 },
      { code: "evidence-repeated" },
    ]);
  });
});

describe("a new reviewer", () => {
  test("sees the current period; earlier ones that still wait are counted and a press away", async () => {
    const scene = await calmScene();
    await turnToDay(db, scene.plan, plainDate("2018-08-30"));
    await released(db, await beside(scene), {
      month: "2018-08",
      ...SMALL_RISE,
      nextStepDue: "2018-09-30",
    });
    const monthsOf = async (period?: string) => {
      const { risky, calm } = await queueOf(scene, period);
      return [...risky.rows, ...calm.rows].map(({ month }) => month).toSorted();
    };
    const { months, period } = await queueOf(scene);
    expect(period).toBe("2018-08");
    expect(months).toEqual([
      { month: "2018-08", waiting: 1 },
      { month: JULY, waiting: 1 },
    ]);
    expect(await monthsOf()).toEqual(["2018-08"]);
    expect(await monthsOf(JULY)).toEqual([JULY]);
    expect(await monthsOf("all")).toEqual([JULY, "2018-08"] as Month[]);
    expect(await monthsOf("by-time")).toEqual(["2018-08"]);
  });

  test("is of the office; others see no queue, and there is none of a plan that is not", async () => {
    const scene = await buildFilingScene(db);
    for (const person of [scene.reporter, scene.approver, scene.leader])
      expect(refusalIn(await listReviews(as(db, person), { planId: scene.plan.id }))).toEqual({
        kind: "forbidden",
      });
    const lost = await listReviews(as(db, scene.chief), { planId: 999_999 });
    expect(refusalIn(lost)).toEqual({ kind: "not-found" });
  });
});

test("a list of a hundred tells how many more wait", async () => {
  const scene = await buildFilingScene(db, { approvalRequired: false });
  for (let n = 0; n < 102; n += 1)
    await submitted(
      db,
      await beside(scene),
      n < 101 ? { percent: "20", evidence: [] } : SMALL_RISE,
    );
  const { risky, calm } = await queueOf(scene);
  expect([risky.rows.length, risky.total]).toEqual([100, 101]);
  expect([calm.rows.length, calm.total]).toEqual([1, 1]);
}, 120_000);

test("of many accepted at once, one that was returned meanwhile stops none of the others", async () => {
  const scene = await calmScene();
  const other = await beside(scene);
  await released(db, other, SMALL_RISE);
  const returned = { ...aDecision(scene), reasonCode: "OTHER", reason: "缺数据" };
  const [stale, fine] = await Promise.all([
    returnReportByOffice(as(db, scene.chief), returned).then(() =>
      acceptReport(as(db, scene.supervisor), aDecision(scene)),
    ),
    acceptReport(as(db, other.supervisor), aDecision(other)),
  ]);
  expect(refusalIn(stale)).toEqual({ kind: "conflict", code: "already-decided" });
  expect(valueIn(fine)).toMatchObject({ code: other.item.code, percent: 20 });
});

describe("beside a report", () => {
  const sideFor = async (scene: FilingScene, person = scene.supervisor) =>
    valueIn(await openFiling(as(db, person), { itemId: scene.item.id, month: JULY })).side;

  test("the office reads what to look at; its unit and leaders do not", async () => {
    const scene = await buildFilingScene(db);
    await released(db, scene, { percent: "20", evidence: [] });
    const { risks, done } = await sideFor(scene);
    expect(risks).toEqual([{ code: "rise-uncounted", before: 0, percent: 20 }]);
    expect(done).toBe("完成方案初稿。");
    for (const person of [scene.reporter, scene.approver, scene.leader])
      expect(await sideFor(scene, person)).toEqual({
        remarks: [],
        matters: [],
        risks: [],
        done: null,
        likeTexts: [],
        correctionRisks: [],
      });
  });

  test("nothing of it is told before the unit has released it", async () => {
    const scene = await buildFilingScene(db);
    await submitted(db, scene, { percent: "20", evidence: [] });
    expect(await sideFor(scene)).toMatchObject({ risks: [], done: null });
  });
});
