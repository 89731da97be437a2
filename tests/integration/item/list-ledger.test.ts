import { beforeAll, describe, expect, test } from "vitest";
import { dateOf } from "@/lib/db/day";
import { listItems } from "@/lib/db/item-list";
import { ITEM_ORDERS } from "@/lib/domain/item-view";
import { LIGHTS } from "@/lib/domain/light";
import { plainDate } from "@/lib/domain/plain-date";
import { readScope } from "@/lib/domain/policy";
import { listLedger } from "@/lib/usecases/item/list-ledger";
import { buildItems } from "@/tests/support/builders/item";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { buildPlan } from "@/tests/support/builders/plan";
import { buildCollective, buildUnit } from "@/tests/support/builders/unit";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

/** Item 0 to 9, each found by other filters; the plan's day is 2018-07-30. */
async function buildVariedPlan() {
  const plan = await buildPlan(db, { keyAreas: 2 });
  const [roads, water, schools] = [
    await buildUnit(db, { name: "市交通局" }),
    await buildUnit(db, { name: "市水务局" }),
    await buildUnit(db, { name: "市教育局" }),
  ];
  const all = await buildCollective(db, [roads, water], "各有关单位");
  const by = (due: string, reachedOn?: string) => [
    { name: "完成", due: plainDate(due), ...(reachedOn && { reachedOn: plainDate(reachedOn) }) },
  ];
  const items = await buildItems(db, plan, [
    { lead: [roads], milestones: by("2018-07-20"), text: "修 100% 的桥。" },
    { lead: [roads, water], milestones: by("2018-08-29"), text: "修 100 座桥。" },
    { lead: [water], responsible: [roads], milestones: by("2018-08-30"), groupTitle: "治水" },
    { lead: [water], milestones: by("2018-12-31"), text: "路径为 a\\b。", area: 1 },
    { lead: [schools], milestones: by("2019-01-01"), text: "字段名 a_b。", area: 1 },
    { lead: [schools], milestones: by("2018-07-20", "2018-07-19"), text: "字段名 axb。", area: 1 },
    { lead: [all], responsible: [schools] },
    { lead: [all], coordinator: roads },
    {},
  ]);
  return { plan, items, roads, water, schools, all, chief: await buildPerson(db, duty("LEADER")) };
}
let varied: Awaited<ReturnType<typeof buildVariedPlan>>;
beforeAll(async () => {
  varied = await buildVariedPlan();
});

/** The places (0 to 8) of the items that a view shows, in its order. */
async function shown(view: Record<string, unknown>): Promise<number[]> {
  const { plan, items, chief } = varied;
  const { rows, count } = valueIn(await listLedger(as(db, chief), { planId: plan.id, ...view }));
  expect(count).toBe(rows.length);
  return rows.map(({ id }) => items.findIndex((item) => item.id === id));
}
const span = (from: string, until: string) => ({ from, until });
const EVERYTHING = [0, 1, 2, 3, 4, 5, 6, 7, 8];

describe("a view of the ledger shows", () => {
  test.each<[string, () => Record<string, unknown>, number[]]>([
    ["everything in document order", () => ({}), EVERYTHING],
    ["a key area", () => ({ area: String(varied.plan.keyAreas[1]?.id) }), [3, 4, 5]],
    ["a unit in any part", () => ({ unit: varied.roads.id }), [0, 1, 2, 7]],
    ["what a unit files", () => ({ unit: varied.roads.id, part: "filing" }), [0, 1, 7]],
    ["what a unit leads", () => ({ unit: varied.water.id, part: "lead" }), [1, 2, 3]],
    ["what a unit helps with", () => ({ unit: varied.roads.id, part: "responsible" }), [2]],
    ["what a collective leads", () => ({ unit: varied.all.id, part: "lead" }), [6, 7]],
    ["what no unit files", () => ({ unit: "none" }), [6, 8]],
    ["one light", () => ({ light: "RED" }), [0, 5]],
    ["nodes that are overdue", () => ({ due: "overdue" }), [0]],
    ["nodes due within 30 days, the last included", () => ({ due: "within-30" }), [1]],
    ["nodes due this year", () => ({ due: "this-year" }), [1, 2, 3]],
    ["nodes due in later years", () => ({ due: "later" }), [4]],
    ["items without an open node", () => ({ due: "undated" }), [5, 6, 7, 8]],
    ["nodes due in a span", () => span("2018-07-20", "2018-08-29"), [0, 1, 5]],
    ["late nodes of a span", () => ({ ...span("2018-07-20", "2018-08-29"), node: "late" }), [0]],
    ["open nodes of a span", () => ({ ...span("2018-07-20", "2018-08-29"), node: "open" }), [1]],
    [
      "reached nodes of a day",
      () => ({ ...span("2018-07-20", "2018-07-20"), node: "reached" }),
      [5],
    ],
    ["text with a percent sign, not as a wildcard", () => ({ q: "100%" }), [0]],
    ["text with an underscore, not as a wildcard", () => ({ q: "a_b" }), [4]],
    ["text with a backslash", () => ({ q: "a\\b" }), [3]],
    ["text of a group's heading", () => ({ q: "治水" }), [2]],
    ["a unit's name", () => ({ q: "水务" }), [1, 2, 3]],
    ["an item's code", () => ({ q: varied.items[4]?.code }), [4]],
    ["text within blanks", () => ({ q: "  座桥 " }), [1]],
    ["two filters at once", () => ({ unit: varied.water.id, due: "this-year" }), [1, 2, 3]],
    ["by due day, undated last", () => ({ order: "due" }), [0, 1, 2, 3, 4, 5, 6, 7, 8]],
    ["by unit, in the units' own order", () => ({ order: "unit" }), [0, 1, 7, 2, 3, 4, 5, 6, 8]],
  ])("%s", async (_, view, expected) => {
    expect(await shown(view())).toEqual(expected);
  });

  test("the gravest lights first", async () => {
    const { plan, items, chief } = varied;
    const ordered = await shown({ order: "gravity" });
    expect(ordered.toSorted((a, b) => a - b)).toEqual(EVERYTHING);
    const { rows } = valueIn(
      await listLedger(as(db, chief), { planId: plan.id, order: "gravity" }),
    );
    const gravities = rows.map(({ light }) => LIGHTS.indexOf(light));
    expect(gravities).toEqual(gravities.toSorted((a, b) => a - b));
    expect(rows).toHaveLength(items.length);
  });

  test.each([
    { area: "heart" },
    { unit: "-3" },
    { unit: "99999999999" },
    { part: "chief" },
    { light: "PURPLE" },
    { due: "yesterday" },
    { order: "fastest" },
    { node: "late" },
    { dir: "asc" },
    { cols: "submitted,nothing" },
    { after: "not-a-place" },
    { after: "1:2018-07-30" },
    { from: "2018-01-01" },
    { from: "yesterday", until: "2018-12-31" },
    { q: "长".repeat(51) },
    { q: "\u0000" },
  ])("everything when an address says what makes no sense: %j", async (view) => {
    expect(await shown(view)).toEqual(EVERYTHING);
  });
});

test("a row tells the item in short", async () => {
  const { plan, items, roads, chief } = varied;
  const { rows, choices, ...page } = valueIn(await listLedger(as(db, chief), { planId: plan.id }));
  expect(rows[1]).toEqual({
    id: items[1]?.id,
    code: items[1]?.code,
    text: "修 100 座桥",
    keyAreaNumber: "第1",
    keyAreaTitle: expect.any(String),
    filingUnit: roads.name,
    leadCount: 2,
    responsible: [],
    responsibleCount: 0,
    deadlinePrinted: null,
    nextDueOn: "2018-08-29",
    nextDueName: "完成",
    percent: null,
    light: "NO_DATA",
    selfLight: null,
    systemLight: "NO_DATA",
    officeLight: null,
    acceptanceCriteria: null,
    reasons: [
      {
        rule: "milestone-before-first-report",
        light: "NO_DATA",
        seen: { milestone: "完成", due: "2018-08-29" },
        clear: {
          act: "reach-milestone",
          params: { milestoneId: items[1]?.milestones[0]?.id, milestone: "完成" },
        },
      },
    ],
    marks: [{ mark: "DUE_SOON", count: 1 }],
    ordinal: expect.any(Number),
    sortValue: "",
  });
  expect(page).toMatchObject({ order: "document", count: 9, before: undefined, after: undefined });
  expect(choices.keyAreas.map(({ printedNumber }) => printedNumber)).toEqual(["第1", "第2"]);
  expect(choices.units.map(({ name }) => name)).toEqual([
    "市交通局",
    "市水务局",
    "市教育局",
    "各有关单位",
  ]);
});

test("no order of the ledger tells when or how fast units filed (R11)", async () => {
  const { plan, items, chief, roads } = varied;
  const period = await db.prisma.reportingPeriod.findFirstOrThrow({ where: { planId: plan.id } });
  const file = async (itemId: number, moment: string, late: boolean) => {
    const report = await db.prisma.progressReport.upsert({
      where: { itemId_periodId: { itemId, periodId: period.id } },
      create: { itemId, periodId: period.id, unitId: roads.id, state: "SUBMITTED", late },
      update: { late },
    });
    const revision = await db.prisma.reportRevision.create({
      data: {
        reportId: report.id,
        number: (await db.prisma.reportRevision.count({ where: { reportId: report.id } })) + 1,
        selfLight: "GREEN",
        percent: 10,
        done: "已开工",
        nextStep: "推进",
        nextStepDueOn: dateOf(plainDate("2018-12-31")),
        submittedById: chief.userId,
        submittedAt: new Date(moment),
        submittedOn: new Date(moment.slice(0, 10)),
      },
    });
    await db.prisma.progressReport.update({
      where: { id: report.id },
      data: { latestRevisionId: revision.id },
    });
  };
  const orders = async () => {
    const lists = [];
    for (const order of ITEM_ORDERS) {
      const query = {
        planId: plan.id,
        day: plan.today,
        past: false,
        filter: {},
        cursor: null,
        limit: 50,
      };
      const { rows } = await listItems(db, readScope(chief), { ...query, order });
      lists.push(rows);
    }
    return lists;
  };
  for (const [index, { id }] of items.entries())
    await file(id, `2018-07-${26 + (index % 4)}T0${index % 9}:00:00Z`, false);
  const early = await orders();
  for (const [index, { id }] of items.toReversed().entries())
    await file(id, `2018-08-${11 + index}T0${index % 9}:00:00Z`, true);
  expect(await orders()).toEqual(early);
});

test("the ledger is open to all who work with it, and closed to the system's three administrators", async () => {
  const { plan } = varied;
  for (const role of ["SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN"] as const) {
    const person = await buildPerson(db, duty(role));
    expect(refusalIn(await listLedger(as(db, person), { planId: plan.id }))).toEqual({
      kind: "forbidden",
    });
  }
  const lost = await listLedger(as(db, varied.chief), { planId: 999_999 });
  expect(refusalIn(lost)).toEqual({ kind: "not-found" });
});
