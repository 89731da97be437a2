import type { Database } from "@/lib/db/database";
import { type Sql, selectRows, sql } from "@/lib/db/sql";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { UnitKind } from "@/lib/domain/unit-kind";

/** A unit in the register. */
export type UnitRow = {
  id: number;
  name: string;
  fullName: string;
  kind: UnitKind;
  aliases: string[];
  /** A collective's members of the day. */
  members: string[];
  validFrom: PlainDate | null;
  validUntil: PlainDate | null;
  /** Whether its reports pass its approver. */
  approvalRequired: boolean;
  /** The units that took over from it, and those from which it took over. */
  successors: string[];
  predecessors: { name: string; validUntil: PlainDate | null }[];
  /** Items over all plans in which it leads, helps, files. */
  leads: number;
  responsible: number;
  files: number;
};

export type UnitQuery = {
  text: string | undefined;
  today: PlainDate;
  /** From 1. */
  page: number;
  size: number;
};

/**
 * One page of the units in the ledger's order, and whether there are more; those that have ended stand there only
 * where they are searched for. The counts are of this page's units alone.
 */
export async function listUnits(
  db: Database,
  { text, today, page, size }: UnitQuery,
): Promise<{ rows: UnitRow[]; more: boolean }> {
  const rows = await selectRows<UnitRow>(
    db.pool,
    sql`${unitsOn(today)} 
      WHERE ${text ? matching(text) : sql`u.valid_until IS NULL`}
      ORDER BY u.ordinal, u.id LIMIT ${size + 1} OFFSET ${(page - 1) * size}`,
  );
  return { rows: rows.slice(0, size), more: rows.length > size };
}

/** One unit, or null. */
export async function findUnit(
  db: Database,
  unitId: number,
  today: PlainDate,
): Promise<UnitRow | null> {
  const rows = await selectRows<UnitRow>(db.pool, sql`${unitsOn(today)} WHERE u.id = ${unitId}`);
  return rows[0] ?? null;
}

/** A unit's aliases, the oldest first. */
export function listAliases(
  db: Database,
  unitId: number,
): Promise<{ id: number; alias: string }[]> {
  return selectRows(
    db.pool,
    sql`SELECT a.id, a.alias FROM unit_alias a WHERE a.unit_id = ${unitId} ORDER BY a.id`,
  );
}

function unitsOn(today: PlainDate): Sql {
  return sql`SELECT u.id, u.name, u.full_name AS "fullName", u.kind, u.valid_from AS "validFrom",
      u.valid_until AS "validUntil", u.approval_required AS "approvalRequired",
      ARRAY(SELECT n.name FROM unit_succession x JOIN unit n ON n.id = x.to_id
        WHERE x.from_id = u.id ORDER BY n.ordinal, n.id) AS successors,
      coalesce((SELECT json_agg(json_build_object('name', n.name, 'validUntil', n.valid_until)
          ORDER BY n.ordinal, n.id) FROM unit_succession x JOIN unit n ON n.id = x.from_id
        WHERE x.to_id = u.id), '[]') AS predecessors,
      ARRAY(SELECT a.alias FROM unit_alias a WHERE a.unit_id = u.id ORDER BY a.id) AS aliases,
      ARRAY(SELECT n.name FROM collective_member m JOIN unit n ON n.id = m.member_id
        WHERE m.collective_id = u.id AND (m.valid_until IS NULL OR m.valid_until > ${today}::date)
        ORDER BY n.ordinal) AS members,
      ${assigned("LEAD")} AS leads, ${assigned("RESPONSIBLE")} AS responsible,
      (SELECT count(*)::int FROM work_item w WHERE w.filing_unit_id = u.id) AS files
    FROM unit u`;
}

function assigned(role: "LEAD" | "RESPONSIBLE"): Sql {
  return sql`(SELECT count(*)::int FROM assignment a
    WHERE a.unit_id = u.id AND a.role = ${role}::"AssignmentRole")`;
}

/** Units of which any name contains what was typed. */
function matching(text: string): Sql {
  const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`(u.name ILIKE ${pattern} OR u.full_name ILIKE ${pattern} OR EXISTS (
    SELECT 1 FROM unit_alias a WHERE a.unit_id = u.id AND a.alias ILIKE ${pattern}))`;
}

/** A unit that has ended, with those that took over. */
export type EndedUnit = { id: number; name: string; validUntil: PlainDate; successors: string[] };

/** The units that have ended, the latest first. */
export function listEndedUnits({ pool }: Database): Promise<EndedUnit[]> {
  return selectRows<EndedUnit>(
    pool,
    sql`SELECT u.id, u.name, u.valid_until AS "validUntil",
        ARRAY(SELECT n.name FROM unit_succession x JOIN unit n ON n.id = x.to_id
          WHERE x.from_id = u.id ORDER BY n.ordinal, n.id) AS successors
      FROM unit u WHERE u.valid_until IS NOT NULL
      ORDER BY u.valid_until DESC, u.ordinal, u.id LIMIT 200`,
  );
}

/** A member of a collective of today. */
export type MemberRow = { id: number; name: string; validFrom: PlainDate | null };

/** A collective's members of today, in the ledger's order. */
export function listMembers({ pool }: Database, unitId: number): Promise<MemberRow[]> {
  return selectRows<MemberRow>(
    pool,
    sql`SELECT m.id, n.name, m.valid_from AS "validFrom"
      FROM collective_member m JOIN unit n ON n.id = m.member_id
      WHERE m.collective_id = ${unitId} AND m.valid_until IS NULL ORDER BY n.ordinal, n.id`,
  );
}
