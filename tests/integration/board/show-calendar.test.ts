import { beforeAll, describe, expect, test } from "vitest";
import { dateOf } from "@/lib/db/day";
import { NODE_STATES } from "@/lib/domain/milestone";
import { plainDate } from "@/lib/domain/plain-date";
import { ledgerAddress } from "@/lib/text/ledger-address";
import { nodesView } from "@/lib/text/schedule-address";
import { showCalendar } from "@/lib/usecases/board/show-calendar";
import { buildFilingScene } from "@/tests/support/builders/filing-scene";
import { buildItems } from "@/tests/support/builders/item";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { buildPlan } from "@/tests/support/builders/plan";
import { buildUnit } from "@/tests/support/builders/unit";
import { itemsBehind } from "@/tests/support/items-behind";
import { openTestLedger } from "@/tests/support/test-ledger";
import { refusalIn, valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

const node = (name: string, due: string, reachedOn?: string) => ({
  name,
  due: plainDate(due),
  ...(reachedOn && { reachedOn: plainDate(reachedOn) }),
});

/** Items whose nodes fall due around July 2018; the plan's day is the 30th. */
async function buildCalendar() {
  const plan = await buildPlan(db, { keyAreas: 2 });
  const [roads, water] = [await buildUnit(db), await buildUnit(db)];
  const items = await buildItems(db, plan, [
    { lead: [roads], milestones: [node("立项", "2018-07-16"), node("开工", "2018-07-31")] },
    { lead: [roads], milestones: [node("一期", "2018-07-31"), node("二期", "2018-07-31")] },
    { lead: [water], milestones: [node("方案", "2018-07-16", "2018-07-12")], area: 1 },
    {
      lead: [water],
      milestones: [node("完成", "2018-07-31"), node("验收", "2018-12-31")],
      area: 1,
    },
    { lead: [water], milestones: [node("撤销的", "2018-07-16"), node("完成", "2021-06-30")] },
    { lead: [water], area: 1 },
  ]);
  const [, , , monthly, withdrawn] = items;
  await db.prisma.milestone.update({
    where: { id: monthly?.milestones[0]?.id ?? 0 },
    data: { precision: "MONTH", baselineDueOn: dateOf(plainDate("2018-06-30")) },
  });
  await db.prisma.milestone.update({
    where: { id: monthly?.milestones[1]?.id ?? 0 },
    data: { precision: "YEAR" },
  });
  await db.prisma.milestone.update({
    where: { id: withdrawn?.milestones[0]?.id ?? 0 },
    data: { withdrawnOn: dateOf(plainDate("2018-07-10")) },
  });
  return { plan, roads, water, items, leader: await buildPerson(db, duty("LEADER")) };
}
let built: Awaited<ReturnType<typeof buildCalendar>>;
beforeAll(async () => {
  built = await buildCalendar();
});

const caller = () => as(db, built.leader);
async function calendar(view: object = {}) {
  return valueIn(await showCalendar(caller(), { planId: built.plan.id, ...view }));
}
type Calendar = Awaited<ReturnType<typeof calendar>>;

const daysIn = ({ weeks }: Calendar) => weeks.flat().flatMap((day) => day ?? []);
const countsIn = (shown: Calendar) => daysIn(shown).flatMap(({ count }) => count ?? []);
/** The list as it is read: "2018-07-31 开工 1". */
const listed = ({ nodes }: Calendar) =>
  nodes.map(
    ({ dueOn, name, itemId }) =>
      `${dueOn} ${name} ${built.items.findIndex(({ id }) => id === itemId) + 1}`,
  );

test("each day of the month counts the items due then, by state, and the year counts its months", async () => {
  const shown = await calendar();
  expect(shown.month).toBe("2018-07");
  expect(daysIn(shown)).toHaveLength(31);
  expect(countsIn(shown)).toEqual([
    {
      day: "2018-07-16",
      items: 2,
      late: 1,
      open: 0,
      reached: 1,
      inMonth: false,
      inYear: false,
    },
    {
      day: "2018-07-31",
      items: 3,
      late: 0,
      open: 3,
      reached: 0,
      inMonth: true,
      inYear: false,
    },
  ]);
  expect(shown.months).toMatchObject([
    { month: "2018-07", items: 4, late: 1, open: 3, reached: 1 },
    { month: "2018-12", items: 1, late: 0, open: 1, reached: 0 },
  ]);
  expect(shown.undated).toBe(2);
  expect(shown.dueSpan).toEqual({ first: "2018-07-16", last: "2021-06-30" });
});

test("the list says each node by day, those dated by month after those of the day, with what was first set", async () => {
  const shown = await calendar();
  expect(listed(shown)).toEqual([
    "2018-07-16 立项 1",
    "2018-07-16 方案 3",
    "2018-07-31 开工 1",
    "2018-07-31 一期 2",
    "2018-07-31 二期 2",
    "2018-07-31 完成 4",
  ]);
  expect(shown.nodes.at(-1)).toMatchObject({
    precision: "MONTH",
    dueOn: "2018-07-31",
    baselineDueOn: "2018-06-30",
    reachedOn: null,
    code: built.items[3]?.code,
    filingUnit: built.water.name,
    light: "NO_DATA",
  });
  expect(shown).toMatchObject({ before: undefined, after: undefined });
});

test("days on which offices rest are told from workdays", async () => {
  const rests = daysIn(await calendar({ month: "2019-02" })).filter(({ isWorkday }) => !isWorkday);
  const days = rests.map(({ day }) => day.slice(8));
  // Spring Festival from the 4th to the 10th; the weekend of the 2nd was worked.
  expect(days).toEqual(["04", "05", "06", "07", "08", "09", "10", "16", "17", "23", "24"]);
});

describe("every number leads to exactly that many items", () => {
  test.each<[string, () => object]>([
    ["of the whole plan", () => ({})],
    ["of a key area", () => ({ area: built.plan.keyAreas[1]?.id })],
    ["of a unit", () => ({ unit: built.roads.id })],
    ["of what a unit helps with", () => ({ unit: built.roads.id, part: "responsible" })],
    ["of what no unit files", () => ({ unit: "none" })],
    ["of a month in another year", () => ({ month: "2021-06" })],
  ])("%s", async (_, view) => {
    const shown = await calendar(view);
    const spans = [
      ...countsIn(shown).map((count) => ({ count, from: count.day, until: count.day })),
      ...shown.months.map((count) => ({
        count,
        from: plainDate(`${count.month}-01`),
        until: plainDate(`${count.month}-${count.month.endsWith("06") ? "30" : "31"}`),
      })),
    ];
    for (const { count, ...span } of spans) {
      const behind = async (state?: (typeof NODE_STATES)[number]) => {
        const address = ledgerAddress(built.plan.id, nodesView(shown.filter, span, state));
        return (await itemsBehind(caller(), address)).count;
      };
      expect(await behind()).toBe(count.items);
      for (const state of NODE_STATES) expect(await behind(state)).toBe(count[state]);
    }
    const { filter } = shown;
    const address = { area: filter.keyAreaId, unit: filter.unitId, part: filter.part };
    const undated = ledgerAddress(built.plan.id, { ...address, due: "undated" });
    expect((await itemsBehind(caller(), undated)).count).toBe(shown.undated);
  });
});

test("a long month is read page by page, forwards and back, each node once", async () => {
  const plan = await buildPlan(db);
  const milestones = [node("上旬", "2018-08-10"), node("月底", "2018-08-31")];
  const items = await buildItems(
    db,
    plan,
    Array.from({ length: 60 }, () => ({ milestones })),
  );
  const page = async (view: object) =>
    valueIn(await showCalendar(caller(), { planId: plan.id, month: "2018-08", ...view }));
  const keys = ({ nodes }: Calendar) => nodes.map(({ id }) => id);
  const first = await page({});
  const second = await page({ after: first.after });
  const third = await page({ after: second.after });
  expect([first, second, third].map(({ nodes }) => nodes.length)).toEqual([50, 50, 20]);
  expect([...keys(first), ...keys(second), ...keys(third)]).toEqual([
    ...items.map(({ milestones: [early] }) => early?.id),
    ...items.map(({ milestones: [, late] }) => late?.id),
  ]);
  expect(third.after).toBeUndefined();
  const back = await page({ before: third.before });
  expect(keys(back)).toEqual(keys(second));
  expect(keys(await page({ before: back.before }))).toEqual(keys(first));
  expect((await page({ before: back.before })).before).toBeUndefined();
});

test.each([
  { month: "2018-13" },
  { month: "0000-01" },
  { month: "9999-12" },
  { month: "July" },
  { area: "x", unit: "-1", part: "chief" },
  { after: "2018-02-30:0:1:1" },
  { after: "0000-01-01:0:1:1" },
  { before: "nowhere" },
])("what makes no sense in an address is left out: %j", async (view) => {
  expect(await calendar(view)).toEqual(await calendar());
});

test("a plan without nodes has an empty month", async () => {
  const plan = await buildPlan(db);
  const shown = valueIn(await showCalendar(caller(), { planId: plan.id }));
  expect(countsIn(shown)).toEqual([]);
  expect(shown).toMatchObject({ months: [], nodes: [], undated: 0, dueSpan: null });
});

test("the calendar is for the office, the leader and the plan's administrator", async () => {
  const scene = await buildFilingScene(db);
  const input = { planId: scene.plan.id };
  for (const person of [scene.reporter, scene.approver, scene.stranger])
    expect(refusalIn(await showCalendar(as(db, person), input))).toEqual({ kind: "forbidden" });
  for (const person of [scene.supervisor, scene.chief, scene.leader])
    expect(valueIn(await showCalendar(as(db, person), input)).plan.id).toBe(scene.plan.id);
  expect(refusalIn(await showCalendar(as(db, scene.chief), { planId: 999_999 }))).toEqual({
    kind: "not-found",
  });
});
