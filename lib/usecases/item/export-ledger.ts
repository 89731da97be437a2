import { z } from "zod";
import { findConditionNames } from "@/lib/db/condition-names";
import { findPlan } from "@/lib/db/plans";
import { allowedOrForbidden, canReadLedger } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { ledgerView, viewOf } from "@/lib/usecases/item/ledger-view";
import { recordId } from "@/lib/usecases/record-id";

const EXPORT_FORMATS = ["xlsx", "csv"] as const;

/**
 * Someone takes a view of the ledger away as a file: it is entered in the audit trail before the first row is
 * read. The rows themselves are read batch by batch within the reader's own scope.
 */
export const exportLedger = defineCommand({
  name: "ledger.export",
  input: z.object({
    planId: recordId,
    ...ledgerView.shape,
    format: z.enum(EXPORT_FORMATS),
  }),
  load: async ({ tx, input, now }) => {
    const plan = await findPlan(tx, input.planId, now);
    return plan ? ok(plan) : notFound();
  },
  allow: (actor) => allowedOrForbidden(canReadLedger(actor)),
  run: async ({ tx, input, loaded: plan }) => {
    const { query, when, on, columns } = viewOf(input, plan);
    if (when.kind === "unknown") return notFound();
    const names = await findConditionNames(tx, query.filter);
    const { filter, order, descending, day } = query;
    return ok({ plan, filter, on, day, order, descending, columns, names });
  },
  audit: ({ input: { format }, loaded, output }) => {
    const { filter, day, order, descending, columns } = output;
    const details = { format, day, filter, order, descending, columns };
    return { subjectType: "plan", subjectId: loaded.id, details };
  },
});
