import { z } from "zod";
import { dateOf } from "@/lib/db/day";
import { storeNotice } from "@/lib/db/notices";
import { NOTICE_LIMITS } from "@/lib/domain/notice-words";
import { personOf } from "@/lib/domain/person";
import { ok } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import {
  allowNotice,
  loadNotice,
  noticeAudit,
  noticeKey,
  saidText,
  stateAfter,
} from "@/lib/usecases/notice/notice-input";

/** A notice that was issued by mistake is taken back, with the reason. */
export const withdrawNotice = defineCommand({
  name: "notice.withdraw",
  input: z.object({ ...noticeKey, reason: saidText(NOTICE_LIMITS.reason) }),
  load: loadNotice,
  allow: allowNotice("withdraw"),
  run: async ({ tx, input, actor, loaded: notice }) => {
    const after = stateAfter(notice, input, "withdraw");
    if (!after.ok) return after;
    await storeNotice(tx, notice.id, {
      state: after.value,
      endedById: personOf(actor).userId,
      endedOn: dateOf(notice.plan.today),
      endReason: input.reason,
    });
    return ok(null);
  },
  audit: ({ input, loaded }) => noticeAudit(input, loaded, { reason: input.reason }),
});
