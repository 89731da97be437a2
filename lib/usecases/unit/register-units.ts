import { z } from "zod";
import type { Tx } from "@/lib/db/database";
import { allowedOrForbidden, canRegisterPlan } from "@/lib/domain/policy";
import { invalid, ok } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";

const UNIT_KINDS = {
  department: "DEPARTMENT",
  "party-body": "PARTY_BODY",
  "mass-organisation": "MASS_ORGANISATION",
  company: "COMPANY",
  "functional-zone": "FUNCTIONAL_ZONE",
  district: "DISTRICT",
  office: "OFFICE",
} as const;
type NamedKind = keyof typeof UNIT_KINDS;

const name = z.string().trim().min(1).max(60);

/** Units in the order of lists, collectives with their members (an open roster is words, not names), learnt aliases. */
export const unitList = z.object({
  units: z.array(
    z.object({
      name,
      fullName: name,
      kind: z.enum(Object.keys(UNIT_KINDS) as [NamedKind, ...NamedKind[]]),
    }),
  ),
  collectives: z.array(z.object({ name, members: z.union([z.array(name), z.string()]) })),
  aliases: z.array(z.object({ printed: name, unit: name })).default([]),
});
type UnitList = z.output<typeof unitList>;

/**
 * Makes the units, collectives and aliases that are not there yet; known ones stay as they are, so it may be
 * repeated. Successors are not made: an administrator confirms a reform before it counts.
 */
export const registerUnits = defineCommand({
  name: "unit.register",
  input: unitList,
  load: async ({ tx }) => ok({ known: await tx.unit.count() }),
  allow: (actor) => allowedOrForbidden(canRegisterPlan(actor)),
  run: async ({ tx, input, loaded: { known } }) => {
    const listed = new Set([...input.units, ...input.collectives].map((each) => each.name));
    const stray = strayNames(input, listed);
    if (stray.length > 0) return invalid("units", "unit-unknown", { names: stray.join("、") });
    const { count } = await tx.unit.createMany({
      data: unitRows(input, known),
      skipDuplicates: true,
    });
    const ids = await unitIds(tx, [...listed]);
    await insertMembers(tx, input, ids);
    await insertAliases(tx, input, ids);
    return ok({ made: count });
  },
  audit: ({ output }) => ({ subjectType: "unit", subjectId: "list", details: output }),
});

function strayNames({ collectives, aliases }: UnitList, listed: ReadonlySet<string>): string[] {
  const named = [...collectives.flatMap(membersOf), ...aliases.map(({ unit }) => unit)];
  return [...new Set(named.filter((each) => !listed.has(each)))];
}

function membersOf({ members }: UnitList["collectives"][number]): string[] {
  return typeof members === "string" ? [] : members;
}

function unitRows({ units, collectives }: UnitList, known: number) {
  const rows = [
    ...units.map(({ name, fullName, kind }) => ({ name, fullName, kind: UNIT_KINDS[kind] })),
    ...collectives.map(({ name }) => ({ name, fullName: name, kind: "COLLECTIVE" as const })),
  ];
  return rows.map((row, index) => ({ ...row, ordinal: known + index + 1 }));
}

/** The ids of units by name; names that no unit bears are left out. */
export async function unitIds(tx: Tx, names: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.unit.findMany({ where: { name: { in: [...names] } } });
  return new Map(rows.map((row) => [row.name, row.id]));
}

async function insertMembers(tx: Tx, { collectives }: UnitList, ids: ReadonlyMap<string, number>) {
  const data = collectives.flatMap((collective) =>
    membersOf(collective).flatMap((member) => {
      const [collectiveId, memberId] = [ids.get(collective.name), ids.get(member)];
      return collectiveId && memberId ? [{ collectiveId, memberId }] : [];
    }),
  );
  await tx.collectiveMember.createMany({ data, skipDuplicates: true });
}

async function insertAliases(tx: Tx, { aliases }: UnitList, ids: ReadonlyMap<string, number>) {
  const data = aliases.flatMap(({ printed, unit }) => {
    const unitId = ids.get(unit);
    return unitId ? [{ alias: printed, unitId }] : [];
  });
  await tx.unitAlias.createMany({ data, skipDuplicates: true });
}
