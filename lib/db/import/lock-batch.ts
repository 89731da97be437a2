import type { Tx } from "@/lib/db/database";
import { sql } from "@/lib/db/sql";
import { findUnitRegistry } from "@/lib/db/unit-registry";
import type { Particulars } from "@/lib/decomposition/review/propose-particulars";
import type { UnitRegistry } from "@/lib/domain/unit-names";
import type { ImportBatch } from "@/prisma/client/client";

/** A file that is being looked through, held until the decision on it is made. */
export type LockedBatch = Omit<ImportBatch, "particulars"> & { particulars: Particulars };

/** The year of deadlines that print none: the titles' own, else that of the day of issue. */
export function undatedYear({
  titleYear,
  particulars,
}: Pick<LockedBatch, "titleYear" | "particulars">) {
  return titleYear ?? (particulars.issuedOn.slice(0, 4) || null);
}

/** Takes hold of a batch: decisions on one file are made one after another, however many people decide. */
export async function lockBatch(tx: Tx, batchId: number): Promise<LockedBatch | null> {
  await tx.$queryRaw(sql`SELECT 1 FROM import_batch WHERE id = ${batchId} FOR UPDATE`);
  const batch = await tx.importBatch.findUnique({ where: { id: batchId } });
  return batch && { ...batch, particulars: batch.particulars as unknown as Particulars };
}

/** What a reading must know: the units of the day, with the names that people have settled for this file. */
export async function findReviewRegistry(tx: Tx, batchId: number): Promise<UnitRegistry> {
  const registry = await findUnitRegistry(tx);
  const settled = await tx.importName.findMany({
    where: { batchId, unitId: { not: null } },
    include: { unit: { select: { name: true } } },
  });
  const learnt = settled.flatMap(({ printed, unit }) => (unit ? [[printed, unit.name]] : []));
  return { ...registry, aliases: { ...registry.aliases, ...Object.fromEntries(learnt) } };
}
