import { z } from "zod";
import { listMeetingRows } from "@/lib/db/meeting-pages";
import { openPlan } from "@/lib/db/open-plan";
import { canReadMeeting, isOfOffice } from "@/lib/domain/loop-policy";
import { allowedOrForbidden, canReadLedger } from "@/lib/domain/policy";
import { ok } from "@/lib/domain/result";
import { defineQuery } from "@/lib/usecases/define";
import { recordId } from "@/lib/usecases/record-id";

const PAGE = 50;

/** The meetings of a plan: those to come or being held, then the minutes of the others. */
export const listMeetings = defineQuery({
  name: "meeting.list",
  input: z.object({
    planId: recordId,
    page: z.coerce.number().int().min(1).max(1000).catch(1),
  }),
  load: ({ db, input, now }) => openPlan(db, input.planId, now),
  allow: (actor) => allowedOrForbidden(canReadLedger(actor)),
  run: async ({ db, actor, input: { page }, loaded: plan, scope }) => {
    const closedOnly = !canReadMeeting(actor, { state: "OPEN" });
    const asked = { planId: plan.id, closedOnly, limit: PAGE + 1, offset: (page - 1) * PAGE };
    const found = await listMeetingRows(db, scope, asked);
    const rows = found.slice(0, PAGE);
    return ok({
      plan,
      page,
      open: rows.filter(({ state }) => state === "OPEN"),
      closed: rows.filter(({ state }) => state === "CLOSED"),
      more: found.length > PAGE,
      mayCall: isOfOffice(actor),
    });
  },
});
