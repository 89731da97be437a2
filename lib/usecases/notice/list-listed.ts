import { z } from "zod";
import { listListed as listListedLines } from "@/lib/db/notice-lists";
import { openPlan } from "@/lib/db/open-plan";
import { canReadNotice } from "@/lib/domain/loop-policy";
import { allowedOrForbidden, canReadLedger } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

const SHOWN = 200;

/** 挂牌督办: seen by all who read the ledger; the notice itself by those it concerns. */
export const listListed = defineQuery({
  name: "notice.list-listed",
  input: z.object({ planId: recordId }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canReadLedger(actor)),
  run: async ({ db, actor, loaded: plan }) => {
    const listed = await listListedLines(db, plan.id, SHOWN);
    return ok({
      plan,
      rows: listed.map((line) => ({ ...line, readable: canReadNotice(actor, line) })),
    });
  },
});
