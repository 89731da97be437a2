import type { ChangeKind } from "@/lib/domain/change-kind";
import { isChangeable } from "@/lib/domain/item-state";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { Suspension } from "@/lib/domain/suspension";

/** A milestone that an extension can be asked for, with how often it was extended. */
export type MilestoneGround = {
  id: number;
  name: string;
  currentDue: PlainDate;
  reachedOn: PlainDate | null;
  extended: number;
  pending: boolean;
};

/** An indicator with the target that it has now, as decimal text. */
export type IndicatorGround = {
  id: number;
  name: string;
  comparator: "AT_LEAST" | "AT_MOST" | "EXACTLY";
  target: string;
  unit: string;
  pending: boolean;
};

/** A lead of the item, the first one first. */
export type LeadGround = { unitId: number; name: string };

/** An item as a request to change it finds it. */
export type ChangeGround = {
  state: string;
  suspension: Suspension | null;
  milestones: MilestoneGround[];
  indicators: IndicatorGround[];
  leads: LeadGround[];
  /** The kinds of request that wait for a decision. */
  waiting: ChangeKind[];
};

/** An extension is asked before the due day has passed, and of what is not reached yet (rules.md §5). */
export function isExtensible(
  { currentDue, reachedOn }: Pick<MilestoneGround, "currentDue" | "reachedOn">,
  today: PlainDate,
): boolean {
  return reachedOn === null && currentDue >= today;
}

/** The milestones that an extension can be asked for now. */
export function extensibleMilestones({ milestones }: ChangeGround, today: PlainDate) {
  return milestones.filter((each) => !each.pending && isExtensible(each, today));
}

/** Whether there is anything of an item that a request of this kind could change now. */
export function isOffered(kind: ChangeKind, ground: ChangeGround, today: PlainDate): boolean {
  if (!isChangeable(ground.state)) return false;
  if (kind === "EXTENSION") return extensibleMilestones(ground, today).length > 0;
  if (kind === "TARGET") return ground.indicators.some(({ pending }) => !pending);
  if (ground.waiting.includes(kind)) return false;
  if (kind === "SUSPENSION") return ground.suspension === null;
  if (kind === "RESUMPTION") return ground.suspension !== null;
  return true;
}

/** What a request asks, as far as its item may have gone on since. */
export type AskedChange = {
  kind: ChangeKind;
  milestoneId: number | null;
  dueBefore: PlainDate | null;
  indicatorId: number | null;
  targetBefore: string | null;
  unitBeforeId: number | null;
  unitAfterId: number | null;
  suspendedUntil: PlainDate | null;
};

/** Whether a request can still be granted as it was asked: what it would change stands as it did. */
export function standsAsAsked(asked: AskedChange, ground: ChangeGround, today: PlainDate): boolean {
  switch (asked.kind) {
    case "EXTENSION":
      return ground.milestones.some(
        ({ id, reachedOn, currentDue }) =>
          id === asked.milestoneId && reachedOn === null && currentDue === asked.dueBefore,
      );
    case "TARGET":
      return ground.indicators.some(
        ({ id, target }) =>
          id === asked.indicatorId && Number(target) === Number(asked.targetBefore),
      );
    case "LEAD":
      return standsLead(asked, ground.leads);
    case "SUSPENSION":
      return ground.suspension === null && (asked.suspendedUntil ?? today) > today;
    case "RESUMPTION":
      return ground.suspension !== null;
    default:
      return true;
  }
}

/** An item without a lead gets its first one; else the former still leads and the new one doesn't yet. */
function standsLead({ unitBeforeId, unitAfterId }: AskedChange, leads: readonly LeadGround[]) {
  const leadsNow = (unitId: number | null) => leads.some((lead) => lead.unitId === unitId);
  const before = unitBeforeId === null ? leads.length === 0 : leadsNow(unitBeforeId);
  return before && !leadsNow(unitAfterId);
}
