import { CLOSURE_NOW, type ClosureNow } from "@/lib/db/closure-now";
import type { Database } from "@/lib/db/database";
import { ACCEPTED_READINGS } from "@/lib/db/filing-sql";
import { ITEM_FOLLOW_UP, type ItemFollowUp } from "@/lib/db/item-follow-up";
import { MATTERS, type MatterLine } from "@/lib/db/major-matters";
import { ITEM_MEMBERS } from "@/lib/db/member-standings";
import { ITEM_NOTICES, type ItemNotice } from "@/lib/db/notice-lists";
import { REMARKS, type RemarkLine } from "@/lib/db/remarks";
import { REMEDY_PLANS, type RemedyLine } from "@/lib/db/remedy-plans";
import { versionInForce } from "@/lib/db/rule-versions";
import { type Sql, selectRows, sql } from "@/lib/db/sql";
import { VERIFICATIONS, type VerificationLine } from "@/lib/db/verifications";
import type { DeadlineKind } from "@/lib/domain/deadline";
import type { Light, Mark, SelfLight } from "@/lib/domain/light";
import type { Reason } from "@/lib/domain/light-reason";
import type { ItemMember } from "@/lib/domain/member-standing";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import type { ReportingCycle } from "@/lib/domain/reporting-period";
import type { AmendedField, ItemState } from "@/prisma/client/client";

/** An item with its place, units, milestones, indicators, standing and the course of its light. */
export type ItemPage = {
  id: number;
  code: string;
  state: ItemState;
  groupNumber: string | null;
  groupTitle: string | null;
  printedNumber: string;
  measureText: string;
  deadlineKind: DeadlineKind;
  deadlinePrinted: string | null;
  /** The day by which all of it is due; null where it has no end. */
  finalDue: PlainDate | null;
  cycle: ReportingCycle;
  sourcePage: number | null;
  sourceFirstLine: number | null;
  sourceLastLine: number | null;
  source: object;
  keyArea: { printedNumber: string; title: string };
  mainTask: { printedNumber: string; title: string };
  filingUnit: { id: number; name: string } | null;
  coordinatorUnit: { id: number; name: string } | null;
  assignments: {
    id: number;
    role: "LEAD" | "RESPONSIBLE";
    ordinal: number;
    unit: {
      id: number;
      name: string;
      fullName: string;
      kind: string;
      members: { member: { name: string } }[];
    };
    /** The units whose place it took in a reform, and from which day. */
    former: { name: string; since: PlainDate }[];
  }[];
  milestones: {
    id: number;
    name: string;
    precision: "YEAR" | "MONTH" | "DAY";
    weight: number;
    baselineDue: PlainDate;
    currentDue: PlainDate;
    reachedOn: PlainDate | null;
    withdrawnOn: PlainDate | null;
    /** The remedy plan of which it is a step; null for the item's own. */
    remedyPlanId: number | null;
  }[];
  indicators: {
    id: number;
    name: string;
    comparator: "AT_LEAST" | "AT_MOST" | "EXACTLY";
    target: string;
    /** The target that it was registered with, where a granted request changed it. */
    firstTarget: string | null;
    unit: string;
    dueOn: PlainDate | null;
    scope: "CITY" | "PROVINCE";
    withdrawnOn: PlainDate | null;
    /** What the office took over, oldest first. */
    readings: { month: Month; value: number }[];
  }[];
  standing: {
    light: Light;
    selfLight: SelfLight | null;
    systemLight: Light;
    officeLight: Light | null;
    reasons: Reason[];
    marks: Mark[];
    since: PlainDate;
    percent: number | null;
  } | null;
  /** The version of the rules by which the plan's lights are judged on its day. */
  rulesVersion: number;
  /** The days on which the light changed its colour, oldest first. */
  lights: LightLine[];
  /** What it waits for other units to answer. */
  openBottlenecks: { id: number; what: string; helper: { id: number; name: string } }[];
  /** Newest first. */
  amendments: AmendmentLine[];
  /** What the office wrote on it. */
  remarks: RemarkLine[];
  matters: MatterLine[];
  closure: ClosureNow | null;
  notices: ItemNotice[];
  /** The members of the collectives that share it. */
  members: ItemMember[];
  /** Newest first. */
  remedyPlans: RemedyLine[];
  /** The newest day first. */
  verifications: VerificationLine[];
  followUp: ItemFollowUp;
};

/** A change to an item; what `before` and `after` hold is told by the field (`AmendedParts`). */
export type AmendmentLine = {
  id: number;
  field: AmendedField;
  number: string;
  before: object;
  after: object;
  reason: string;
  approvedBy: string | null;
  approvedOn: PlainDate;
  undoneOn: PlainDate | null;
  /** The approved request that made it, if it was one. */
  changeId: number | null;
};

/** The light of an item from a day on, until the day on which it was another or left the board, with what was said of it on that day and by which version of the rules. */
export type LightLine = {
  light: Light;
  from: PlainDate;
  until: PlainDate | null;
  reasons: Reason[];
  rulesVersion: number;
};

/** All of an item on its plan's day in one statement, so that its page costs what a list costs; null where there is none. */
export async function findItemPage(
  db: Database,
  itemId: number,
  today: PlainDate,
): Promise<ItemPage | null> {
  const [item] = await selectRows<ItemPage>(
    db.pool,
    sql`SELECT w.id, w.code, w.state, w.group_number AS "groupNumber", w.group_title AS "groupTitle",
        w.printed_number AS "printedNumber", w.measure_text AS "measureText",
        w.deadline_kind AS "deadlineKind", w.deadline_printed AS "deadlinePrinted",
        w.final_due_on AS "finalDue", w.cycle,
        w.source_page AS "sourcePage", w.source_first_line AS "sourceFirstLine",
        w.source_last_line AS "sourceLastLine", w.source,
        json_build_object('printedNumber', k.printed_number, 'title', k.title) AS "keyArea",
        json_build_object('printedNumber', t.printed_number, 'title', t.title) AS "mainTask",
        ${unitOf(sql`w.filing_unit_id`)} AS "filingUnit",
        ${unitOf(sql`w.coordinator_unit_id`)} AS "coordinatorUnit",
        ${ASSIGNMENTS} AS assignments, ${MILESTONES} AS milestones, ${INDICATORS} AS indicators,
        ${STANDING} AS standing, ${LIGHT_LINES} AS lights,
        ${OPEN_BOTTLENECKS} AS "openBottlenecks",
        ${versionInForce(sql`w.plan_id`, today)} AS "rulesVersion",
        ${AMENDMENTS} AS amendments, ${REMARKS} AS remarks, ${MATTERS} AS matters,
        ${CLOSURE_NOW} AS closure, ${ITEM_MEMBERS} AS members,
        ${REMEDY_PLANS} AS "remedyPlans", ${VERIFICATIONS} AS verifications,
        ${ITEM_FOLLOW_UP} AS "followUp", ${ITEM_NOTICES} AS notices
      FROM work_item w JOIN key_area k ON k.id = w.key_area_id
      JOIN main_task t ON t.id = w.main_task_id WHERE w.id = ${itemId}`,
  );
  return item ?? null;
}

const unitOf = (id: Sql) => sql`(SELECT json_build_object('id', u.id, 'name', u.name)
  FROM unit u WHERE u.id = ${id})`;

/** From whom a unit took its place on item `w`, and when. */
const FORMER = sql`coalesce((SELECT json_agg(json_build_object('name', g.name,
    'since', f.effective_on) ORDER BY d.id)
  FROM duty_transfer d JOIN unit g ON g.id = d.from_unit_id JOIN unit_reform f ON f.id = d.reform_id
  WHERE d.item_id = w.id AND d.role = a.role AND d.to_unit_id = u.id), '[]')`;

const ASSIGNMENTS = sql`coalesce((SELECT json_agg(json_build_object('id', a.id, 'role', a.role,
    'ordinal', a.ordinal, 'unit', json_build_object('id', u.id, 'name', u.name,
      'fullName', u.full_name, 'kind', u.kind, 'members', coalesce((SELECT json_agg(
        json_build_object('member', json_build_object('name', n.name)) ORDER BY c.id)
        FROM collective_member c JOIN unit n ON n.id = c.member_id
        WHERE c.collective_id = u.id AND c.valid_until IS NULL), '[]')),
    'former', ${FORMER}) ORDER BY a.role, a.ordinal)
  FROM assignment a JOIN unit u ON u.id = a.unit_id WHERE a.item_id = w.id), '[]')`;

const MILESTONES = sql`coalesce((SELECT json_agg(json_build_object('id', m.id, 'name', m.name,
    'precision', m.precision, 'weight', m.weight, 'baselineDue', m.baseline_due_on,
    'currentDue', m.current_due_on, 'reachedOn', m.reached_on,
    'withdrawnOn', m.withdrawn_on, 'remedyPlanId', m.remedy_plan_id) ORDER BY m.ordinal)
  FROM milestone m WHERE m.item_id = w.id), '[]')`;

const INDICATORS = sql`coalesce((SELECT json_agg(json_build_object('id', i.id, 'name', i.name,
    'comparator', i.comparator, 'target', trim_scale(i.target)::text, 'unit', i.unit,
    'firstTarget', (SELECT trim_scale(c.target_before)::text FROM change_request c
      WHERE c.item_id = w.id AND c.indicator_id = i.id AND c.kind = 'TARGET'
        AND c.state = 'APPROVED' ORDER BY c.id LIMIT 1),
    'dueOn', i.due_on, 'scope', i.scope, 'withdrawnOn', i.withdrawn_on,
    'readings', ${ACCEPTED_READINGS}) ORDER BY i.ordinal)
  FROM indicator i WHERE i.item_id = w.id), '[]')`;

const STANDING = sql`(SELECT json_build_object('light', s.light, 'selfLight', s.self_light,
    'systemLight', s.system_light, 'officeLight', s.office_light, 'reasons', s.reasons,
    'marks', s.marks, 'since', s.since, 'percent', s.percent)
  FROM item_standing s WHERE s.item_id = w.id)`;

const AMENDMENTS = sql`coalesce((SELECT json_agg(json_build_object('id', a.id, 'field', a.field,
    'number', a.number, 'before', a.before, 'after', a.after, 'reason', a.reason,
    'approvedBy', n.display_name, 'approvedOn', a.approved_on, 'undoneOn', a.undone_on,
    'changeId', a.change_id)
    ORDER BY a.id DESC)
  FROM amendment a LEFT JOIN app_user n ON n.id = a.approved_by_id WHERE a.item_id = w.id), '[]')`;

/** Entries of one light that follow each other without a gap are one stretch, told as it began. */
const LIGHT_LINES = sql`coalesce((SELECT json_agg(json_build_object('light', g.light, 'from', g.from,
    'until', g.until, 'reasons', g.reasons, 'rulesVersion', g.rules_version) ORDER BY g.from)
  FROM (SELECT light, min(valid_from) AS from, nullif(max(coalesce(valid_until, 'infinity')), 'infinity') AS until,
      (array_agg(reasons ORDER BY valid_from))[1] AS reasons,
      (array_agg(rules_version ORDER BY valid_from))[1] AS rules_version
    FROM (SELECT *, count(*) FILTER (WHERE opens) OVER (ORDER BY valid_from) AS stretch
      FROM (SELECT light, valid_from, valid_until, reasons, rules_version,
          (lag(light) OVER days, lag(valid_until) OVER days) IS DISTINCT FROM (light, valid_from) AS opens
        FROM light_entry WHERE item_id = w.id AND valid_until IS DISTINCT FROM valid_from
        WINDOW days AS (ORDER BY valid_from)) e) s
    GROUP BY light, stretch) g), '[]')`;

const OPEN_BOTTLENECKS = sql`coalesce((SELECT json_agg(json_build_object('id', b.id,
    'what', b.what, 'helper', json_build_object('id', u.id, 'name', u.name)) ORDER BY b.id)
  FROM bottleneck b JOIN unit u ON u.id = b.helper_unit_id
  WHERE b.item_id = w.id AND b.answered_on IS NULL AND b.settled_on IS NULL), '[]')`;
