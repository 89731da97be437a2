import { beforeAll, describe, expect, test } from "vitest";
import { dateOf } from "@/lib/db/day";
import { countItems } from "@/lib/db/item-list";
import { ITEM_ORDERS } from "@/lib/domain/item-view";
import { LIGHTS } from "@/lib/domain/light";
import { type PlainDate, plainDate } from "@/lib/domain/plain-date";
import { readScope } from "@/lib/domain/policy";
import { listLedger } from "@/lib/usecases/item/list-ledger";
import { buildItems } from "@/tests/support/builders/item";
import { as, buildPerson, duty } from "@/tests/support/builders/person";
import { buildPlan } from "@/tests/support/builders/plan";
import { buildUnit } from "@/tests/support/builders/unit";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();

describe("a ledger longer than a page", () => {
  const LENGTH = 130;
  const DAYS: PlainDate[] = ["2018-08-10", "2018-09-30", "2018-12-31", "2019-06-30"].map(plainDate);
  async function buildLongPlan() {
    const plan = await buildPlan(db);
    const units = [await buildUnit(db), await buildUnit(db), await buildUnit(db)];
    const wishes = Array.from({ length: LENGTH }, (_, index) => ({
      lead: units.filter((_unit, at) => at === (index * 7) % 4),
      milestones: DAYS.filter((_day, at) => at === (index * 5) % 6).map((due) => ({
        name: "完成",
        due,
      })),
    }));
    const items = await buildItems(db, plan, wishes);
    for (const [index, { id }] of items.entries()) {
      const light = LIGHTS[(index * 5) % LIGHTS.length] ?? "RED";
      const percent = index % 3 === 0 ? null : (index * 7) % 60;
      const since = dateOf(plainDate(`2018-07-${10 + ((index * 3) % 20)}`));
      await db.prisma.itemStanding.update({
        where: { itemId: id },
        data: { light, percent, since, nextChangeOn: dateOf(plainDate("2999-01-01")) },
      });
      // The history of the day is as the standings of now, so that a past day can be read in every order.
      await db.prisma.lightEntry.updateMany({
        where: { itemId: id, validUntil: null },
        data: { light, percent, since, validFrom: dateOf(plainDate("2018-07-20")) },
      });
    }
    const chief = await buildPerson(db, duty("SUPERVISOR"));
    return { plan, chief, units: units.map(({ name }) => name) };
  }
  let long: Awaited<ReturnType<typeof buildLongPlan>>;
  beforeAll(async () => {
    long = await buildLongPlan();
  });

  const page = async (view: object) =>
    valueIn(await listLedger(as(db, long.chief), { planId: long.plan.id, ...view }));

  describe.each([{}, { dir: "desc" }, { on: "2018-07-29" }, { on: "2018-07-29", dir: "desc" }])(
    "asked as %j",
    (asked) => {
      test.each(ITEM_ORDERS)(
        "shows each item once, forwards and backwards, by %s",
        async (order) => {
          const view = { ...asked, order };
          const first = await page(view);
          const second = await page({ ...view, after: first.after });
          const third = await page({ ...view, after: second.after });
          const pages = [first, second, third];
          expect(pages.map(({ rows }) => rows.length)).toEqual([50, 50, 30]);
          expect([first.before, third.after]).toEqual([undefined, undefined]);
          const forwards = pages.flatMap(({ rows }) => rows.map(({ id }) => id));
          expect(new Set(forwards).size).toBe(LENGTH);
          const middle = await page({ ...view, before: third.before });
          const start = await page({ ...view, before: middle.before });
          const backwards = [...start.rows, ...middle.rows, ...third.rows].map(({ id }) => id);
          expect(backwards).toEqual(forwards);
          expect([start.before, start.after]).toEqual([undefined, first.after]);
        },
      );
    },
  );

  const everything = async (view: object) => {
    const rows = [];
    let after: string | undefined;
    do {
      const shown = await page({ ...view, after });
      rows.push(...shown.rows);
      after = shown.after;
    } while (after);
    return rows;
  };
  type Row = Awaited<ReturnType<typeof everything>>[number];

  test.each<[string, (row: Row) => string | number]>([
    ["document", ({ ordinal }) => ordinal],
    ["gravity", ({ light }) => LIGHTS.indexOf(light)],
    ["due", ({ nextDueOn }) => nextDueOn ?? "9999"],
    ["unit", ({ filingUnit }) => long.units.indexOf(filingUnit ?? "") + 1 || 9],
    ["percent", ({ percent }) => percent ?? -1],
  ])(
    "by %s, equal ones as in the document, the same of a past day, and turned round",
    async (order, value) => {
      const rows = await everything({ order });
      const sorted = rows.toSorted((a, b) => {
        const [here, there] = [value(a), value(b)];
        return here < there ? -1 : here > there ? 1 : a.ordinal - b.ordinal;
      });
      const ids = (list: Row[]) => list.map(({ id }) => id);
      expect(ids(rows)).toEqual(ids(sorted));
      expect(ids(await everything({ order, on: "2018-07-29" }))).toEqual(ids(sorted));
      expect(ids(await everything({ order, dir: "desc" }))).toEqual(ids(sorted.toReversed()));
    },
  );

  test("is counted up to a cap, beyond which it is only more", async () => {
    const { plan, chief } = long;
    const query = { planId: plan.id, day: plan.today, past: false, filter: {} };
    expect(await countItems(db, readScope(chief), query, 101)).toBe(101);
    expect((await page({})).count).toBe(LENGTH);
  });
});
