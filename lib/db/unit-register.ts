import type { Database, Tx } from "@/lib/db/database";
import { dateOf } from "@/lib/db/day";
import { sql } from "@/lib/db/sql";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { RegisteredUnit, UnitEntry } from "@/lib/domain/unit-rows";

/** The lock that lets one list of units pass at a time: one name never means two units. */
const UNIT_LOCK = 7305;

/** Waits for other lists of units; asked first in a transaction that brings one in. */
export async function lockUnits(tx: Tx): Promise<void> {
  await tx.$queryRaw(sql`SELECT pg_advisory_xact_lock(${UNIT_LOCK})::text`);
}

/** All units with the names that mean them, and each collective's members of the day. */
export function listRegisteredUnits(
  reader: Tx | Database["prisma"],
  today: PlainDate,
): Promise<RegisteredUnit[]> {
  return reader.$queryRaw<RegisteredUnit[]>(
    sql`SELECT u.id, u.name, u.full_name AS "fullName", u.kind,
        ARRAY(SELECT a.alias FROM unit_alias a WHERE a.unit_id = u.id ORDER BY a.id) AS aliases,
        ARRAY(SELECT n.name FROM collective_member m JOIN unit n ON n.id = m.member_id
          WHERE m.collective_id = u.id AND (m.valid_until IS NULL OR m.valid_until > ${today}::date)
          ORDER BY n.ordinal) AS members, u.valid_until IS NOT NULL AS ended
      FROM unit u ORDER BY u.ordinal, u.id`,
  );
}

/** Writes new units behind the others, and the aliases and members that units lacked; a known collective gains members from today on. */
export async function insertUnits(
  tx: Tx,
  entries: readonly UnitEntry[],
  today: PlainDate,
): Promise<void> {
  const { _max } = await tx.unit.aggregate({ _max: { ordinal: true } });
  const last = _max.ordinal ?? 0;
  const fresh = entries.filter((entry) => entry.knownId === null);
  await tx.unit.createMany({
    data: fresh.map(({ name, fullName, kind }, index) => ({
      name,
      fullName,
      kind,
      ordinal: last + index + 1,
    })),
  });
  const ids = await idsByName(tx, entries);
  await tx.unitAlias.createMany({
    data: entries.flatMap(({ name, aliases }) =>
      aliases.map((alias) => ({ alias, unitId: ids(name) })),
    ),
  });
  await tx.collectiveMember.createMany({
    data: entries.flatMap(({ name, members, knownId }) =>
      members.map((member) => ({
        collectiveId: ids(name),
        memberId: ids(member),
        validFrom: knownId === null ? null : dateOf(today),
      })),
    ),
  });
}

/** The ids of the units that entries name, as themselves or as members. */
async function idsByName(tx: Tx, entries: readonly UnitEntry[]) {
  const names = entries.flatMap(({ name, members }) => [name, ...members]);
  const rows = await tx.unit.findMany({
    where: { name: { in: names } },
    select: { id: true, name: true },
  });
  const ids = new Map(rows.map(({ id, name }) => [name, id]));
  return (name: string): number => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`There is no unit ${name}.`);
    return id;
  };
}

/** The alias of a unit, or null. */
export function findAlias(tx: Tx, unitId: number, aliasId: number) {
  return tx.unitAlias.findFirst({ where: { id: aliasId, unitId } });
}

/** Takes an alias away; what it was read as before keeps its printed name. */
export async function deleteAlias(tx: Tx, aliasId: number): Promise<void> {
  await tx.unitAlias.delete({ where: { id: aliasId } });
}
