import { z } from "zod";
import { lockUnitApproval, storeUnitApproval } from "@/lib/db/unit-approval";
import { allowedOrHidden, canSetApproval } from "@/lib/domain/policy";
import { notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

/**
 * Says whether a unit's reports pass its approver before they reach the office. What waits already
 * keeps waiting: it was submitted to be looked at.
 */
export const setApproval = defineCommand({
  name: "unit.set-approval",
  input: z.object({
    unitId: recordId,
    required: z.enum(["yes", "no"]).transform((word) => word === "yes"),
  }),
  load: async ({ tx, input }) => {
    const unit = await lockUnitApproval(tx, input.unitId);
    return unit ? ok(unit) : notFound();
  },
  allow: (actor, unit) => allowedOrHidden(canSetApproval(actor, unit.id)),
  run: async ({ tx, input: { required }, loaded: unit }) => {
    if (unit.required === required) return refuse({ kind: "conflict", code: "approval-set" });
    await storeUnitApproval(tx, unit.id, required);
    return ok({ required });
  },
  audit: ({ loaded: unit, output }) => ({
    subjectType: "unit",
    subjectId: unit.id,
    details: { before: unit.required, after: output.required },
  }),
});
