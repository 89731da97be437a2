import { z } from "zod";
import { lockItem } from "@/lib/db/filing";
import { handOverReports } from "@/lib/db/moved-reports";
import { findPlan } from "@/lib/db/plans";
import { restateItems } from "@/lib/db/standings";
import { holdStandingUnit } from "@/lib/db/unit-registry";
import { isOffBoards } from "@/lib/domain/item-state";
import { allowedOrForbidden, canNameCoordinator } from "@/lib/domain/policy";
import { invalid, notFound, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { chosenId, recordId } from "@/lib/usecases/record-id";

/** The office names the unit that files for an item whose lead is a collective or not stated (rules.md §4). */
export const nameCoordinator = defineCommand({
  name: "item.name-coordinator",
  input: z.object({
    itemId: recordId,
    unitId: chosenId,
  }),
  load: async ({ tx, input, now }) => {
    await lockItem(tx, input.itemId);
    const item = await tx.workItem.findUnique({ where: { id: input.itemId } });
    const plan = item && (await findPlan(tx, item.planId, now));
    if (!plan) return notFound();
    const firstLead = await tx.assignment.findFirst({
      where: { itemId: item.id, role: "LEAD" },
      orderBy: { ordinal: "asc" },
      select: { unit: { select: { kind: true } } },
    });
    return ok({ item, plan, firstLeadKind: firstLead?.unit.kind ?? null });
  },
  allow: (actor, { firstLeadKind }) => allowedOrForbidden(canNameCoordinator(actor, firstLeadKind)),
  run: async ({ tx, input, loaded: { item, plan } }) => {
    if (isOffBoards(item.state)) return refuse({ kind: "conflict", code: "item-revoked" });
    const unit = await holdStandingUnit(tx, input.unitId);
    if (!unit || unit.kind === "COLLECTIVE") return invalid("unitId", "unknown-choice");
    await tx.workItem.update({
      where: { id: item.id },
      data: { coordinatorUnitId: unit.id, filingUnitId: unit.id },
    });
    await handOverReports(tx, [item.id]);
    await restateItems(tx, plan, [item.id]);
    return ok({ former: item.filingUnitId, unit: unit.name });
  },
  audit: ({ input, output }) => ({
    subjectType: "item",
    subjectId: input.itemId,
    details: { unitId: input.unitId, former: output.former },
  }),
});
