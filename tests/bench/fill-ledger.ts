import type { Database, Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import { openPeriods } from "@/lib/db/periods";
import { findPlan } from "@/lib/db/plans";
import { type Sql, sql } from "@/lib/db/sql";
import type { Person, Role } from "@/lib/domain/actor";
import { plainDate } from "@/lib/domain/plain-date";

const UNITS = 80;
const KEY_AREAS = 10;
/** The last month is left to be filed. */
export const OPEN_MONTH = "2019-02";

export type FilledLedger = {
  planId: number;
  keyAreaId: number;
  /** Items of the reporter's unit, in document order. */
  itemIds: number[];
  supervisor: Person;
  reporter: Person;
};

/** Fills an empty ledger with a plan of that many items, each with seven accepted reports, three units and two nodes. */
export async function fillLedger(db: Database, items: number): Promise<FilledLedger> {
  const filled = await db.prisma.$transaction((tx) => fillTables(tx, items), {
    timeout: 3_600_000,
  });
  await db.pool.query("VACUUM ANALYZE");
  return filled;
}

async function fillTables(tx: Tx, items: number): Promise<FilledLedger> {
  const planId = await fillPlan(tx);
  const areas = await fillAreas(tx, planId);
  const units = await fillUnits(tx);
  const supervisor = await fillPerson(tx, "SUPERVISOR", null);
  const reporter = await fillPerson(tx, "REPORTER", units);
  await run(tx, itemRows(planId, areas, units, items));
  await run(tx, assignmentRows(units));
  await run(tx, milestoneRows);
  await fillReports(tx, planId, reporter.userId);
  await run(tx, indicatorRows);
  await run(tx, readingRows);
  await run(tx, standingRows);
  await run(tx, entryRows);
  const own = { where: { filingUnitId: units }, orderBy: { ordinal: "asc" } } as const;
  const found = await tx.workItem.findMany({ ...own, select: { id: true } });
  return { planId, keyAreaId: areas, itemIds: found.map(({ id }) => id), supervisor, reporter };
}

function run(tx: Tx, statement: Sql): Promise<number> {
  return tx.$executeRaw(statement);
}

async function fillPlan(tx: Tx): Promise<number> {
  const day = dateOf(plainDate("2018-07-04"));
  const { id } = await tx.plan.create({
    data: {
      title: "责任分解方案",
      shortTitle: "方案",
      documentNumber: "测政〔2018〕1号",
      issuer: "试验市人民政府",
      issuedOn: day,
      registeredOn: day,
      demonstrationDay: dateOf(plainDate("2019-03-18")),
      state: "REGISTERED",
    },
  });
  return id;
}

/** Makes the key areas, each with a main task of the same place; returns the first's id, the others follow it. */
async function fillAreas(tx: Tx, planId: number): Promise<number> {
  await run(
    tx,
    sql`INSERT INTO key_area (plan_id, ordinal, printed_number, title)
      SELECT ${planId}, n, n || '、', '重点工作' || n FROM generate_series(1, ${KEY_AREAS}::int) n`,
  );
  await run(
    tx,
    sql`INSERT INTO main_task (key_area_id, ordinal, printed_number, title)
      SELECT id, 1, '（一）', '主要任务' FROM key_area ORDER BY id`,
  );
  const first = await tx.keyArea.findFirstOrThrow({ orderBy: { id: "asc" } });
  return first.id;
}

async function fillUnits(tx: Tx): Promise<number> {
  await run(
    tx,
    sql`INSERT INTO unit (name, full_name, kind, ordinal, approval_required)
      SELECT '单位' || n, '试验市单位' || n, 'DEPARTMENT', n, true
      FROM generate_series(1, ${UNITS}::int) n`,
  );
  const first = await tx.unit.findFirstOrThrow({ orderBy: { id: "asc" } });
  return first.id;
}

async function fillPerson(tx: Tx, role: Role, unitId: number | null): Promise<Person> {
  const username = role.toLowerCase();
  const duties = [{ role, unitId }];
  const user = await tx.user.create({
    data: { username, displayName: role, passwordHash: "", memberships: { create: duties } },
  });
  return {
    kind: "person",
    userId: user.id,
    username,
    displayName: role,
    sessionId: "",
    mustChangePassword: false,
    duties,
  };
}

const itemRows = (planId: number, firstArea: number, firstUnit: number, items: number) => sql`
  INSERT INTO work_item (plan_id, key_area_id, main_task_id, ordinal, code, printed_number,
    measure_text, deadline_kind, deadline_printed, final_due_on, filing_unit_id, source)
  SELECT ${planId}, t.key_area_id, t.id, n, '1-1-1-' || n, n || '.',
    '大力推进第' || n || '项工程建设，完善' || md5(n::text) || '等配套设施，确保按期建成投用并发挥效益。',
    'STAGED', '2020年12月完成', DATE '2019-01-31' + n % 700, ${firstUnit} + n % ${UNITS}::int, '{}'
  FROM generate_series(1, ${items}::int) n
  JOIN main_task t ON t.key_area_id = ${firstArea} + n % ${KEY_AREAS}::int`;

const assignmentRows = (firstUnit: number) => sql`
  INSERT INTO assignment (item_id, unit_id, role, ordinal, printed_name)
  SELECT w.id, ${firstUnit} + (w.ordinal + 7 * part) % ${UNITS}::int,
    (CASE part WHEN 0 THEN 'LEAD' ELSE 'RESPONSIBLE' END)::"AssignmentRole",
    greatest(part, 1), '单位'
  FROM work_item w, generate_series(0, 2) part`;

const milestoneRows = sql`
  INSERT INTO milestone (item_id, ordinal, name, precision, baseline_due_on, current_due_on, weight)
  SELECT id, part, '节点' || part, 'MONTH', final_due_on - 60 * (2 - part),
    final_due_on - 60 * (2 - part), 1
  FROM work_item, generate_series(1, 2) part`;

/** An indicator for every fifth item. */
const indicatorRows = sql`
  INSERT INTO indicator (item_id, ordinal, name, comparator, target, unit, due_on, scope)
  SELECT id, 1, '完成率', 'AT_LEAST', 80, '%', final_due_on, 'CITY' FROM work_item
  WHERE ordinal % 5 = 0`;

const readingRows = sql`
  INSERT INTO indicator_reading (indicator_id, revision_id, read_on, value)
  SELECT i.id, v.id, v.submitted_on, (i.item_id + r.period_id) % 100
  FROM indicator i JOIN progress_report r ON r.item_id = i.item_id
  JOIN report_revision v ON v.report_id = r.id`;

async function fillReports(tx: Tx, planId: number, submittedById: number): Promise<void> {
  const plan = await findPlan(tx, planId, new Date());
  if (!plan) throw new Error("A plan just made must be found.");
  await openPeriods(tx, plan);
  await run(
    tx,
    sql`INSERT INTO progress_report (item_id, period_id, unit_id, state)
      SELECT w.id, p.id, w.filing_unit_id, 'DRAFT' FROM work_item w, reporting_period p
      WHERE p.month < ${OPEN_MONTH}`,
  );
  await run(
    tx,
    sql`INSERT INTO report_revision (report_id, number, self_light, percent, done, next_step,
        next_step_due_on, submitted_by_id, submitted_at, submitted_on)
      SELECT r.id, 1, 'GREEN', 10, '完成第' || r.item_id || '项招标，开工建设，累计完成投资一成。', '推进主体工程',
        p.due_on + 30, ${submittedById}, p.due_on, p.due_on
      FROM progress_report r JOIN reporting_period p ON p.id = r.period_id`,
  );
  await run(
    tx,
    sql`UPDATE progress_report r SET state = 'ACCEPTED', latest_revision_id = v.id,
        accepted_revision_id = v.id, accepted_on = v.submitted_on, accepted_percent = v.percent
      FROM report_revision v WHERE v.report_id = r.id`,
  );
}

/**
 * Standings as judging would leave them, without its hours: lights by place, none about to change, all of them rated
 * green by their units, which owe the last month.
 */
const standingRows = sql`
  INSERT INTO item_standing (item_id, plan_id, key_area_id, filing_unit_id, ordinal, light,
    self_light, system_light, reasons, marks, since, assessed_on, next_due_on, next_due_name,
    percent, last_heard_on, promise_due_on)
  SELECT w.id, w.plan_id, w.key_area_id, w.filing_unit_id, w.ordinal, s.light, 'GREEN', s.light,
    '[{"rule":"milestone-late","light":"AMBER","seen":{"milestone":"节点1","due":"2019-03-01"},"clear":null,"since":"2019-03-02"}]',
    '[]', CASE s.light WHEN 'GREEN' THEN DATE '2018-08-01' ELSE DATE '2019-03-02' END,
    DATE '2019-03-18', w.final_due_on - 60, '节点1', 10, DATE '2019-02-11',
    DATE '2019-03-14' + w.ordinal % 30
  FROM work_item w CROSS JOIN LATERAL (SELECT (ARRAY['RED','AMBER','NO_DATA','GREEN','GREEN',
    'GREEN','GREEN','NOT_DUE','DONE','GREEN'])[w.ordinal % 10 + 1]::"Light" AS light) s`;

/**
 * Where items stood from registration to today: an entry a month, on one of its first ten days, the last as the
 * standing says; lights by place and month.
 */
const entryRows = sql`
  INSERT INTO light_entry (item_id, plan_id, key_area_id, filing_unit_id, valid_from, valid_until, since,
    light, system_light, rules_version, reasons, marks, next_due_on, next_due_name, percent)
  SELECT s.item_id, s.plan_id, s.key_area_id, s.filing_unit_id, e.day,
    lead(e.day) OVER (PARTITION BY s.item_id ORDER BY e.day), e.day, e.light, e.light, 1, s.reasons, '[]',
    s.next_due_on, s.next_due_name, e.step
  FROM item_standing s
  CROSS JOIN LATERAL (
    SELECT step, CASE WHEN step = 0 THEN DATE '2018-07-04'
        ELSE (DATE '2018-07-01' + step * INTERVAL '1 month')::date + (s.ordinal + step) % 10 END AS day,
      CASE WHEN step = 8 THEN s.light
        ELSE (ARRAY['NOT_DUE','GREEN','GREEN','GREEN','AMBER','RED','NO_DATA'])[(s.ordinal + step) % 7 + 1]::"Light"
      END AS light
    FROM generate_series(0, 8) step) e`;
