import type { Actor } from "@/lib/domain/actor";
import type { Issue } from "@/lib/domain/issue";
import { canManageAccounts, type Permission } from "@/lib/domain/policy";

const MIN_LENGTH = 3;
const MAX_LENGTH = 32;
const SHAPE = /^[a-z][a-z0-9._-]*$/;

/** The account that a production start makes. */
export const FIRST_ADMINISTRATOR = "admin";

/** How an account stands: in use, waiting for its one-time password to be changed, or disabled. */
export const ACCOUNT_STATES = ["active", "one-time", "disabled"] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

export function accountState(account: {
  disabledAt: Date | null;
  mustChangePassword: boolean;
}): AccountState {
  if (account.disabledAt !== null) return "disabled";
  return account.mustChangePassword ? "one-time" : "active";
}

/** What is wrong with a new sign-in name (already in lower case): it is typed often and stands in the audit trail. */
export function checkUsername(username: string): Issue[] {
  const fits =
    username.length >= MIN_LENGTH && username.length <= MAX_LENGTH && SHAPE.test(username);
  return fits
    ? []
    : [
        {
          field: "username",
          code: "username-form",
          params: { min: MIN_LENGTH, max: MAX_LENGTH },
        },
      ];
}

/** Whether the actor may reset, disable or enable that account: the system administrator, but not one's own. */
export function accountPermission(actor: Actor, userId: number): Permission {
  if (!canManageAccounts(actor)) return "hidden";
  return isOwnAccount(actor, userId) ? "forbidden" : "allowed";
}

export function isOwnAccount(actor: Actor, userId: number): boolean {
  return actor.kind === "person" && actor.userId === userId;
}
