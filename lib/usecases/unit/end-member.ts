import { z } from "zod";
import { lockMember, endMember as storeEnd } from "@/lib/db/unit-edit";
import { dayInZone } from "@/lib/domain/calendar";
import { isPlainDate, type PlainDate } from "@/lib/domain/plain-date";
import { allowedOrHidden, canKeepUnits } from "@/lib/domain/policy";
import { invalid, notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/** Takes a member out of a collective from a day on that has come; that it was one stays. */
export const endMember = defineCommand({
  name: "unit.end-member",
  input: z.object({
    unitId: recordId,
    memberId: recordId,
    from: z
      .string()
      .min(1)
      .refine(isPlainDate, "not-a-day")
      .transform((day) => day as PlainDate),
  }),
  load: async ({ tx, input }) => {
    const member = await lockMember(tx, input.unitId, input.memberId);
    return member ? ok(member) : notFound();
  },
  allow: (actor) => allowedOrHidden(canKeepUnits(actor)),
  run: async ({ tx, input: { from }, now, loaded: { id, name, validFrom, validUntil } }) => {
    if (validUntil !== null) return refuse({ kind: "conflict", code: "member-ended" });
    const today = dayInZone(now);
    if (from > today) return invalid("from", "member-end-ahead", { day: today });
    if (validFrom !== null && from <= validFrom)
      return invalid("from", "member-end-before", { day: validFrom });
    await storeEnd(tx, id, from);
    return ok({ member: name });
  },
  audit: ({ input: { unitId, from }, output }) => ({
    subjectType: "unit",
    subjectId: unitId,
    details: { ...output, from },
  }),
});
