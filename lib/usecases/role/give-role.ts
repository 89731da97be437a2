import { z } from "zod";
import { lockAccount } from "@/lib/db/accounts-write";
import {
  giveRole as insertRole,
  isRoleUnit,
  listDuties,
  lockMemberships,
} from "@/lib/db/memberships";
import { isRole } from "@/lib/domain/actor";
import { dayInZone } from "@/lib/domain/calendar";
import { invalid, notFound, ok, refuse } from "@/lib/domain/result";
import { checkAppointment, rolePermission } from "@/lib/domain/role-rules";
import { userId } from "@/lib/usecases/account/account-input";
import { defineCommand } from "@/lib/usecases/define";

/** A form's blank choice of unit is no unit. */
const unitId = z.union([
  z.literal("").transform(() => null),
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  z.number().int().positive(),
  z.null(),
]);

/** The security administrator gives a person a role from today on. */
export const giveRole = defineCommand({
  name: "role.give",
  input: z.object({
    userId,
    role: z.string().min(1).refine(isRole, "unknown-choice"),
    unitId: unitId.default(null),
  }),
  load: async ({ tx, input, now }) => {
    await lockMemberships(tx);
    const account = await lockAccount(tx, input.userId);
    if (!account) return notFound();
    const today = dayInZone(now);
    return ok({ account, today, held: await listDuties(tx, account.id, today) });
  },
  allow: (actor, { account }) => rolePermission(actor, account.id),
  run: async ({ tx, input: { role, unitId }, loaded: { account, today, held } }) => {
    const issues = checkAppointment({ role, unitId }, held);
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    if (unitId !== null && !(await isRoleUnit(tx, unitId)))
      return invalid("unitId", "unknown-choice");
    return ok({ membershipId: await insertRole(tx, account.id, { role, unitId }, today) });
  },
  audit: ({ input: { role, unitId }, loaded: { account, today }, output }) => ({
    subjectType: "user",
    subjectId: account.id,
    details: { username: account.username, role, unitId, from: today, ...output },
  }),
});
