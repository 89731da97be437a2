import type { Database, Tx } from "@/lib/db/database";
import { listHoldings, type UnitHoldings } from "@/lib/db/reform-facts";
import { listReformUnits, type ReformRow } from "@/lib/db/reforms";
import type { Issue } from "@/lib/domain/issue";
import type { PlainDate } from "@/lib/domain/plain-date";
import { checkReform, type ReformUnit } from "@/lib/domain/reform";
import { type ReformDoubt, reformDoubts } from "@/lib/domain/reform-doubts";
import { reformRoutes } from "@/lib/domain/reform-route";

/** What a reform would move today, what stands in its way, and what to know before. */
export type ReformView = {
  units: ReformUnit[];
  holdings: UnitHoldings[];
  issues: Issue[];
  doubts: ReformDoubt[];
};

/** Looks a reform through: the preview shows it, and the carrying out goes by the same. */
export async function viewReform(
  reader: Tx | Database["prisma"],
  { steps, effectiveOn }: Pick<ReformRow, "steps" | "effectiveOn">,
  today: PlainDate,
): Promise<ReformView> {
  const units = await listReformUnits(reader);
  const names = reformRoutes(steps).map(({ from }) => from);
  const holdings = await listHoldings(reader, names, today);
  const given = holdings.map(({ name, items, people }) => ({
    name,
    people,
    itemIds: items.map(({ itemId }) => itemId),
  }));
  return {
    units,
    holdings,
    issues: checkReform(steps, effectiveOn, units),
    doubts: reformDoubts(steps, given),
  };
}
