import { z } from "zod";
import { returnNoticeReply, storeNotice } from "@/lib/db/notices";
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

/** The reply was not enough: it stays to be read with the reason, and the unit answers again. */
export const returnReply = defineCommand({
  name: "notice.return",
  input: z.object({ ...noticeKey, reason: saidText(NOTICE_LIMITS.reason) }),
  load: loadNotice,
  allow: allowNotice("return"),
  run: async ({ tx, input, actor, loaded: notice }) => {
    const after = stateAfter(notice, input, "return");
    if (!after.ok) return after;
    const last = notice.replies.at(-1);
    if (!last) throw new Error("A notice that was replied to has a reply.");
    await returnNoticeReply(tx, last.id, {
      returnReason: input.reason,
      returnedById: personOf(actor).userId,
      returnedOn: notice.plan.today,
    });
    await storeNotice(tx, notice.id, { state: after.value });
    return ok(null);
  },
  audit: ({ input, loaded }) => noticeAudit(input, loaded, { reason: input.reason }),
});
