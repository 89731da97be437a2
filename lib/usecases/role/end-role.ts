import { z } from "zod";
import { endRole as closeMembership, findMembership, lockMemberships } from "@/lib/db/memberships";
import { dayInZone } from "@/lib/domain/calendar";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { rolePermission } from "@/lib/domain/role-rules";
import { defineCommand } from "@/lib/usecases/define";

/** The security administrator ends a role as of today. The row stays: what it allowed until then is explained by it. */
export const endRole = defineCommand({
  name: "role.end",
  input: z.object({ membershipId: z.coerce.number().int().positive().max(2_147_483_647) }),
  load: async ({ tx, input, now }) => {
    await lockMemberships(tx);
    const membership = await findMembership(tx, input.membershipId);
    return membership ? ok({ membership, today: dayInZone(now) }) : notFound();
  },
  allow: (actor, { membership }) => rolePermission(actor, membership.userId),
  run: async ({ tx, loaded: { membership, today } }) => {
    if (membership.validUntil !== null && membership.validUntil <= today)
      return refuse({ kind: "conflict", code: "role-ended" });
    await closeMembership(tx, membership.id, today);
    return ok({ userId: membership.userId });
  },
  audit: ({ loaded: { membership, today } }) => ({
    subjectType: "user",
    subjectId: membership.userId,
    details: {
      membershipId: membership.id,
      role: membership.role,
      unitId: membership.unitId,
      asOf: today,
    },
  }),
});
