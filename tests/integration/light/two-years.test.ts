import { beforeAll, describe, expect, it } from "vitest";
import { listTalliesOn } from "@/lib/db/board";
import { type ItemFacts, listLightFacts } from "@/lib/db/light-facts";
import { standingsOn } from "@/lib/db/light-history";
import { openPlan } from "@/lib/db/open-plan";
import { findPlan, listRuleSettings, type PlanHead } from "@/lib/db/plans";
import { selectRows, sql } from "@/lib/db/sql";
import { addDays, daysBetween } from "@/lib/domain/calendar";
import type { Light } from "@/lib/domain/light";
import type { PlainDate } from "@/lib/domain/plain-date";
import { type DatedSettings, settingsOn } from "@/lib/domain/rule-settings";
import { canonical, standingOn } from "@/lib/domain/standing-course";
import { turnToDay } from "@/tests/support/builders/plan";
import { actsOf, buildTwoYears, type TwoYears } from "@/tests/support/builders/two-years";
import { openTestLedger } from "@/tests/support/test-ledger";
import { valueIn } from "@/tests/support/value-in";

const db = await openTestLedger();
const FIRST: PlainDate = "2018-07-04";
const LAST: PlainDate = "2020-07-03";
const NOW = new Date("2018-07-04T04:00:00Z");
// Seven hundred days are judged: on a busy machine that takes longer than a usual hook may.
const PATIENCE = 240_000;
/** Days on which nobody looked and nothing was done: the next look catches up. */
const isUnseen = (day: PlainDate) => day >= "2019-09-06" && day <= "2019-09-23";

/** What an item showed, as text to be compared: everything that a board or a list says of it. */
type Shown = Map<number, string>;
type Row = { itemId: number; said: object };

/** What stood on each day, as reckoned afresh from the facts of that day. */
const shownOn = new Map<PlainDate, Shown>();
/** Where what was stored differed from it. */
const differences: object[] = [];
/** The light that was shown last of each item, and since when. */
const course = new Map<number, { light: Light; since: PlainDate }>();
let scene: TwoYears;

beforeAll(async () => {
  scene = await buildTwoYears(db);
  const acts = actsOf(db, scene);
  let known = await factsOf();
  for (let day = FIRST; day <= LAST; day = addDays(day, 1)) {
    await turnToDay(db, scene.plan, day);
    const due = acts.get(day) ?? [];
    for (const act of due) await act();
    if (due.length > 0 || day.endsWith("-01")) known = await factsOf();
    const fresh = freshly(known, day);
    shownOn.set(day, fresh);
    if (!isUnseen(day)) await compare(day, fresh);
  }
}, PATIENCE);

/** The facts of all items that stand, and the settings: what lights are judged by until the next fact. */
async function factsOf(): Promise<{ items: ItemFacts[]; settings: DatedSettings[] }> {
  const plan = await headOf();
  const [items, settings] = await Promise.all([
    listLightFacts(db.prisma, plan, scene.itemIds),
    listRuleSettings(db.prisma, plan.id),
  ]);
  return { items, settings };
}

async function headOf(): Promise<PlanHead> {
  const plan = await findPlan(db.prisma, scene.plan.id, NOW);
  if (!plan) throw new Error("The plan must be there.");
  return plan;
}

function freshly({ items, settings }: Awaited<ReturnType<typeof factsOf>>, day: PlainDate): Shown {
  const rules = settingsOn(settings, day);
  return new Map(
    items.map((item): [number, string] => {
      const { standing } = standingOn(item, day, rules);
      const former = course.get(item.itemId);
      const since =
        former?.light === standing.light
          ? former.since
          : laterOf(day, former ? FIRST : item.facts.registeredOn);
      course.set(item.itemId, { light: standing.light, since });
      return [item.itemId, canonical({ ...standing, since })];
    }),
  );
}

const laterOf = (a: PlainDate, b: PlainDate) => (a > b ? a : b);

/** Looks at the plan as a page does, and compares what is stored then. */
async function compare(day: PlainDate, fresh: Shown) {
  valueIn(await openPlan(db, scene.plan.id, NOW));
  const stored = shownIn(await rowsOf(sql`item_standing s WHERE s.plan_id = ${scene.plan.id}`));
  for (const id of new Set([...fresh.keys(), ...stored.keys()]))
    if (fresh.get(id) !== stored.get(id))
      differences.push({ day, id, fresh: fresh.get(id), stored: stored.get(id) });
}

const shownIn = (rows: readonly Row[]): Shown =>
  new Map(rows.map(({ itemId, said }) => [itemId, canonical(said)]));

const SAID = sql`jsonb_build_object('light', s.light, 'selfLight', s.self_light,
  'systemLight', s.system_light, 'officeLight', s.office_light, 'reasons', s.reasons,
  'marks', s.marks, 'since', s.since, 'keyAreaId', s.key_area_id,
  'filingUnitId', s.filing_unit_id, 'percent', s.percent, 'nextDueOn', s.next_due_on,
  'nextDueName', s.next_due_name)`;

const rowsOf = (from: ReturnType<typeof sql>) =>
  selectRows<Row>(db.pool, sql`SELECT s.item_id AS "itemId", ${SAID} AS said FROM ${from}`);

const days = () =>
  Array.from({ length: daysBetween(FIRST, LAST) + 1 }, (_, n) => addDays(FIRST, n));

describe("over two years, looked at every day,", () => {
  it("what is stored equals a fresh computation on each day", () => {
    expect(shownOn.size).toBe(731);
    expect(differences.slice(0, 2)).toEqual([]);
  });

  it("every light was seen, so that the comparison means something", () => {
    const lights = new Set(
      [...shownOn.values()].flatMap((shown) =>
        [...shown.values()].map((said) => JSON.parse(said).light),
      ),
    );
    expect([...lights].toSorted()).toEqual(["AMBER", "DONE", "GREEN", "NOT_DUE", "NO_DATA", "RED"]);
  });

  it("the history tells of each day what was shown on it, also where nobody looked", async () => {
    const entries = await selectRows<Row & { from: PlainDate; until: PlainDate | null }>(
      db.pool,
      sql`SELECT s.item_id AS "itemId", ${SAID} AS said, s.valid_from AS "from",
          s.valid_until AS until FROM light_entry s WHERE s.plan_id = ${scene.plan.id}`,
    );
    const told = entries.map((entry) => ({ ...entry, said: canonical(entry.said) }));
    for (const day of days()) {
      const held = told.filter(({ from, until }) => from <= day && (until === null || until > day));
      const history = new Map(held.map(({ itemId, said }) => [itemId, said]));
      expect(held).toHaveLength(history.size);
      expect([day, ...sorted(history)]).toEqual([day, ...sorted(shownOn.get(day))]);
    }
  });

  it("a past day's board is read as it was, and its counts are those of its items", async () => {
    const sample = days().filter((day) => day.endsWith("-07") || day.endsWith("-18"));
    expect(sample.length).toBeGreaterThan(40);
    for (const day of sample) {
      const read = shownIn(await rowsOf(standingsOn(scene.plan.id, day)));
      expect([day, ...sorted(read)]).toEqual([day, ...sorted(shownOn.get(day))]);
      const tallies = await listTalliesOn(db, scene.plan.id, day);
      const counted = tallies.map(
        ({ keyAreaId, unitId, light, count }) => `${keyAreaId} ${unitId} ${light} ${count}`,
      );
      expect(counted.toSorted()).toEqual(countsOf(shownOn.get(day)));
    }
  });

  it("each light of the history names the version of the rules that it was judged by", async () => {
    const versions = await db.prisma.lightEntry.groupBy({
      by: ["rulesVersion"],
      where: { planId: scene.plan.id },
      _min: { validFrom: true },
      orderBy: { rulesVersion: "asc" },
    });
    expect(versions.map(({ rulesVersion }) => rulesVersion)).toEqual([1, 2, 3]);
  });
});

const sorted = (shown: Shown = new Map()) =>
  [...shown].map(([id, said]) => `${id} ${said}`).toSorted();

function countsOf(shown: Shown = new Map()): string[] {
  const counts = new Map<string, number>();
  for (const said of shown.values()) {
    const { keyAreaId, filingUnitId, light } = JSON.parse(said);
    const key = `${keyAreaId} ${filingUnitId} ${light}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => `${key} ${count}`).toSorted();
}
