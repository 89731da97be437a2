import type { Database, Tx } from "@/lib/db/database";
import { HEADLINE } from "@/lib/db/headline";
import { heldOn } from "@/lib/db/memberships";
import { type Sql, sql } from "@/lib/db/sql";
import type { Role } from "@/lib/domain/actor";
import type { Month, PlainDate } from "@/lib/domain/plain-date";
import type { AssignmentRow } from "@/lib/domain/reform-route";
import type { ReportState } from "@/lib/domain/report";

/** An item by what names it. */
export type NamedItem = { itemId: number; code: string; text: string };

/** All that a unit holds today and that another takes when it gives: what a reform moves, no more and no less. */
export type UnitHoldings = {
  id: number;
  name: string;
  ordinal: number;
  approvalRequired: boolean;
  /** Every item that any of the rest is about, each once. */
  items: NamedItem[];
  assignments: AssignmentRow[];
  files: number[];
  coordinates: number[];
  people: {
    membershipId: number;
    userId: number;
    displayName: string;
    role: Role;
    validFrom: PlainDate | null;
    validUntil: PlainDate | null;
  }[];
  /** Reports that the office has not taken over yet. */
  reports: { id: number; itemId: number; code: string; month: Month; state: ReportState }[];
  /** Questions of bottlenecks that wait for the unit. */
  bottlenecks: { id: number; itemId: number; code: string; what: string }[];
  contributions: {
    id: number;
    itemId: number;
    periodId: number;
    code: string;
    month: Month;
    question: string;
  }[];
  collectives: { id: number; collectiveId: number; name: string; validFrom: PlainDate | null }[];
};

/** What units hold on a day, by their names, in the ledger's order. */
export async function listHoldings(
  reader: Tx | Database["prisma"],
  names: readonly string[],
  day: PlainDate,
): Promise<UnitHoldings[]> {
  const rows = await reader.$queryRaw<Omit<UnitHoldings, "items">[]>(sql`
    SELECT u.id, u.name, u.ordinal, u.approval_required AS "approvalRequired",
      ${ASSIGNMENTS} AS assignments,
      ARRAY(SELECT w.id FROM work_item w WHERE w.filing_unit_id = u.id ORDER BY w.id) AS files,
      ARRAY(SELECT w.id FROM work_item w WHERE w.coordinator_unit_id = u.id ORDER BY w.id)
        AS coordinates,
      ${people(day)} AS people, ${REPORTS} AS reports, ${BOTTLENECKS} AS bottlenecks,
      ${CONTRIBUTIONS} AS contributions, ${COLLECTIVES} AS collectives
    FROM unit u WHERE u.name = ANY(${[...names]}::text[]) ORDER BY u.ordinal, u.id`);
  const items = await listNamedItems(reader, [...new Set(rows.flatMap(itemIdsOf))]);
  return rows.map((row) => {
    const ids = new Set(itemIdsOf(row));
    return { ...row, items: items.filter(({ itemId }) => ids.has(itemId)) };
  });
}

function itemIdsOf(unit: Omit<UnitHoldings, "items">): number[] {
  const { assignments, reports, bottlenecks, contributions, files, coordinates } = unit;
  const about = [assignments, reports, bottlenecks, contributions].flat();
  return [...about.map(({ itemId }) => itemId), ...files, ...coordinates];
}

/** Items by plan and place in its document. */
function listNamedItems(reader: Tx | Database["prisma"], ids: number[]): Promise<NamedItem[]> {
  return reader.$queryRaw<NamedItem[]>(sql`
    SELECT w.id AS "itemId", w.code, ${HEADLINE} AS text FROM work_item w
    WHERE w.id = ANY(${ids}::int[]) ORDER BY w.plan_id, w.ordinal`);
}

/** The places of every unit on some items, in document order. */
export function listAssignmentRows(tx: Tx, itemIds: readonly number[]): Promise<AssignmentRow[]> {
  return tx.$queryRaw<AssignmentRow[]>(sql`
    SELECT a.id, a.item_id AS "itemId", a.unit_id AS "unitId", a.role, a.ordinal,
      a.printed_name AS "printedName"
    FROM assignment a WHERE a.item_id = ANY(${[...itemIds]}::int[])
    ORDER BY a.item_id, a.role, a.ordinal`);
}

/** Rows as JSON; `rest` is their order, what closes the aggregate, and where they come from. */
const list = (row: Sql, rest: Sql) =>
  sql`coalesce((SELECT json_agg(json_build_object(${row}) ORDER BY ${rest}), '[]')`;

const ASSIGNMENTS = list(
  sql`'id', a.id, 'itemId', a.item_id, 'unitId', a.unit_id, 'role', a.role, 'ordinal', a.ordinal,
    'printedName', a.printed_name`,
  sql`a.id) FROM assignment a WHERE a.unit_id = u.id`,
);

const people = (day: PlainDate) =>
  list(
    sql`'membershipId', m.id, 'userId', n.id, 'displayName', n.display_name, 'role', m.role,
      'validFrom', m.valid_from, 'validUntil', m.valid_until`,
    sql`m.role, m.id) FROM membership m JOIN app_user n ON n.id = m.user_id
      WHERE m.unit_id = u.id AND ${heldOn(day)}`,
  );

const REPORTS = list(
  sql`'id', r.id, 'itemId', r.item_id, 'code', w.code, 'month', o.month, 'state', r.state`,
  sql`w.plan_id, w.ordinal, o.month) FROM progress_report r
    JOIN work_item w ON w.id = r.item_id JOIN reporting_period o ON o.id = r.period_id
    WHERE r.unit_id = u.id AND r.state NOT IN ('ACCEPTED', 'CORRECTED')`,
);

const BOTTLENECKS = list(
  sql`'id', b.id, 'itemId', b.item_id, 'code', w.code, 'what', b.what`,
  sql`b.id) FROM bottleneck b JOIN work_item w ON w.id = b.item_id
    WHERE b.helper_unit_id = u.id AND b.answered_on IS NULL AND b.settled_on IS NULL`,
);

const CONTRIBUTIONS = list(
  sql`'id', c.id, 'itemId', c.item_id, 'periodId', c.period_id, 'code', w.code, 'month', o.month,
    'question', c.question`,
  sql`c.id) FROM contribution c JOIN work_item w ON w.id = c.item_id
    JOIN reporting_period o ON o.id = c.period_id
    WHERE c.unit_id = u.id AND c.answered_at IS NULL`,
);

const COLLECTIVES = list(
  sql`'id', k.id, 'collectiveId', g.id, 'name', g.name, 'validFrom', k.valid_from`,
  sql`g.ordinal, g.id) FROM collective_member k JOIN unit g ON g.id = k.collective_id
    WHERE k.member_id = u.id AND k.valid_until IS NULL`,
);
