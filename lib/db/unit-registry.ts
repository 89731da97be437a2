import type { Tx } from "@/lib/db/database";
import { sql } from "@/lib/db/sql";
import type { UnitRegistry } from "@/lib/domain/unit-names";

type NamedUnitRow = {
  name: string;
  fullName: string;
  kind: string;
  aliases: string[];
  /** The units that stand in its place today; empty for one that stands itself, or ended without any. */
  successors: string[];
};

/** All units, collectives and aliases: what a printed name may stand for; and whom former units' names mean today. */
export async function findUnitRegistry(tx: Tx): Promise<UnitRegistry> {
  const rows = await tx.$queryRaw<NamedUnitRow[]>(sql`
    SELECT u.name, u.full_name AS "fullName", u.kind,
      ARRAY(SELECT a.alias FROM unit_alias a WHERE a.unit_id = u.id ORDER BY a.id) AS aliases,
      CASE WHEN u.valid_until IS NULL THEN '{}' ELSE ARRAY(
        WITH RECURSIVE heir AS (SELECT u.id UNION SELECT x.to_id FROM heir h
          JOIN unit e ON e.id = h.id AND e.valid_until IS NOT NULL
          JOIN unit_succession x ON x.from_id = h.id)
        SELECT n.name FROM heir h JOIN unit n ON n.id = h.id AND n.valid_until IS NULL
        ORDER BY n.ordinal, n.id) END AS successors
    FROM unit u ORDER BY u.ordinal, u.id`);
  const former = rows.filter(({ successors }) => successors.length > 0);
  const standing = rows.filter(({ successors }) => successors.length === 0);
  return {
    units: standing.filter(({ kind }) => kind !== "COLLECTIVE").map(knownUnit),
    collectives: standing.filter(({ kind }) => kind === "COLLECTIVE").map(({ name }) => ({ name })),
    aliases: aliasesOf(standing),
    ...(former.length === 0
      ? {}
      : {
          former: {
            units: former.map(knownUnit),
            aliases: aliasesOf(former),
            successors: Object.fromEntries(
              former.map(({ name, successors }) => [name, successors]),
            ),
          },
        }),
  };
}

function knownUnit({ name, fullName, kind }: NamedUnitRow) {
  return { name, fullName, kind: kind.toLowerCase().replaceAll("_", "-") };
}

function aliasesOf(rows: readonly NamedUnitRow[]): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap(({ name, aliases }) => aliases.map((each) => [each, name])),
  );
}

/** A unit or collective by its name, while it stands. */
export async function findStandingUnit(
  tx: Tx,
  name: string,
): Promise<{ id: number; name: string } | null> {
  const unit = await tx.unit.findUnique({ where: { name } });
  return unit && unit.validUntil === null ? unit : null;
}

/** Units by the names that a table was read with: one that ended since stands as the one unit that followed; held against reforms. */
export function findNamedUnits(
  tx: Tx,
  names: readonly string[],
): Promise<{ name: string; id: number; kind: string }[]> {
  return tx.$queryRaw(sql`
    WITH RECURSIVE step AS (
      SELECT u.name AS asked, u.id FROM unit u WHERE u.name = ANY(${[...names]}::text[])
      UNION ALL
      SELECT s.asked, u.successor_id FROM step s
      JOIN unit u ON u.id = s.id AND u.successor_id IS NOT NULL)
    SELECT s.asked AS name, u.id, u.kind::text FROM step s
    JOIN unit u ON u.id = s.id AND u.valid_until IS NULL FOR KEY SHARE OF u`);
}

/** A unit that has not ended, held so until the transaction ends; or null. */
export async function holdStandingUnit(
  tx: Tx,
  unitId: number,
): Promise<{ id: number; name: string; kind: string } | null> {
  const [unit] = await tx.$queryRaw<{ id: number; name: string; kind: string }[]>(sql`
    SELECT id, name, kind::text FROM unit WHERE id = ${unitId} AND valid_until IS NULL
    FOR KEY SHARE`);
  return unit ?? null;
}
