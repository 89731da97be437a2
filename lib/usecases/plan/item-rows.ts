import { dateOf, dateOrNull } from "@/lib/db/day";
import { storedIndicator } from "@/lib/decomposition/amend/item-substance";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { PlanItem } from "@/lib/usecases/plan/plan-input";

/** The ids that an item's rows refer to. */
export type Places = {
  planId: number;
  unitId: (name: string) => number;
  isCollective: (unitId: number) => boolean;
};

/** An item's own row; the unit that files is the coordinator if there is one, else a first lead that is a unit. */
export function itemRow(
  item: PlanItem,
  ordinal: number,
  at: Places & { keyAreaId: number; mainTaskId: number },
  coordinator: string | undefined,
) {
  const { printed, from, doubts, leadUnits, responsibleUnits, source } = item;
  const coordinatorUnitId = coordinator === undefined ? null : at.unitId(coordinator);
  return {
    planId: at.planId,
    keyAreaId: at.keyAreaId,
    mainTaskId: at.mainTaskId,
    ordinal,
    code: item.code,
    groupNumber: item.group?.no ?? null,
    groupTitle: item.group?.title ?? null,
    printedNumber: item.no,
    measureText: item.text,
    deadlineKind: item.deadline.kind,
    deadlinePrinted: item.deadline.printed,
    finalDueOn: dateOrNull(finalDue(item)),
    coordinatorUnitId,
    filingUnitId: coordinatorUnitId ?? firstLeadUnit(item, at),
    sourcePage: source.page,
    sourceFirstLine: source.first,
    sourceLastLine: source.last,
    source: { printed, from, doubts, leadUnits, responsibleUnits } as object,
  };
}

/** The first lead that files itself; null where it is a collective or not stated. */
export function firstLeadUnit(item: PlanItem, at: Omit<Places, "planId">): number | null {
  const [lead] = item.registered.lead;
  if (lead === undefined) return null;
  const unitId = at.unitId(lead);
  return at.isCollective(unitId) ? null : unitId;
}

/** The last dated node; ongoing work has nodes on the way but no end. */
function finalDue(item: PlanItem): PlainDate | null {
  if (item.deadline.kind === "ONGOING") return null;
  return (
    item.milestones
      .map((each) => each.dueDay)
      .toSorted()
      .at(-1) ?? null
  );
}

/** The milestones of an item in printed order; at first the current day is the baseline. */
export function milestoneRows(item: PlanItem, itemId: number) {
  return item.milestones.map(({ what, precision, dueDay }, index) => ({
    itemId,
    ordinal: index + 1,
    name: what,
    precision,
    baselineDueOn: dateOf(dueDay),
    currentDueOn: dateOf(dueDay),
  }));
}

/** The indicators of an item in printed order. */
export function indicatorRows(item: PlanItem, itemId: number) {
  return item.indicators.map(storedIndicator).map(({ dueOn, ...indicator }, index) => ({
    itemId,
    ordinal: index + 1,
    ...indicator,
    dueOn: dateOrNull(dueOn),
  }));
}

/** Two names may be one unit's: a table that was read before a merger names both that merged. */
const isFirstOfItsUnit = (at: Places) => (unit: string, index: number, units: string[]) =>
  units.findIndex((other) => at.unitId(other) === at.unitId(unit)) === index;

/** Leads and responsible units in order, each once in its role, with the name as printed. */
export function assignmentRows(item: PlanItem, itemId: number, at: Places) {
  const rows = (
    role: "LEAD" | "RESPONSIBLE",
    units: string[],
    printed: { printed: string; unit: string | null }[],
  ) =>
    units.filter(isFirstOfItsUnit(at)).map((unit, index) => ({
      itemId,
      unitId: at.unitId(unit),
      role,
      ordinal: index + 1,
      printedName: printed.find((each) => each.unit === unit)?.printed ?? unit,
    }));
  return [
    ...rows("LEAD", item.registered.lead, item.leadUnits),
    ...rows("RESPONSIBLE", item.registered.responsible, item.responsibleUnits),
  ];
}
