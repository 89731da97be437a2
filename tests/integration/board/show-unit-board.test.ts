import { describe, expect, test } from "vitest";
import { dateOf } from "@/lib/db/day";
import type { Person } from "@/lib/domain/actor";
import { noLights } from "@/lib/domain/board";
import { LIGHTS, type Light } from "@/lib/domain/light";
import { plainDate } from "@/lib/domain/plain-date";
import { showUnitBoard } from "@/lib/usecases/board/show-unit-board";
import { listLedger } from "@/lib/usecases/item/list-ledger";
import { returnReportByOffice } from "@/lib/usecases/report/return-report-by-office";
import { returnReportByUnit } from "@/lib/usecases/report/return-report-by-unit";
import { publishedReport } from "@/tests/support/builders/correction-scene";
import {
  accepted,
  aDecision,
  buildFilingScene,
  type FilingScene,
  released,
  submitted,
} from "@/tests/support/builders/filing-scene";
import { buildItems } from "@/tests/support/builders/item";
import { asked, buildPartnerScene, releasedBy } from "@/tests/support/builders/partner-scene";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { turnToDay } from "@/tests/support/builders/plan";
import { carriedOut } from "@/tests/support/builders/reform-scene";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

const boardOf = async (
  person: Person,
  { plan, unit }: { plan: { id: number }; unit: { id: number } },
  more: object = {},
) => valueIn(await showUnitBoard(as(db, person), { planId: plan.id, unitId: unit.id, ...more }));

const counts = (some: Partial<Record<Light, number>>) => ({ ...noLights(), ...some });

/** A unit that files five items and shares one more, on a day when two of them are late. */
async function buildUnitScene() {
  const scene = await buildFilingScene(db);
  const { plan, unit, otherUnit } = scene;
  const by = (due: string) => ({
    lead: [unit],
    milestones: [{ name: "完成", due: plainDate(due) }],
  });
  await buildItems(db, plan, [
    by("2018-07-20"),
    by("2018-08-10"),
    by("2018-12-31"),
    { lead: [unit, otherUnit] },
    { lead: [otherUnit], responsible: [unit] },
  ]);
  await accepted(db, scene);
  await turnToDay(db, plan, plainDate("2018-08-15"));
  return scene;
}

/** How many items the ledger lists for a number of the board. */
async function listed(
  { plan, unit, chief }: FilingScene,
  view: { part: string; light: Light; on?: string | undefined },
) {
  const asking = { planId: plan.id, unit: unit.id, ...view };
  return valueIn(await listLedger(as(db, chief), asking)).count;
}

describe("a unit's board", () => {
  test.each([undefined, "2018-07-31"])(
    "counts what it files, leads and shares as the ledger lists it (on %s)",
    async (on) => {
      const scene = await buildUnitScene();
      const { parts } = await boardOf(scene.reporter, scene, { on });
      for (const part of ["filing", "lead", "responsible"] as const)
        for (const light of LIGHTS)
          expect([part, light, parts[part][light]]).toEqual([
            part,
            light,
            await listed(scene, { part, light, on }),
          ]);
      const sum = LIGHTS.reduce((all, light) => all + parts.filing[light], 0);
      expect(sum).toBe(5);
    },
  );

  test("says what to do: late items and those without data, the gravest first, each with its reason", async () => {
    const scene = await buildUnitScene();
    const { troubles, parts } = await boardOf(scene.reporter, scene);
    const troubled = parts.filing.RED + parts.filing.AMBER + parts.filing.NO_DATA;
    expect(troubles.rows).toHaveLength(troubled);
    expect(troubles.more).toBe(false);
    const [first] = troubles.rows;
    expect([first?.light, first?.reasons[0]?.rule]).toEqual(["RED", "final-due-passed"]);
    expect(troubles.rows.map(({ light }) => LIGHTS.indexOf(light))).toEqual(
      troubles.rows.map(({ light }) => LIGHTS.indexOf(light)).toSorted((a, b) => a - b),
    );
  });

  test("tells its course by month ends as the ledger of those days lists it", async () => {
    const scene = await buildUnitScene();
    const { trend, parts } = await boardOf(scene.reporter, scene);
    expect(trend.map(({ day }) => day)).toEqual(["2018-07-31", "2018-08-15"]);
    const [july, today] = trend;
    expect(today?.counts).toEqual(parts.filing);
    for (const light of LIGHTS)
      expect(july?.counts[light]).toBe(
        await listed(scene, { part: "filing", light, on: "2018-07-31" }),
      );
  });

  test("of a unit that a reform ended counts nothing of those in its place", async () => {
    const scene = await buildUnitScene();
    const { plan, unit, otherUnit } = scene;
    const admin = await buildPerson(db, duty("PLAN_ADMIN"));
    await carriedOut(db, admin, [{ kind: "MERGED", from: unit.name, to: otherUnit.name }]);
    const none = noLights();
    const ended = await boardOf(scene.reporter, scene);
    expect(ended.parts).toEqual({ filing: none, lead: none, responsible: none });
    expect(ended.troubles.rows).toEqual([]);
    expect(ended.trend.at(-1)?.counts).toEqual(none);
    const heir = await boardOf(scene.chief, { plan, unit: otherUnit });
    expect(heir.parts.filing).not.toEqual(none);
    expect(heir.trend.at(-1)?.counts).toEqual(heir.parts.filing);
  });

  test("lists the milestones of the next 30 days and what it achieved in time", async () => {
    const scene = await buildFilingScene(db);
    const { plan, unit } = scene;
    const reached = {
      name: "早完成",
      due: plainDate("2018-07-25"),
      reachedOn: plainDate("2018-07-20"),
    };
    const tooLate = {
      name: "晚完成",
      due: plainDate("2018-07-10"),
      reachedOn: plainDate("2018-07-20"),
    };
    const near = { name: "近期", due: plainDate("2018-08-29") };
    const far = { name: "远期", due: plainDate("2018-08-30") };
    const [item] = await buildItems(db, plan, [
      { lead: [unit], milestones: [reached, tooLate, near, far] },
    ]);
    const { soon, merit } = await boardOf(scene.reporter, scene);
    expect(soon).toEqual({
      rows: [expect.objectContaining({ itemId: item?.id, name: "近期", due: "2018-08-29" })],
      more: false,
    });
    expect(merit.rows).toEqual([
      {
        kind: "milestone",
        itemId: item?.id,
        code: item?.code,
        text: "早完成",
        day: "2018-07-20",
        month: null,
        ordinal: expect.any(Number),
      },
    ]);
  });

  test("shows an indicator's reading by its report's month, the last of them by that month", async () => {
    const scene = await publishedReport(db);
    const came = { readOn: dateOf(plainDate("2018-08-30")), value: 7 };
    await db.prisma.indicatorReading.updateMany({ data: { readOn: came.readOn } });
    await db.prisma.indicatorReading.create({
      data: { ...came, indicatorId: scene.indicator.id, readOn: dateOf(plainDate("2018-06-30")) },
    });
    const last = async () => (await boardOf(scene.reporter, scene)).indicators.rows[0]?.last;
    expect(await last()).toEqual({ month: "2018-07", value: 12 });
    await db.prisma.indicatorReading.create({
      data: { ...came, indicatorId: scene.indicator.id },
    });
    expect(await last()).toEqual({ month: "2018-08", value: 7 });
  });

  test("shows what it is asked and what it waits for", async () => {
    const scene = await buildPartnerScene(db);
    const { plan, helper, unit } = scene;
    await asked(db, scene);
    const helpers = await boardOf(scene.helperReporter, { plan, unit: helper });
    expect(helpers.requests.rows).toEqual([
      expect.objectContaining({ kind: "contribution", from: unit.name, answerDue: "2018-08-02" }),
    ]);
    expect(helpers.awaited.rows).toEqual([]);
    const own = await boardOf(scene.reporter, scene);
    expect(own.requests.rows).toEqual([]);
    expect(own.awaited.rows).toEqual([
      expect.objectContaining({
        kind: "contribution",
        unitName: helper.name,
        asked: "本月完成多少户？",
      }),
    ]);
    const bottleneck = { what: "缺用地", helperUnitId: String(helper.id), answerDue: "2018-08-20" };
    await releasedBy(db, scene, { bottlenecks: [bottleneck] });
    const { awaited } = await boardOf(scene.reporter, scene);
    expect(awaited.rows.map(({ kind, asked }) => [kind, asked])).toContainEqual([
      "bottleneck",
      "缺用地",
    ]);
  });

  test("shows what it is asked in all, and no other unit's", async () => {
    const scene = await buildPartnerScene(db);
    await asked(db, scene);
    const { burden } = await boardOf(scene.supervisor, { plan: scene.plan, unit: scene.helper });
    expect(burden.now).toMatchObject({
      unitId: scene.helper.id,
      month: "2018-07",
      contributions: 1,
    });
    const own = await boardOf(scene.reporter, scene);
    expect(own.burden.now).toMatchObject({ unitId: scene.unit.id, filings: 1, contributions: 0 });
  });

  test("shows the office's returns to all who read it, its own approver's to the unit alone", async () => {
    const returned = { reasonCode: "TOO_VAGUE", reason: "请写明数量" };
    const scene = await buildFilingScene(db);
    const { number } = await submitted(db, scene);
    const decision = { ...aDecision(scene, number), ...returned };
    valueIn(await returnReportByUnit(as(db, scene.approver), decision));
    expect((await boardOf(scene.reporter, scene)).returned).toMatchObject([{ stage: "UNIT" }]);
    expect((await boardOf(scene.supervisor, scene)).returned).toEqual([]);
    const other = await buildFilingScene(db);
    const second = await released(db, other);
    const byOffice = { ...aDecision(other, second.number), ...returned };
    valueIn(await returnReportByOffice(as(db, other.supervisor), byOffice));
    for (const person of [other.reporter, other.supervisor])
      expect((await boardOf(person, other)).returned).toMatchObject([
        { itemId: other.item.id, month: "2018-07", stage: "OFFICE", ...returned },
      ]);
  });

  test("leads a person of several units to the others", async () => {
    const scene = await buildFilingScene(db);
    const { unit, otherUnit } = scene;
    const both = await buildPerson(db, duty("REPORTER", unit), duty("UNIT_HEAD", otherUnit));
    const { others } = await boardOf(both, scene);
    expect(others).toEqual([{ id: otherUnit.id, name: otherUnit.name }]);
    expect((await boardOf(scene.reporter, scene)).others).toEqual([]);
  });

  test("cuts a long list, and shows the whole of the one that is asked for", async () => {
    const scene = await buildFilingScene(db);
    const milestones = [{ name: "完成", due: plainDate("2018-07-20") }];
    const wish = { lead: [scene.unit], milestones };
    await buildItems(
      db,
      scene.plan,
      Array.from({ length: 10 }, () => wish),
    );
    const cut = await boardOf(scene.reporter, scene);
    expect([cut.troubles.rows.length, cut.troubles.more]).toEqual([8, true]);
    const whole = await boardOf(scene.reporter, scene, { all: "troubles" });
    expect([whole.troubles.rows.length, whole.troubles.more]).toEqual([10, false]);
  });

  test("of a collective shows its members, and nothing to file", async () => {
    const scene = await buildPartnerScene(db);
    const board = await boardOf(scene.supervisor, { plan: scene.plan, unit: scene.districts });
    expect(board.members?.map(({ id, counts: of, worst }) => [id, of, worst])).toEqual([
      [scene.east.id, counts({ NOT_DUE: 1 }), "NOT_DUE"],
      [scene.west.id, counts({ NOT_DUE: 1 }), "NOT_DUE"],
    ]);
    expect(board.troubles.rows).toEqual([]);
    expect((await boardOf(scene.reporter, scene)).members).toBeNull();
  });

  test.each([
    ["2018-02-30", "no-day"],
    ["2099-01-01", "future"],
    ["2018-01-01", "before"],
  ])("says that nothing is known of %s", async (on, why) => {
    const scene = await buildFilingScene(db);
    expect((await boardOf(scene.reporter, scene, { on })).asked).toEqual({
      kind: "unknown",
      why,
      asked: on,
    });
  });

  test("of a unit without items is empty", async () => {
    const scene = await buildPartnerScene(db);
    const board = await boardOf(scene.outsideReporter, { plan: scene.plan, unit: scene.outsider });
    const none = noLights();
    expect(board).toMatchObject({
      parts: { filing: none, lead: none, responsible: none },
      troubles: { rows: [], more: false },
      merit: { rows: [], more: false },
      burden: { now: null, before: null },
    });
  });

  test("is for the unit's own people and for those who see the boards", async () => {
    const scene = await buildFilingScene(db);
    const input = { planId: scene.plan.id, unitId: scene.unit.id };
    for (const person of [scene.reporter, scene.approver, scene.supervisor, scene.leader])
      expect((await boardOf(person, scene)).unit.id).toBe(scene.unit.id);
    expect(refusalIn(await showUnitBoard(as(db, scene.stranger), input))).toEqual({
      kind: "forbidden",
    });
    const chief = as(db, scene.chief);
    for (const wrong of [{ unitId: 999_999 }, { planId: 999_999 }])
      expect(refusalIn(await showUnitBoard(chief, { ...input, ...wrong }))).toEqual({
        kind: "not-found",
      });
  });
});
