import type { Tx } from "@/lib/db/database";
import type { UnitRegistry } from "@/lib/domain/unit-names";

/** All units, collectives and aliases: what a printed name may stand for. */
export async function findUnitRegistry(tx: Tx): Promise<UnitRegistry> {
  const units = await tx.unit.findMany({ orderBy: { ordinal: "asc" } });
  const aliases = await tx.unitAlias.findMany({ include: { unit: { select: { name: true } } } });
  const isCollective = (unit: { kind: string }) => unit.kind === "COLLECTIVE";
  return {
    units: units
      .filter((unit) => !isCollective(unit))
      .map(({ name, fullName, kind }) => ({
        name,
        fullName,
        kind: kind.toLowerCase().replaceAll("_", "-"),
      })),
    collectives: units.filter(isCollective).map(({ name }) => ({ name })),
    aliases: Object.fromEntries(aliases.map(({ alias, unit }) => [alias, unit.name])),
  };
}

/** A unit or collective by its name, while it stands. */
export async function findStandingUnit(
  tx: Tx,
  name: string,
): Promise<{ id: number; name: string } | null> {
  const unit = await tx.unit.findUnique({ where: { name } });
  return unit && (unit.validUntil === null || unit.validUntil > new Date()) ? unit : null;
}
