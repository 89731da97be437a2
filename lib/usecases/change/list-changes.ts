import { z } from "zod";
import { listChangeRows, listWaitingChanges } from "@/lib/db/changes";
import { openPlan } from "@/lib/db/open-plan";
import { unitsHeldAs } from "@/lib/domain/actor";
import { CHANGE_STATES } from "@/lib/domain/change";
import { CHANGE_KINDS } from "@/lib/domain/change-kind";
import { canDecideAsLeader, canDecideForOffice } from "@/lib/domain/loop-policy";
import { allowedOrForbidden, canReadLedger } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

const PAGE_ROWS = 30;
const WAITING_ROWS = 50;

/** The requests to change items: first what waits for the reader, then all that the reader may read. */
export const listChanges = defineQuery({
  name: "change.list",
  input: z.object({
    planId: recordId,
    kind: z.enum(CHANGE_KINDS).nullable().catch(null),
    state: z.enum(CHANGE_STATES).nullable().catch(null),
    page: z.coerce.number().int().min(1).max(10_000).catch(1),
  }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canReadLedger(actor)),
  run: async ({ db, input: { kind, state, page }, actor, scope, loaded: plan }) => {
    const deciding = {
      unitIds: unitsHeldAs(actor, "UNIT_APPROVER", "UNIT_HEAD"),
      office: canDecideForOffice(actor),
      leader: canDecideAsLeader(actor),
    };
    const offset = (page - 1) * PAGE_ROWS;
    const asked = { planId: plan.id, kind, state, offset, limit: PAGE_ROWS + 1 };
    const [waiting, rows] = await Promise.all([
      listWaitingChanges(db, plan.id, deciding, WAITING_ROWS),
      listChangeRows(db, scope, asked),
    ]);
    return ok({
      plan,
      waiting,
      rows: rows.slice(0, PAGE_ROWS),
      kind,
      state,
      page,
      more: rows.length > PAGE_ROWS,
    });
  },
});
