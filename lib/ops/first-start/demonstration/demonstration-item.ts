import type { Tx } from "@/lib/db/database";
import { dayOf, dayOrNull } from "@/lib/db/day";
import type { PlainDate } from "@/lib/domain/plain-date";
import { isQuarterly, type Story, storyOf } from "@/lib/ops/first-start/demonstration/stories";

/** What the demonstration must know of an item to tell its story. */
export type DemonstrationItem = {
  id: number;
  code: string;
  /** 1 to 4: the key area, which decides the kind of work. */
  area: number;
  text: string;
  unit: { id: number; name: string };
  ongoing: boolean;
  finalDue: PlainDate | null;
  milestones: { id: number; name: string; due: PlainDate }[];
  indicators: { id: number; name: string; target: number; unit: string; rises: boolean }[];
  quarterly: boolean;
  story: Story;
};

/** The items that somebody files for, in document order. */
export async function listDemonstrationItems(tx: Tx, planId: number): Promise<DemonstrationItem[]> {
  const items = await tx.workItem.findMany({
    where: { planId },
    orderBy: { ordinal: "asc" },
    include: {
      keyArea: { select: { ordinal: true } },
      filingUnit: { select: { id: true, name: true } },
      milestones: { orderBy: { ordinal: "asc" } },
      indicators: { orderBy: { ordinal: "asc" } },
    },
  });
  return items.flatMap(({ filingUnit, milestones, indicators, ...item }) => {
    if (!filingUnit) return [];
    return [
      {
        id: item.id,
        code: item.code,
        area: item.keyArea.ordinal,
        text: item.measureText,
        unit: filingUnit,
        ongoing: item.deadlineKind === "ONGOING",
        finalDue: dayOrNull(item.finalDueOn),
        milestones: milestones.map(({ id, name, currentDueOn }) => ({
          id,
          name,
          due: dayOf(currentDueOn),
        })),
        indicators: indicators.map(({ id, name, target, unit, comparator }) => ({
          id,
          name,
          target: target.toNumber(),
          unit,
          rises: comparator !== "AT_MOST",
        })),
        quarterly: isQuarterly(item.code),
        story: storyOf(item.code),
      },
    ];
  });
}
