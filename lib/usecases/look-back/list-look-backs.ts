import { z } from "zod";
import { findLatestDraw, listLookBackRows } from "@/lib/db/look-back-list";
import { openPlan } from "@/lib/db/open-plan";
import { LOOK_BACK_VIEWS, quarterEnd, quarterOf } from "@/lib/domain/look-back";
import { canDecideForOffice, isOfOffice } from "@/lib/domain/loop-policy";
import { allowedOrForbidden, canReadLedger } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

const PAGE = 50;

/** The look-backs of a plan: due this quarter, drawn and waiting, or what came of the others; and the latest draw. */
export const listLookBacks = defineQuery({
  name: "look-back.list",
  input: z.object({
    planId: recordId,
    view: z.enum(LOOK_BACK_VIEWS).catch("due"),
    page: z.coerce.number().int().min(1).max(1000).catch(1),
  }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canReadLedger(actor)),
  run: async ({ db, actor, input: { view, page }, loaded: plan, scope }) => {
    const [quarter, until] = [quarterOf(plan.today), quarterEnd(plan.today)];
    const asked = { planId: plan.id, view, until, limit: PAGE + 1, offset: (page - 1) * PAGE };
    const [rows, draw] = await Promise.all([
      listLookBackRows(db, scope, asked),
      findLatestDraw(db, plan.id),
    ]);
    const open = view === "due" && rows.length > 0 && draw?.quarter !== quarter;
    return ok({
      ...{ plan, view, page, quarter, until, draw },
      ...{ rows: rows.slice(0, PAGE), more: rows.length > PAGE },
      may: { draw: open && canDecideForOffice(actor), finish: isOfOffice(actor) },
    });
  },
});
