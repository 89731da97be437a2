import { describe, expect, test } from "vitest";
import { addDays, lastDayOfMonth } from "@/lib/domain/calendar";
import { type Month, plainDate } from "@/lib/domain/plain-date";
import { accepted, buildFilingScene, released } from "@/tests/support/builders/filing-scene";
import { buildItem } from "@/tests/support/builders/item";
import { codesOn, dueOn, listOf, lookAtAll, overridden } from "@/tests/support/builders/office-day";
import { turnToDay } from "@/tests/support/builders/plan";
import { openTestLedger } from "@/tests/support/test-ledger";

const db = await openTestLedger();

describe("turned red since I last looked", () => {
  test("says from which light and why, and ends for the one who looked alone", async () => {
    const { plan, unit, supervisor, chief } = await buildFilingScene(db);
    const red = await buildItem(db, plan, { lead: [unit], milestones: dueOn("2018-07-20") });
    expect(await listOf(db, supervisor, plan, "turned-red")).toEqual({
      count: 1,
      rows: [
        {
          key: expect.stringMatching(/^\d+$/),
          itemId: red.id,
          code: red.code,
          text: expect.stringContaining("工作措施"),
          unitName: unit.name,
          light: "RED",
          since: "2018-07-21",
          before: "NO_DATA",
          reason: expect.objectContaining({ rule: "final-due-passed" }),
          state: "2018-07-21",
        },
      ],
    });
    await lookAtAll(db, supervisor, plan, "turned-red");
    expect(await codesOn(db, supervisor, plan, "turned-red")).toEqual([]);
    expect(await codesOn(db, chief, plan, "turned-red")).toEqual([red.code]);
  });

  test("comes back when the item turns red another time", async () => {
    const scene = await buildFilingScene(db);
    const { plan, chief, supervisor } = scene;
    const red = await buildItem(db, plan, {
      lead: [scene.unit],
      milestones: dueOn("2018-07-20"),
    });
    await lookAtAll(db, supervisor, plan, "turned-red");
    await overridden(db, plan, red, { light: "AMBER", until: "2018-08-03", by: chief });
    await turnToDay(db, plan, plainDate("2018-08-04"));
    const { rows } = await listOf(db, supervisor, plan, "turned-red");
    expect(rows.map(({ code, since, before }) => [code, since, before])).toEqual([
      [red.code, "2018-08-04", "AMBER"],
    ]);
  });
});

describe("self, system and office say differently", () => {
  test("shows the three lights, and a look of anybody ends it for the whole office", async () => {
    const scene = await buildFilingScene(db);
    const { plan, item, supervisor, chief } = scene;
    await accepted(db, scene, { selfLight: "AMBER" });
    await turnToDay(db, plan, plainDate("2018-08-10"));
    const { rows } = await listOf(db, supervisor, plan, "difference");
    expect(rows).toMatchObject([
      { itemId: item.id, self: "AMBER", system: "GREEN", office: null, ends: null },
    ]);
    await lookAtAll(db, chief, plan, "difference");
    expect(await codesOn(db, supervisor, plan, "difference")).toEqual([]);
  });

  test("comes back when one of the lights is another, and when the office light is about to end", async () => {
    const scene = await buildFilingScene(db);
    const { plan, item, supervisor, chief } = scene;
    await accepted(db, scene, { selfLight: "AMBER" });
    await turnToDay(db, plan, plainDate("2018-08-10"));
    await lookAtAll(db, supervisor, plan, "difference");
    await overridden(db, plan, item, { light: "RED", until: "2018-08-31", by: chief });
    expect(await codesOn(db, supervisor, plan, "difference")).toEqual([item.code]);
    await lookAtAll(db, supervisor, plan, "difference");
    expect(await codesOn(db, supervisor, plan, "difference")).toEqual([]);
    await turnToDay(db, plan, plainDate("2018-08-24"));
    const { rows } = await listOf(db, supervisor, plan, "difference");
    expect(rows).toMatchObject([{ code: item.code, office: "RED", ends: "2018-08-31" }]);
  });

  test("shows an office light that is about to end even where it says what the system says", async () => {
    const scene = await buildFilingScene(db);
    const { plan, item, supervisor, chief } = scene;
    await accepted(db, scene);
    await turnToDay(db, plan, plainDate("2018-08-10"));
    await overridden(db, plan, item, { light: "GREEN", until: "2018-08-15", by: chief });
    const { rows } = await listOf(db, supervisor, plan, "difference");
    expect(rows).toMatchObject([{ code: item.code, office: "GREEN", ends: "2018-08-15" }]);
  });

  test("a light taken back by the office is no longer about to end", async () => {
    const scene = await buildFilingScene(db);
    const { plan, item, supervisor, chief } = scene;
    await accepted(db, scene);
    await turnToDay(db, plan, plainDate("2018-08-10"));
    await overridden(db, plan, item, { light: "GREEN", until: "2018-08-15", by: chief });
    await db.prisma.lightOverride.updateMany({
      where: { itemId: item.id },
      data: {
        withdrawnOn: new Date("2018-08-10"),
        withdrawnById: chief.userId,
        withdrawReason: "不再需要",
      },
    });
    expect(await codesOn(db, supervisor, plan, "difference")).toEqual([]);
  });
});

describe("nothing heard for thirty days though a report was due", () => {
  test("tells the last month reported, not the day, and holds a look for thirty days", async () => {
    const scene = await buildFilingScene(db);
    const { plan, item, supervisor, chief } = scene;
    await released(db, scene);
    await turnToDay(db, plan, plainDate("2018-09-05"));
    expect(await codesOn(db, supervisor, plan, "silent")).toEqual([]);
    await turnToDay(db, plan, plainDate("2018-09-07"));
    const { rows } = await listOf(db, supervisor, plan, "silent");
    expect(rows).toEqual([
      expect.objectContaining({ itemId: item.id, month: "2018-07", state: "2018-07" }),
    ]);
    expect(JSON.stringify(rows)).not.toContain("2018-07-30");
    await lookAtAll(db, chief, plan, "silent");
    expect(await codesOn(db, supervisor, plan, "silent")).toEqual([]);
    await turnToDay(db, plan, plainDate("2018-10-07"));
    expect(await codesOn(db, supervisor, plan, "silent")).toEqual([]);
    await turnToDay(db, plan, plainDate("2018-10-08"));
    expect(await codesOn(db, supervisor, plan, "silent")).toEqual([item.code]);
  });

  test("ends when the unit reports", async () => {
    const scene = await buildFilingScene(db);
    const { plan, supervisor } = scene;
    await released(db, scene);
    await turnToDay(db, plan, plainDate("2018-09-07"));
    await released(db, scene, { month: "2018-08", nextStepDue: "2018-10-31" });
    expect(await codesOn(db, supervisor, plan, "silent")).toEqual([]);
  });

  test("lists a unit that never reported once a due day lies thirty days back", async () => {
    const { plan, item, supervisor } = await buildFilingScene(db);
    await turnToDay(db, plan, plainDate("2018-09-05"));
    expect(await codesOn(db, supervisor, plan, "silent")).toEqual([]);
    await turnToDay(db, plan, plainDate("2018-09-06"));
    const { rows } = await listOf(db, supervisor, plan, "silent");
    expect(rows).toMatchObject([{ code: item.code, month: null, state: "-" }]);
  });

  test("lets an item that reports by the quarter be silent between its quarters", async () => {
    const { plan, unit, item, supervisor } = await buildFilingScene(db);
    const quarterly = await buildItem(db, plan, { lead: [unit], cycle: "QUARTERLY" });
    await turnToDay(db, plan, plainDate("2018-10-20"));
    expect(await codesOn(db, supervisor, plan, "silent")).toEqual([item.code]);
    await turnToDay(db, plan, plainDate("2018-11-12"));
    expect(await codesOn(db, supervisor, plan, "silent")).toEqual([item.code, quarterly.code]);
  });
});

describe("always green without a milestone passed for six months", () => {
  const MONTHS = ["2018-07", "2018-08", "2018-09", "2018-10", "2018-11", "2018-12", "2019-01"];

  /** An item whose milestone is far away; its reports come after the due day, so each month it is without data for days. */
  async function buildGreen(months = MONTHS) {
    const built = await buildFilingScene(db);
    const milestones = [{ name: "完成", due: plainDate("2020-12-31") }];
    const item = await buildItem(db, built.plan, { lead: [built.unit], milestones });
    const scene = { ...built, item };
    for (const [index, month] of months.entries()) {
      const day = addDays(lastDayOfMonth(month as Month), 10);
      await turnToDay(db, scene.plan, day);
      const done = `第${index + 1}批项目完成${"甲乙丙丁戊己庚"[index]}类手续。`;
      const next = { nextStep: `${done}并继续`, nextStepDue: addDays(day, 30) };
      await accepted(db, scene, { month, done, percent: "10", ...next });
    }
    return scene;
  }

  test("is looked at once a quarter by anybody of the office", async () => {
    const { plan, item, supervisor, chief } = await buildGreen();
    const { rows } = await listOf(db, supervisor, plan, "always-green");
    expect(rows).toMatchObject([
      { code: item.code, since: "2018-08-10", reached: null, state: "2019-Q1" },
    ]);
    await lookAtAll(db, chief, plan, "always-green");
    expect(await codesOn(db, supervisor, plan, "always-green")).toEqual([]);
  });

  test("leaves out what passed a milestone since, and what is green for less", async () => {
    const passed = await buildGreen();
    await db.prisma.itemStanding.update({
      where: { itemId: passed.item.id },
      data: { lastReachedOn: new Date("2018-12-01") },
    });
    expect(await codesOn(db, passed.supervisor, passed.plan, "always-green")).toEqual([]);
    const recent = await buildGreen(MONTHS.slice(0, 4));
    expect(await codesOn(db, recent.supervisor, recent.plan, "always-green")).toEqual([]);
  });
});
