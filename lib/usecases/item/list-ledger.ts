import { z } from "zod";
import { findConditionNames } from "@/lib/db/condition-names";
import { countItems, listItems } from "@/lib/db/item-list";
import { openPlan } from "@/lib/db/open-plan";
import { findPlanChoices } from "@/lib/db/plan-choices";
import { readCursor, writeCursor } from "@/lib/domain/item-view";
import { allowedOrForbidden, canReadLedger } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { ledgerView, viewOf } from "@/lib/usecases/item/ledger-view";
import { recordId } from "@/lib/usecases/record-id";
import { typedText } from "@/lib/usecases/typed-text";

const PAGE = 50;
/** Beyond this a list says "more than": an exact count is not worth its cost. */
export const COUNT_CAP = 1000;

const place = typedText.max(60).optional().catch(undefined);

/** One page of the ledger as the address says: filter, order, columns, place. */
export const listLedger = defineQuery({
  name: "ledger.list",
  input: z.object({ planId: recordId, ...ledgerView.shape, after: place, before: place }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canReadLedger(actor)),
  run: async ({ db, input, scope, loaded: plan }) => {
    const { query, when, on, columns } = viewOf(input, plan);
    const { filter, order, descending } = query;
    const cursor =
      readCursor(order, input.after, "after") ?? readCursor(order, input.before, "before");
    const [page, count, choices, names] = await Promise.all([
      listItems(db, scope, { ...query, cursor, limit: PAGE }),
      countItems(db, scope, query, COUNT_CAP + 1),
      findPlanChoices(db, plan.id),
      findConditionNames(db.prisma, filter),
    ]);
    const backwards = cursor?.direction === "before";
    const hasBefore = backwards ? page.more : cursor !== null;
    const hasAfter = backwards || page.more;
    const [first, last] = [page.rows[0], page.rows.at(-1)];
    return ok({
      plan,
      filter,
      /** The past day it is shown as of. */
      /** The day asked for; one that nobody knows shows today's items to none. */
      when,
      on,
      order,
      descending,
      columns,
      rows: page.rows,
      count,
      choices,
      names,
      before: hasBefore && first ? writeCursor(first) : undefined,
      after: hasAfter && last ? writeCursor(last) : undefined,
    });
  },
});
