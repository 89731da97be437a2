import type { Tx } from "@/lib/db/database";
import { dateOf, dateOrNull, dayOrNull } from "@/lib/db/day";
import { sql } from "@/lib/db/sql";
import type { UnitEdit, UnitTies } from "@/lib/domain/edit-unit";
import type { PlainDate } from "@/lib/domain/plain-date";

/** What ties a unit to work that is going on, and whether a reform ended it. */
export async function findUnitTies(tx: Tx, unitId: number): Promise<UnitTies> {
  const [row] = await tx.$queryRaw<UnitTies[]>(sql`
    SELECT (SELECT count(*) FROM assignment WHERE unit_id = ${unitId})::int
      + (SELECT count(*) FROM work_item WHERE filing_unit_id = ${unitId}
          OR coordinator_unit_id = ${unitId})::int
      + (SELECT count(*) FROM membership WHERE unit_id = ${unitId} AND valid_until IS NULL)::int
      AS duties,
      EXISTS (SELECT 1 FROM unit_succession WHERE from_id = ${unitId}) AS reformed`);
  return row ?? { duties: 0, reformed: false };
}

/** Writes what was put right of a unit. */
export async function updateUnit(
  tx: Tx,
  unitId: number,
  { name, fullName, kind, validFrom, validUntil }: Omit<UnitEdit, "correction">,
): Promise<void> {
  const days = { validFrom: dateOrNull(validFrom), validUntil: dateOrNull(validUntil) };
  await tx.unit.update({ where: { id: unitId }, data: { name, fullName, kind, ...days } });
}

/** Numbers all units anew in this order. */
export async function storeUnitOrder(tx: Tx, unitIds: readonly number[]): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE unit u SET ordinal = r.place
    FROM unnest(${[...unitIds]}::int[]) WITH ORDINALITY r (id, place)
    WHERE u.id = r.id AND u.ordinal <> r.place`);
}

/** A member of a collective, held until the transaction ends; or null. */
export async function lockMember(tx: Tx, unitId: number, memberId: number) {
  await tx.$queryRaw(sql`SELECT 1 FROM collective_member WHERE id = ${memberId} FOR UPDATE`);
  const row = await tx.collectiveMember.findFirst({
    where: { id: memberId, collectiveId: unitId },
    include: { member: { select: { name: true } } },
  });
  return (
    row && {
      id: row.id,
      name: row.member.name,
      validFrom: dayOrNull(row.validFrom),
      validUntil: dayOrNull(row.validUntil),
    }
  );
}

/** Ends a member's place in its collective; the day is the first on which it is none. */
export async function endMember(tx: Tx, memberId: number, from: PlainDate): Promise<void> {
  await tx.collectiveMember.update({
    where: { id: memberId },
    data: { validUntil: dateOf(from) },
  });
}
