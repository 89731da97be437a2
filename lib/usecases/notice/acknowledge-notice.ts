import { z } from "zod";
import { dateOf } from "@/lib/db/day";
import { storeNotice } from "@/lib/db/notices";
import { personOf } from "@/lib/domain/person";
import { ok } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import {
  allowNotice,
  loadNotice,
  noticeAudit,
  noticeKey,
  stateAfter,
} from "@/lib/usecases/notice/notice-input";

/** Someone of the unit says that the notice has arrived. */
export const acknowledgeNotice = defineCommand({
  name: "notice.acknowledge",
  input: z.object(noticeKey),
  load: loadNotice,
  allow: allowNotice("acknowledge"),
  run: async ({ tx, input, actor, now, loaded: notice }) => {
    const after = stateAfter(notice, input, "acknowledge");
    if (!after.ok) return after;
    await storeNotice(tx, notice.id, {
      state: after.value,
      acknowledgedById: personOf(actor).userId,
      acknowledgedAt: now,
      acknowledgedOn: dateOf(notice.plan.today),
    });
    return ok(null);
  },
  audit: ({ input, loaded }) => noticeAudit(input, loaded),
});
