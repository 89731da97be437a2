import type { Database } from "@/lib/db/database";
import type { Person } from "@/lib/domain/actor";
import { carryOutReform } from "@/lib/usecases/reform/carry-out-reform";
import { prepareReform } from "@/lib/usecases/reform/prepare-reform";
import { as } from "@/tests/support/builders/person";
import { valueIn } from "@/tests/support/value-in";

/** A day before the noon of tests, from which a reform counts. */
export const REFORM_DAY = "2018-07-20";

/** A line of a reform as its form sends it. */
export type ReformLine = { kind: string; from: string; to: string; fullName?: string };

/** The form of a reform. */
export function aReform(rows: readonly ReformLine[], effectiveOn = REFORM_DAY) {
  return {
    title: "机构改革",
    effectiveOn,
    rows: rows.map((row) => ({ fullName: "", unitKind: null, ...row })),
  };
}

/** Prepares a reform of these lines. */
export async function prepared(db: Database, admin: Person, rows: readonly ReformLine[]) {
  return valueIn(await prepareReform(as(db, admin), aReform(rows))).reformId;
}

/** Prepares a reform and carries it out with whatever is doubtful. */
export async function carriedOut(db: Database, admin: Person, rows: readonly ReformLine[]) {
  const reformId = await prepared(db, admin, rows);
  const form = { reformId, version: 1, withDoubts: "yes" };
  return { reformId, ...valueIn(await carryOutReform(as(db, admin), form)) };
}

/** A unit by its name, with what a test compares. */
export function unitNamed({ prisma }: Database, name: string) {
  return prisma.unit.findUniqueOrThrow({
    where: { name },
    include: { successor: { select: { name: true } } },
  });
}

/** The places of units on an item as it prints them, in order. */
export async function placesOn({ prisma }: Database, itemId: number) {
  const rows = await prisma.assignment.findMany({
    where: { itemId },
    orderBy: [{ role: "asc" }, { ordinal: "asc" }],
    include: { unit: { select: { name: true } } },
  });
  return rows.map(({ role, unit, printedName }) => `${role} ${unit.name} (${printedName})`);
}
