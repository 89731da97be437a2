import type { Database } from "@/lib/db/database";
import { noSql, type Sql, selectRows, sql } from "@/lib/db/sql";
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
  validUntil: PlainDate | null;
  /** Whether its reports pass its approver. */
  approvalRequired: boolean;
  successor: string | null;
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

/** One page of the units in the ledger's order, and whether there are more. The counts are of this page's units alone. */
export async function listUnits(
  db: Database,
  { text, today, page, size }: UnitQuery,
): Promise<{ rows: UnitRow[]; more: boolean }> {
  const rows = await selectRows<UnitRow>(
    db.pool,
    sql`${unitsOn(today)} ${text ? sql`WHERE ${matching(text)}` : noSql}
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
  return sql`SELECT u.id, u.name, u.full_name AS "fullName", u.kind, u.valid_until AS "validUntil",
      u.approval_required AS "approvalRequired",
      s.name AS successor,
      ARRAY(SELECT a.alias FROM unit_alias a WHERE a.unit_id = u.id ORDER BY a.id) AS aliases,
      ARRAY(SELECT n.name FROM collective_member m JOIN unit n ON n.id = m.member_id
        WHERE m.collective_id = u.id AND (m.valid_until IS NULL OR m.valid_until > ${today}::date)
        ORDER BY n.ordinal) AS members,
      ${assigned("LEAD")} AS leads, ${assigned("RESPONSIBLE")} AS responsible,
      (SELECT count(*)::int FROM work_item w WHERE w.filing_unit_id = u.id) AS files
    FROM unit u LEFT JOIN unit s ON s.id = u.successor_id`;
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
