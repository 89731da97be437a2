import type { OpenFiling } from "@/lib/usecases/report/open-filing";

/** The item's things that a report names by their ids: those that were since withdrawn or settled too. */
export type ReportedThings = {
  itemId: number;
  milestones: readonly { id: number; name: string }[];
  indicators: OpenFiling["item"]["indicators"];
  bottlenecks: readonly { id: number; what: string }[];
  units: readonly { id: number; name: string }[];
};

export function reportedThings({ item, surroundings }: OpenFiling): ReportedThings {
  return {
    itemId: item.id,
    milestones: [...item.milestones, ...item.withdrawnMilestones],
    indicators: item.indicators,
    bottlenecks: surroundings.bottlenecks,
    units: surroundings.units,
  };
}
