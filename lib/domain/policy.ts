import { type Actor, holds, holdsIn, type Role, unitsHeldAs } from "@/lib/domain/actor";

/** An answer of the policy. `hidden` is told to the person as "not found". */
export type Permission = "allowed" | "forbidden" | "hidden";

/** Roles that a person holds in a unit. */
export const UNIT_ROLES: readonly Role[] = ["REPORTER", "UNIT_APPROVER", "UNIT_HEAD"];
const OFFICE_ROLES: Role[] = ["SUPERVISOR", "SUPERVISION_CHIEF"];
const WHOLE_LEDGER_ROLES: Role[] = [...OFFICE_ROLES, "LEADER", "PLAN_ADMIN"];

/**
 * Which items a list may show: all, or those of some units (as lead, responsible, coordinator
 * or member of a collective). Made only by `readScope`, so that no list query can do without.
 */
export type ReadScope = { readonly [scopeBrand]: true } & (
  | { readonly kind: "all" }
  | { readonly kind: "units"; readonly unitIds: readonly number[] }
);
declare const scopeBrand: unique symbol;

/** What of the ledger the actor may read. */
export function readScope(actor: Actor): ReadScope {
  const scope = holds(actor, ...WHOLE_LEDGER_ROLES)
    ? { kind: "all" as const }
    : { kind: "units" as const, unitIds: unitsHeldAs(actor, ...UNIT_ROLES) };
  return scope as ReadScope;
}

/** What the policy must know of an item: who files and which units it concerns. */
export type ItemConcern = { filingUnitId: number | null; concernedUnitIds: readonly number[] };

/** Whether the actor may read an item; the same answer as `readScope` gives for lists. */
export function canReadItem(actor: Actor, item: ItemConcern): boolean {
  const scope = readScope(actor);
  if (scope.kind === "all") return true;
  return scope.unitIds.some(
    (unitId) => unitId === item.filingUnitId || item.concernedUnitIds.includes(unitId),
  );
}

/** Whether the actor may open the ledger at all: the three administrators of the system may not. */
export function canReadLedger(actor: Actor): boolean {
  return holds(actor, ...WHOLE_LEDGER_ROLES, ...UNIT_ROLES);
}

/** Whether the actor may see the boards over the whole plan. */
export function canReadBoard(actor: Actor): boolean {
  return holds(actor, ...OFFICE_ROLES, "LEADER", "PLAN_ADMIN");
}

/** The office works through what today asks of it; leaders and the plan's administrator have the board. */
export function canDoTodaysWork(actor: Actor): boolean {
  return holds(actor, ...OFFICE_ROLES);
}

/** The office's own light for an item is signed by the chief. */
export function canSetOfficeLight(actor: Actor): boolean {
  return holds(actor, "SUPERVISION_CHIEF");
}

/** The numbers that lights are judged by are the chief's decision; all who read the ledger may know them. */
export function canChangeRules(actor: Actor): boolean {
  return holds(actor, "SUPERVISION_CHIEF");
}

/** A unit's board about itself is for its own people and for those who see the boards. */
export function canReadUnitBoard(actor: Actor, unitId: number): boolean {
  return canReadBoard(actor) || holdsIn(actor, unitId, ...UNIT_ROLES);
}

/** Saved views of the ledger are personal: their owner alone reads and changes them. */
export function canKeepView(actor: Actor, view: { userId: number }): boolean {
  return canReadLedger(actor) && actor.kind === "person" && actor.userId === view.userId;
}

/** Only a reporter of the filing unit files (rules.md §4: the first lead, or the named coordinator). */
export function canFileReport(actor: Actor, filingUnitId: number | null): boolean {
  return holdsIn(actor, filingUnitId, "REPORTER");
}

/** The unit releases what the unit says. */
export function canApproveReport(actor: Actor, filingUnitId: number | null): boolean {
  return holdsIn(actor, filingUnitId, "UNIT_APPROVER", "UNIT_HEAD");
}

/** A correction says what the unit says, so whoever releases its reports sends it: its approver where it has one. */
export function canCorrectReport(
  actor: Actor,
  unit: { id: number; approvalRequired: boolean } | null,
): boolean {
  if (unit?.approvalRequired) return canApproveReport(actor, unit.id);
  return canFileReport(actor, unit?.id ?? null);
}

/** The supervision office accepts or returns. */
export function canReviewReport(actor: Actor): boolean {
  return holds(actor, ...OFFICE_ROLES);
}

/** The office names who files for a collective, or where no lead is stated; a lead that is a unit files itself (R9, R15). */
export function canNameCoordinator(actor: Actor, firstLeadKind: string | null): boolean {
  return (
    holds(actor, ...OFFICE_ROLES) && (firstLeadKind === null || firstLeadKind === "COLLECTIVE")
  );
}

/** Whether the actor belongs to the unit that files: it reads its own drafts and what it has not released yet. */
export function isOfFilingUnit(actor: Actor, filingUnitId: number | null): boolean {
  return holdsIn(actor, filingUnitId, ...UNIT_ROLES);
}

/** Whoever speaks for the filing unit may ask a unit that shares the item for one line; asking never changes who files (R15, R20). */
export function canAskContribution(actor: Actor, filingUnitId: number | null): boolean {
  return isOfFilingUnit(actor, filingUnitId);
}

/** A unit's own people answer what it was asked, and sign what it leads jointly. */
export function canAnswerFor(actor: Actor, unitId: number): boolean {
  return holdsIn(actor, unitId, ...UNIT_ROLES);
}

/** Whether the actor is of a unit at all: requests are put to units. */
export function canReadRequests(actor: Actor): boolean {
  return holds(actor, ...UNIT_ROLES);
}

/** Of what filing units ask others, the office sees all, a unit what it asks and what it is asked. */
export function canReadContribution(
  actor: Actor,
  { filingUnitId, unitId }: { filingUnitId: number | null; unitId: number },
): boolean {
  return (
    holds(actor, ...WHOLE_LEDGER_ROLES) ||
    isOfFilingUnit(actor, filingUnitId) ||
    canAnswerFor(actor, unitId)
  );
}

/** Whether a unit's reports pass its approver is for the unit's head to say, or for who keeps the units. */
export function canSetApproval(actor: Actor, unitId: number): boolean {
  return holdsIn(actor, unitId, "UNIT_HEAD") || canKeepUnits(actor);
}

/** A unit's page is for who keeps the units, and for the unit's own people. */
export function canReadUnit(actor: Actor, unitId: number): boolean {
  return canKeepUnits(actor) || canAnswerFor(actor, unitId);
}

/** The office writes remarks on an item; all who read the item read them. */
export function canWriteRemark(actor: Actor): boolean {
  return holds(actor, ...OFFICE_ROLES);
}

/** An item with the units that lead it, members of a leading collective included. */
export type LedItem = ItemConcern & { leadUnitIds: readonly number[] };

/** Anyone of the filing unit or of a lead tells the office of a major matter at once, without approval (R3). */
export function canRaiseMajorMatter(actor: Actor, item: LedItem): boolean {
  return [item.filingUnitId, ...item.leadUnitIds].some((id) => holdsIn(actor, id, ...UNIT_ROLES));
}

/** What a unit tells the office of a major matter is for those who may tell of one, the office and the leaders, not for all who read the item. */
export function canReadMajorMatters(actor: Actor, item: LedItem): boolean {
  return holds(actor, ...OFFICE_ROLES, "LEADER") || canRaiseMajorMatter(actor, item);
}

/** The office answers a major matter. */
export function canAnswerMajorMatter(actor: Actor): boolean {
  return holds(actor, ...OFFICE_ROLES);
}

/** A plan and the units it names are registered by its administrator, or by the ledger itself at its start. */
export function canRegisterPlan(actor: Actor): boolean {
  return actor.kind === "system" || holds(actor, "PLAN_ADMIN");
}

/** A table is brought, looked through and published by the plan's administrator, or at a command line. */
export function canImport(actor: Actor): boolean {
  return canRegisterPlan(actor);
}

/** The register of units is kept by the plan's administrator. */
export function canKeepUnits(actor: Actor): boolean {
  return holds(actor, "PLAN_ADMIN");
}

/** The periods of a plan, with who has not filed: the office, who leads, and who keeps the plan. */
export function canReadPeriods(actor: Actor): boolean {
  return holds(actor, ...WHOLE_LEDGER_ROLES);
}

/** The office exempts a month (防汛、农忙) and lifts it again. */
export function canExemptPeriod(actor: Actor): boolean {
  return holds(actor, ...OFFICE_ROLES);
}

/** Closing, reopening and publishing a period is the chief's own decision. */
export function canClosePeriod(actor: Actor): boolean {
  return holds(actor, "SUPERVISION_CHIEF");
}

/** The calendar of workdays is kept by the plan's administrator and read by all who read periods. */
export function canKeepWorkdays(actor: Actor): boolean {
  return holds(actor, "PLAN_ADMIN");
}

export function canReadAudit(actor: Actor): boolean {
  return holds(actor, "AUDIT_ADMIN");
}

/** Accounts are made by the system administrator, roles given by the security administrator. */
export function canManageAccounts(actor: Actor): boolean {
  return holds(actor, "SYSTEM_ADMIN");
}

/** What is sent outside is kept going by the system administrator, who reads no message of it. */
export function canKeepOutbox(actor: Actor): boolean {
  return holds(actor, "SYSTEM_ADMIN");
}

export function canManageRoles(actor: Actor): boolean {
  return holds(actor, "SECURITY_ADMIN");
}

/** Turns a predicate into a permission that hides what the actor may not do. */
export function allowedOrHidden(allowed: boolean): Permission {
  return allowed ? "allowed" : "hidden";
}

/** Turns a predicate into a permission that says no openly, for what the actor may see. */
export function allowedOrForbidden(allowed: boolean): Permission {
  return allowed ? "allowed" : "forbidden";
}

/** The office, the leaders and the plan's administrator may see the hand-over sheet of any unit. */
export function canReadAnyHandOver(actor: Actor): boolean {
  return canReadBoard(actor);
}

/** Those of a unit see what is handed over in it. */
export function canReadHandOver(actor: Actor, unitId: number): boolean {
  return canReadAnyHandOver(actor) || holdsIn(actor, unitId, ...UNIT_ROLES);
}
