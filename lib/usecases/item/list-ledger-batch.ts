import { z } from "zod";
import { findConditionNames } from "@/lib/db/condition-names";
import { listItems } from "@/lib/db/item-list";
import { openPlan } from "@/lib/db/open-plan";
import { readCursor, writeCursor } from "@/lib/domain/item-view";
import { allowedOrForbidden, canReadLedger } from "@/lib/domain/policy";
import { notFound, ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { ledgerView, viewOf } from "@/lib/usecases/item/ledger-view";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

/** Rows of a batch: what an export holds in memory at once, and what a printed list shows at most. */
export const BATCH = 2000;

/** The next rows of a view, for files and paper: the same items in the same order as its pages show. */
export const listLedgerBatch = defineQuery({
  name: "ledger.batch",
  input: z.object({
    planId: recordId,
    ...ledgerView.shape,
    after: typedText.max(60).optional().catch(undefined),
    limit: z.number().int().min(1).max(BATCH).default(BATCH),
  }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canReadLedger(actor)),
  run: async ({ db, input, scope, loaded: plan }) => {
    const { query, when, on, columns } = viewOf(input, plan);
    if (when.kind === "unknown") return notFound();
    const cursor = readCursor(query.order, input.after, "after");
    const [{ rows, more }, names] = await Promise.all([
      listItems(db, scope, { ...query, cursor, limit: input.limit }),
      findConditionNames(db.prisma, query.filter),
    ]);
    const last = rows.at(-1);
    const { filter, order, descending } = query;
    const after = more && last ? writeCursor(last) : undefined;
    return ok({ plan, filter, on, order, descending, columns, names, rows, after });
  },
});
