import { isOwnAccount } from "@/lib/domain/account-rules";
import { type Actor, type Duty, holds, type Role } from "@/lib/domain/actor";
import type { Issue } from "@/lib/domain/issue";
import { canManageRoles, type Permission, UNIT_ROLES } from "@/lib/domain/policy";

/** The three administrators (三员): each on an account of its own, and none with business (glossary.md, Roles). */
export const ADMINISTRATOR_ROLES: readonly Role[] = [
  "SYSTEM_ADMIN",
  "SECURITY_ADMIN",
  "AUDIT_ADMIN",
];

/** Whether a role is held in a unit; the others are held for the whole ledger. */
export function isUnitRole(role: Role): boolean {
  return UNIT_ROLES.includes(role);
}

function isAdministratorRole(role: Role): boolean {
  return ADMINISTRATOR_ROLES.includes(role);
}

/** What keeps a role from an account that holds others: its unit, the separation of the three, a repetition. */
export function checkAppointment(wanted: Duty, held: readonly Duty[]): Issue[] {
  if (isUnitRole(wanted.role) && wanted.unitId === null)
    return [{ field: "unitId", code: "role-needs-unit" }];
  if (!isUnitRole(wanted.role) && wanted.unitId !== null)
    return [{ field: "unitId", code: "role-without-unit" }];
  if (held.some((duty) => duty.role === wanted.role && duty.unitId === wanted.unitId))
    return [{ field: "role", code: "role-already-held" }];
  if (isAdministratorRole(wanted.role) && held.length > 0)
    return [{ field: "role", code: "administrator-holds-others" }];
  if (held.some((duty) => isAdministratorRole(duty.role)))
    return [{ field: "role", code: "holder-is-administrator" }];
  return [];
}

/** Whether the actor may give that person a role or end one: the security administrator, but not to oneself. */
export function rolePermission(actor: Actor, userId: number): Permission {
  if (!canManageRoles(actor)) return "hidden";
  return isOwnAccount(actor, userId) ? "forbidden" : "allowed";
}

/**
 * A new ledger has one administrator, of the system. That one appoints the first security administrator,
 * another account, and only while nobody holds that role: afterwards roles are the security administrator's.
 */
export function canAppointFirstSecurityAdministrator(actor: Actor, holders: number): boolean {
  return holders === 0 && holds(actor, "SYSTEM_ADMIN");
}

export const FIRST_APPOINTMENT: Duty = { role: "SECURITY_ADMIN", unitId: null };
