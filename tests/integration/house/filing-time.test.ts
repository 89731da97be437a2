import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, type Database } from "@/lib/db/database";
import type { Person } from "@/lib/domain/actor";
import { COMPARED_LISTS } from "@/lib/domain/board-comparison";
import { DUE_FILTERS, ITEM_ORDERS } from "@/lib/domain/item-view";
import { LIGHTS } from "@/lib/domain/light";
import { type PlainDate, plainDate } from "@/lib/domain/plain-date";
import { ITEM_LISTS } from "@/lib/domain/todays-work";
import { projectFolder } from "@/lib/ops/project-folders";
import type { Command } from "@/lib/usecases/define";
import { type Race, runRace } from "@/tests/support/builders/filing-race";
import { JULY } from "@/tests/support/builders/filing-scene";
import { turnToDay } from "@/tests/support/builders/plan";

/** R11: 不以材料报送的快慢进行排名通报. */

/**
 * What may tell when something was filed, each with the reason. A query that is not listed here is
 * asked by this test in both ledgers, and must answer alike.
 */
const MAY_TELL: Record<string, string> = {
  "report/open-filing": "one report's own page tells its unit and the office when it came",
  "audit/list-audit":
    "the audit trail is what happened in order; the audit administrator alone reads it",
  "audit/verify-audit": "the hashes of the audit trail",
};

/**
 * What tells on which day the light of an item turned, or how many shone on a past day. Where a unit rates itself
 * lower, that is the day of its report; these are read day by day and order nobody by it. They are asked about
 * filings that turn no light.
 */
const TELL_LIGHT_DAYS = new Set([
  "board/compare-days",
  "board/show-board",
  "board/show-heat",
  "board/show-trend",
  "board/show-unit-board",
  "item/show-item",
  "light/show-light",
  // Both propose no reminder for a few workdays of what the unit told first: that shows the day of its trouble.
  "notice/list-notices",
  "notice/show-draft",
  "plan/show-hand-over",
]);

/** What lists no reports: people, one file by its id, imports of tables, reforms of units, the session itself. */
const NOT_ABOUT_REPORTS = new Set([
  "account/list-accounts",
  "account/preview-accounts",
  "account/show-account",
  "change/show-change",
  // Whom something could not be sent to, for the system administrator alone; no report is named.
  "delivery/list-deliveries",
  "evidence/find-evidence-file",
  "health/check-health",
  "import/fetch-file",
  "import/show-import",
  "import/show-measure",
  "import/show-publication",
  "import/show-version",
  // What leaders ordered, by its id.
  "instruction/show-instruction",
  // One meeting by its id: its agenda in the order that people gave it, and what it decided.
  "meeting/prepare-decision",
  "meeting/show-meeting",
  // One person's own days, from the rows that message/list-messages tells.
  "message/read-feed",
  "look-back/show-look-back",
  // One notice by its id, with the days on which it was sent and answered.
  "notice/show-notice",
  // What a person lets be sent to itself.
  "preference/show-preference",
  "reform/show-reform",
  "role/list-role-holders",
  "role/preview-roles",
  "role/show-roles",
  "session/resume-session",
  "unit/preview-units",
  "view/show-view",
  // Group robots of units.
  "webhook/list-webhooks",
  "webhook/prepare-webhook",
  "webhook/show-webhook",
]);

/** Further ways in which a list can be asked, beside the plain one: every order, filter and page. */
const FURTHER: Record<string, (race: Race) => object[]> = {
  "board/show-board": () => [{ on: "2018-08-01" }],
  "board/show-trend": ({ runners }) => [
    { by: "2018-08" },
    ...runners.map(({ unit }) => ({ by: "2018-08", unit: unit.id })),
  ],
  "board/show-heat": () => [{ rows: "items" }],
  "board/compare-days": () => COMPARED_LISTS.map((list) => ({ list })),
  "item/list-ledger": ({ runners }) => [
    ...ITEM_ORDERS.map((order) => ({ order })),
    ...LIGHTS.map((light) => ({ light })),
    ...DUE_FILTERS.map((due) => ({ due })),
    ...runners.map(({ unit }) => ({ unit: unit.id, order: "unit" })),
    ...ITEM_ORDERS.map((order) => ({ order, dir: "desc", on: "2018-08-04" })),
    { q: "措施" },
  ],
  "today/list-work": () => ITEM_LISTS.map((list) => ({ list })),
  "item/list-ledger-batch": () => ITEM_ORDERS.map((order) => ({ order })),
  "search/search-ledger": () => [
    { q: "措施" },
    ...["ITEM", "REPORT", "REMARK", "UNIT"].map((kind) => ({ q: "完成", kind })),
  ],
  "report/show-month": () => [{ page: "1" }],
  "report/show-month-grid": () => [{ page: "1" }, { all: true }],
  "report/find-filed-codes": ({ runners }) => [
    {
      month: JULY,
      codes: runners.flatMap(({ items }) => Object.values(items).map(({ code }) => code)),
    },
  ],
};

/** Days on which both ledgers are read: while filing goes on, and long after the due day and the grace. */
const DAYS: PlainDate[] = [plainDate("2018-08-05"), plainDate("2018-08-20")];
const READ_AT = new Date("2018-08-20T04:00:00Z");

let race: Race;
/** A race in which each filing turns its item's light. */
let turning: Race;
beforeAll(async () => {
  race = await runRace();
  turning = await runRace(["lagging"]);
}, 120_000);
afterAll(async () => {
  for (const { forwards, backwards } of [race, turning]) {
    await closeDatabase(forwards);
    await closeDatabase(backwards);
  }
});

/** The files below `lib/usecases` that declare a query: "item/list-ledger". */
function queryFiles(): string[] {
  const folder = path.join(projectFolder, "lib/usecases");
  return readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll(path.sep, "/"))
    .filter((name) => name.endsWith(".ts"))
    .filter((name) => readFileSync(path.join(folder, name), "utf8").includes("defineQuery({"))
    .map((name) => name.slice(0, -".ts".length))
    .toSorted();
}

/** A query by its file: `verb-noun.ts` exports `verbNoun`. */
async function queryOf(file: string): Promise<Command<unknown>> {
  const name = path.basename(file).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const declared = (await import(`@/lib/usecases/${file}.ts`)) as Record<string, unknown>;
  const query = declared[name];
  if (typeof query !== "function") throw new Error(`${file} does not export ${name}.`);
  return query as Command<unknown>;
}

/** What any query may want to know; each takes what it knows and leaves the rest. */
function usualInputs({ plan, runners }: Race): object[] {
  return runners.flatMap(({ unit, items }) =>
    Object.values(items).map(({ id }) => ({
      planId: plan.id,
      month: JULY,
      page: 1,
      itemId: id,
      unitId: unit.id,
    })),
  );
}

/** Who reads lists: the people of the units that were first and last, and those of the office. */
function readers({ runners, supervisor, chief, leader, admin }: Race): Person[] {
  const ends = [runners[0], runners.at(-1)].flatMap((runner) => runner ?? []);
  const ofUnits = ends.flatMap(({ reporter, approver }) => [reporter, approver]);
  return [...ofUnits, supervisor, chief, leader, admin];
}

/** All answers of a query to all readers, one line each; an answer that several inputs give stands once. */
async function answersOf(
  file: string,
  race: Race,
  db: Database,
): Promise<{ told: string[]; given: number }> {
  const query = await queryOf(file);
  const usual = usualInputs(race);
  const asSupervisor = { actor: race.supervisor, now: READ_AT, db };
  const samples = await Promise.all(
    [usual[0], usual.at(-1)].map((one) => query(asSupervisor, one)),
  );
  // What answers alike for the first and the last item is about the plan: it is asked once.
  const isOfPlan = samples[0]?.ok && JSON.stringify(samples[0]) === JSON.stringify(samples[1]);
  const inputs = [
    ...(isOfPlan ? usual.slice(0, 1) : usual),
    ...(FURTHER[file]?.(race) ?? []).map((more) => ({ planId: race.plan.id, ...more })),
  ];
  const told = new Set<string>();
  let given = 0;
  for (const actor of readers(race))
    for (const input of inputs) {
      const answer = await query({ actor, now: READ_AT, db }, input);
      if (answer.ok) given += 1;
      told.add(`${actor.username} ${JSON.stringify(input)} ${JSON.stringify(answer)}`);
    }
  return { told: [...told], given };
}

/** Where two ledgers' answers first part, with what stands around it; null where they are the same. */
function firstDifference(one: readonly string[], other: readonly string[]) {
  const line = one.findIndex((told, index) => told !== other[index]);
  const [here, there] = [one[line] ?? "", other[line] ?? ""];
  if (here === there && one.length === other.length) return null;
  const place = [...here].findIndex((sign, index) => sign !== [...there][index]);
  const around = (told: string) => [...told].slice(Math.max(0, place - 120), place + 60).join("");
  return { question: here.slice(0, 120), forwards: around(here), backwards: around(there) };
}

const ASKED = queryFiles().filter((file) => !(file in MAY_TELL) && !NOT_ABOUT_REPORTS.has(file));

describe.each(DAYS)("on %s, whoever filed first,", (day) => {
  beforeAll(async () => {
    for (const { plan, forwards, backwards } of [race, turning])
      for (const db of [forwards, backwards]) await turnToDay(db, plan, day);
  });

  test.each(ASKED)(
    "%s answers every reader alike",
    async (file) => {
      const forwards = await answersOf(file, race, race.forwards);
      const backwards = await answersOf(file, race, race.backwards);
      expect(
        forwards.given,
        `No reader got an answer of ${file}: tell this test how to ask it (FURTHER), or why it may tell.`,
      ).toBeGreaterThan(0);
      expect(firstDifference(forwards.told, backwards.told)).toBeNull();
    },
    120_000,
  );

  test.each(ASKED.filter((file) => !TELL_LIGHT_DAYS.has(file)))(
    "%s answers alike though filing turned the lights",
    async (file) => {
      const forwards = await answersOf(file, turning, turning.forwards);
      const backwards = await answersOf(file, turning, turning.backwards);
      expect(firstDifference(forwards.told, backwards.told)).toBeNull();
    },
    120_000,
  );
});

test("the two ledgers do differ: by the moments of filing, the first unit is the last", async () => {
  const byMoment = async (db: Database) => {
    const { rows } = await db.pool.query<{ unit_id: number }>(
      `SELECT r.unit_id FROM report_revision v JOIN progress_report r ON r.id = v.report_id
        WHERE v.kind = 'SUBMISSION' GROUP BY r.unit_id ORDER BY min(v.submitted_at)`,
    );
    return rows.map((row) => row.unit_id);
  };
  const forwards = await byMoment(race.forwards);
  expect(forwards).toHaveLength(4);
  expect(await byMoment(race.backwards)).toEqual(forwards.toReversed());
});

test("what is excepted still exists, so that no exception outlives its query", () => {
  const known = new Set(queryFiles());
  expect(known.size).toBeGreaterThan(20);
  const excepted = [
    ...Object.keys(MAY_TELL),
    ...TELL_LIGHT_DAYS,
    ...NOT_ABOUT_REPORTS,
    ...Object.keys(FURTHER),
  ];
  expect(excepted.filter((file) => !known.has(file))).toEqual([]);
});

/** Columns that tell when somebody filed, saved, answered, signed or decided. */
const MOMENTS = /\b(submitted|saved|reviewed|answered|asked|signed|accepted|seen)(_at|_on|At|On)\b/;
/** What orders, ranks or picks the first and the last. */
const ORDERING =
  /ORDER BY[^`)]*|orderBy:\s*(\{[^}]*\}|\[[^\]]*\])|\b(min|max|first_value|last_value|rank|row_number|dense_rank|ntile)\s*\([^`;]{0,80}/gi;

/** Ordering within one item or one report is no ranking of units. */
const WITHIN_ONE_ITEM: Record<string, string> = {};

test("no statement of lib/db orders or ranks by a moment of filing", () => {
  const folder = path.join(projectFolder, "lib/db");
  const files = readdirSync(folder, { recursive: true }).map(String);
  const sources = files.filter((name) => name.endsWith(".ts"));
  expect(sources.length).toBeGreaterThan(40);
  const found = sources.flatMap((name) => {
    const source = readFileSync(path.join(folder, name), "utf8");
    const clauses = [...source.matchAll(ORDERING)].map(([clause]) => clause.replace(/\s+/g, " "));
    return clauses.filter((each) => MOMENTS.test(each)).map((each) => `${name}: ${each}`);
  });
  expect(found.filter((each) => !(each in WITHIN_ONE_ITEM))).toEqual([]);
});

test.each([
  "ORDER BY r.ordinal, v.submitted_at DESC",
  "ORDER BY min(v.submitted_on)",
  'orderBy: { savedAt: "asc" }',
  'orderBy: [{ id: "asc" }, { reviewedAt: "desc" }]',
  "rank() OVER (PARTITION BY unit_id ORDER BY answered_on)",
])("the search for such statements finds %s", (clause) => {
  const clauses = [...clause.matchAll(ORDERING)].map(([found]) => found);
  expect(clauses.some((each) => MOMENTS.test(each))).toBe(true);
});

test("no order that a reader can choose is by time of filing", () => {
  expect(ITEM_ORDERS).toEqual(["document", "gravity", "due", "unit", "percent"]);
});
