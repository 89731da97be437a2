import type { Database, Tx } from "@/lib/db/database";
import { dateOf, dayOrNull } from "@/lib/db/day";
import { type Sql, selectRows, sql } from "@/lib/db/sql";
import type { Duty, Role } from "@/lib/domain/actor";
import type { PlainDate } from "@/lib/domain/plain-date";

/** The lock that lets one change of roles pass at a time: they are rare, and their rules look at all holders. */
const MEMBERSHIP_LOCK = 7302;

/** A person's role with its days, as the security administrator sees it. */
export type MembershipRow = Duty & {
  id: number;
  unitName: string | null;
  validFrom: PlainDate | null;
  validUntil: PlainDate | null;
};

/**
 * That membership `m` holds on a day: from its first day, until the day as of which it ended, which is not
 * included. So a role that is given and taken back on one day held on none.
 */
export function heldOn(day: PlainDate): Sql {
  return sql`(m.valid_from IS NULL OR m.valid_from <= ${day}::date)
    AND (m.valid_until IS NULL OR m.valid_until > ${day}::date)`;
}

/** Waits for other changes of roles; asked first in a transaction that makes one. */
export async function lockMemberships(tx: Tx): Promise<void> {
  await tx.$queryRaw(sql`SELECT pg_advisory_xact_lock(${MEMBERSHIP_LOCK})::text`);
}

/** What a person holds on a day. */
export function listDuties(tx: Tx, userId: number, day: PlainDate): Promise<Duty[]> {
  return tx.$queryRaw<Duty[]>(
    sql`SELECT m.role, m.unit_id AS "unitId" FROM membership m
      WHERE m.user_id = ${userId} AND ${heldOn(day)} ORDER BY m.id`,
  );
}

/** How many people hold a role on a day, disabled accounts included: disabling one frees nobody's role. */
export async function countHolders(
  reader: Tx | Database["prisma"],
  role: Role,
  day: PlainDate,
): Promise<number> {
  const [row] = await reader.$queryRaw<{ count: number }[]>(
    sql`SELECT count(DISTINCT m.user_id)::int AS count FROM membership m
      WHERE m.role = ${role}::"Role" AND ${heldOn(day)}`,
  );
  return row?.count ?? 0;
}

/** Gives a role from a day on. One that was given and ended on that same day is taken up again. */
export async function giveRole(
  tx: Tx,
  userId: number,
  { role, unitId }: Duty,
  from: PlainDate,
): Promise<number> {
  const validFrom = dateOf(from);
  const sameDay = await tx.membership.findFirst({ where: { userId, role, unitId, validFrom } });
  if (sameDay) {
    await tx.membership.update({ where: { id: sameDay.id }, data: { validUntil: null } });
    return sameDay.id;
  }
  const created = await tx.membership.create({ data: { userId, role, unitId, validFrom } });
  return created.id;
}

/** Ends a role as of a day, which is the first on which it no longer holds. */
export async function endRole(tx: Tx, membershipId: number, asOf: PlainDate): Promise<void> {
  await tx.membership.update({
    where: { id: membershipId },
    data: { validUntil: dateOf(asOf) },
  });
}

/** One membership with its days, or null. */
export async function findMembership(tx: Tx, membershipId: number) {
  const row = await tx.membership.findUnique({ where: { id: membershipId } });
  return row && { ...row, validUntil: dayOrNull(row.validUntil) };
}

/** All roles a person holds or held, the newest first. */
export function listMemberships(db: Database, userId: number): Promise<MembershipRow[]> {
  return selectRows<MembershipRow>(
    db.pool,
    sql`SELECT m.id, m.role, m.unit_id AS "unitId", u.name AS "unitName",
        m.valid_from AS "validFrom", m.valid_until AS "validUntil"
      FROM membership m LEFT JOIN unit u ON u.id = m.unit_id
      WHERE m.user_id = ${userId} ORDER BY m.valid_until DESC NULLS FIRST, m.id DESC`,
  );
}

/** Units in which a role can be held: no collectives, none that has ended. */
export function listRoleUnits(db: Database): Promise<{ id: number; name: string }[]> {
  return selectRows(
    db.pool,
    sql`SELECT u.id, u.name FROM unit u WHERE u.kind <> 'COLLECTIVE'
      AND u.valid_until IS NULL ORDER BY u.ordinal, u.id`,
  );
}

/** Whether a role can be held in a unit: it exists, is no collective and has not ended. */
export async function isRoleUnit(tx: Tx, unitId: number): Promise<boolean> {
  const unit = await tx.unit.findUnique({
    where: { id: unitId },
    select: { kind: true, validUntil: true },
  });
  return unit !== null && unit.kind !== "COLLECTIVE" && unit.validUntil === null;
}
