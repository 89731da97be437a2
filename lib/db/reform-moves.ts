import type { Tx } from "@/lib/db/database";
import { dateOf, dateOrNull } from "@/lib/db/day";
import { followPlaces } from "@/lib/db/light-history";
import type { UnitHoldings } from "@/lib/db/reform-facts";
import { sql } from "@/lib/db/sql";
import { addDays } from "@/lib/domain/calendar";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { AssignmentMoves } from "@/lib/domain/reform-route";
import type { UnitKind } from "@/lib/domain/unit-kind";

/** What one unit gives another on an item. */
export type DutyMove = { itemId: number; fromId: number; toId: number };

/** Locks items against filings and decisions, in the order that everybody takes. */
export async function lockNamedItems(tx: Tx, itemIds: readonly number[]): Promise<void> {
  await tx.$queryRaw(sql`
    SELECT count(*) FROM (SELECT id FROM work_item WHERE id = ANY(${[...itemIds]}::int[])
      ORDER BY id FOR NO KEY UPDATE) locked`);
}

/** Locks units: nothing new is tied to them until the transaction ends. */
export async function lockUnitRows(tx: Tx, names: readonly string[]): Promise<void> {
  await tx.$queryRaw(sql`
    SELECT count(*) FROM (SELECT id FROM unit WHERE name = ANY(${[...names]}::text[])
      ORDER BY id FOR UPDATE) locked`);
}

/** Makes a unit from a day on, at the place in the lists of the first that it takes from. */
export async function insertSuccessor(
  tx: Tx,
  unit: {
    name: string;
    fullName: string;
    kind: UnitKind;
    ordinal: number;
    approvalRequired: boolean;
  },
  from: PlainDate,
): Promise<number> {
  // A printed variant of a unit that gives may be the new one's very name.
  await tx.unitAlias.deleteMany({ where: { alias: { in: [unit.name, unit.fullName] } } });
  const { id } = await tx.unit.create({ data: { ...unit, validFrom: dateOf(from) } });
  return id;
}

/** Ends a unit with the day before; `successorId` is null where several follow it. */
export async function endUnit(
  tx: Tx,
  unitId: number,
  from: PlainDate,
  successorId: number | null,
): Promise<void> {
  const validUntil = dateOf(addDays(from, -1));
  await tx.unit.update({ where: { id: unitId }, data: { validUntil, successorId } });
}

/** Moves the places on items, and keeps what each unit gave. */
export async function storeAssignmentMoves(
  tx: Tx,
  reformId: number,
  { moved, removed, given }: AssignmentMoves,
): Promise<void> {
  await tx.assignment.deleteMany({ where: { id: { in: removed } } });
  await tx.$executeRaw(sql`
    UPDATE assignment a SET unit_id = r."unitId"
    FROM jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) AS r (id int, "unitId" int)
    WHERE a.id = r.id`);
  await tx.dutyTransfer.createMany({ data: given.map((each) => ({ reformId, ...each })) });
}

/**
 * Moves who files and who coordinates, and the reports that the office has not taken over. Boards follow: a
 * light does not depend on who files, so the standings' copies are brought in step and need no new judgement.
 */
export async function moveFiling(
  tx: Tx,
  moves: readonly DutyMove[],
  today: PlainDate,
): Promise<void> {
  const rows = sql`jsonb_to_recordset(${JSON.stringify(moves)}::jsonb)
    AS m ("itemId" int, "fromId" int, "toId" int)`;
  await tx.$executeRaw(sql`
    UPDATE work_item w SET coordinator_unit_id = m."toId" FROM ${rows}
    WHERE w.id = m."itemId" AND w.coordinator_unit_id = m."fromId"`);
  await tx.$executeRaw(sql`
    UPDATE work_item w SET filing_unit_id = m."toId" FROM ${rows}
    WHERE w.id = m."itemId" AND w.filing_unit_id = m."fromId"`);
  await tx.$executeRaw(sql`
    UPDATE item_standing s SET filing_unit_id = m."toId" FROM ${rows}
    WHERE s.item_id = m."itemId" AND s.filing_unit_id = m."fromId"`);
  await followPlaces(
    tx,
    today,
    moves.map(({ itemId }) => itemId),
  );
  await tx.$executeRaw(sql`
    UPDATE progress_report r SET unit_id = m."toId" FROM ${rows}
    WHERE r.item_id = m."itemId" AND r.unit_id = m."fromId"
      AND r.state NOT IN ('ACCEPTED', 'CORRECTED')`);
}

/** Moves the questions of bottlenecks that wait for an answer. */
export async function moveBottlenecks(tx: Tx, moves: readonly DutyMove[]): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE bottleneck b SET helper_unit_id = m."toId"
    FROM jsonb_to_recordset(${JSON.stringify(moves)}::jsonb)
      AS m ("itemId" int, "fromId" int, "toId" int)
    WHERE b.item_id = m."itemId" AND b.helper_unit_id = m."fromId"
      AND b.answered_on IS NULL AND b.settled_on IS NULL`);
}

/**
 * Moves a request for a line that waits; one answered meanwhile stays as it is. A unit is asked once for a month (R20): where the one that takes was
 * asked too and owes the answer, the questions become one; where it has answered, the request ends with that.
 */
export async function moveContribution(
  tx: Tx,
  { id, itemId, periodId, question }: UnitHoldings["contributions"][number],
  unitId: number,
): Promise<void> {
  const own = await tx.contribution.findFirst({ where: { itemId, periodId, unitId } });
  if (own === null) {
    await tx.contribution.updateMany({ where: { id, answeredAt: null }, data: { unitId } });
    return;
  }
  const { count } = await tx.contribution.deleteMany({ where: { id, answeredAt: null } });
  if (count > 0)
    await tx.contribution.updateMany({
      where: { id: own.id, answeredAt: null },
      data: { question: `${own.question}\n${question}` },
    });
}

/**
 * A person's role goes over: the old ends with the day before, the same begins at the unit that takes; with no
 * such unit it only ends.
 */
export async function moveMembership(
  tx: Tx,
  { membershipId, userId, role, validFrom, validUntil }: UnitHoldings["people"][number],
  { unitId, from, today }: { unitId: number | null; from: PlainDate; today: PlainDate },
): Promise<void> {
  const begins = validFrom !== null && validFrom > from ? validFrom : from;
  await tx.membership.update({
    where: { id: membershipId },
    data: { validUntil: dateOf(begins) },
  });
  if (unitId === null) return;
  const held = await tx.membership.findFirst({
    where: {
      userId,
      role,
      unitId,
      OR: [{ validUntil: null }, { validUntil: { gt: dateOf(today) } }],
    },
  });
  if (held) return;
  await tx.membership.upsert({
    where: { userId_unitId_role_validFrom: { userId, unitId, role, validFrom: dateOf(begins) } },
    create: {
      userId,
      unitId,
      role,
      validFrom: dateOf(begins),
      validUntil: dateOrNull(validUntil),
    },
    update: { validUntil: dateOrNull(validUntil) },
  });
}

/** A place in a collective goes over to the units that follow. */
export async function moveCollective(
  tx: Tx,
  { id, collectiveId, validFrom }: UnitHoldings["collectives"][number],
  { heirIds, stays, from }: { heirIds: readonly number[]; stays: boolean; from: PlainDate },
): Promise<void> {
  const begins = dateOf(validFrom !== null && validFrom > from ? validFrom : from);
  if (!stays) await tx.collectiveMember.update({ where: { id }, data: { validUntil: begins } });
  for (const memberId of heirIds) {
    const stands = await tx.collectiveMember.findFirst({
      where: { collectiveId, memberId, validUntil: null },
    });
    if (!stands)
      await tx.collectiveMember.upsert({
        where: { collectiveId_memberId_validFrom: { collectiveId, memberId, validFrom: begins } },
        create: { collectiveId, memberId, validFrom: begins },
        update: { validUntil: null },
      });
  }
}

/** Drafts that ask a unit for help ask the one unit that follows; what was submitted stays as it was told. */
export async function moveToldHelpers(tx: Tx, unitId: number, heirId: number): Promise<void> {
  const named = JSON.stringify([{ helperUnitId: unitId }]);
  await tx.$executeRaw(sql`
    UPDATE report_draft d SET content = jsonb_set(d.content, '{bottlenecks}', (
      SELECT jsonb_agg(CASE WHEN b -> 'helperUnitId' = to_jsonb(${unitId}::int)
        THEN jsonb_set(b, '{helperUnitId}', to_jsonb(${heirId}::int)) ELSE b END ORDER BY place)
      FROM jsonb_array_elements(d.content -> 'bottlenecks') WITH ORDINALITY AS told (b, place)))
    WHERE d.content -> 'bottlenecks' @> ${named}::jsonb`);
}

/** What people settled in files that are still looked through names the one unit that follows. */
export async function moveSettledNames(tx: Tx, unitId: number, heirId: number): Promise<void> {
  await tx.importName.updateMany({
    where: { unitId, batch: { state: "READ" } },
    data: { unitId: heirId },
  });
}
