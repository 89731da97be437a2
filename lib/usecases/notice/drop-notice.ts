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

/** A draft is decided against, with the reason. */
export const dropNotice = defineCommand({
  name: "notice.drop",
  input: z.object({ ...noticeKey, reason: saidText(NOTICE_LIMITS.reason) }),
  load: loadNotice,
  allow: allowNotice("drop"),
  run: async ({ tx, input, actor, now, loaded: notice }) => {
    const after = stateAfter(notice, input, "drop");
    if (!after.ok) return after;
    const { userId } = personOf(actor);
    await storeNotice(tx, notice.id, {
      state: after.value,
      decidedById: userId,
      decidedAt: now,
      endedById: userId,
      endedOn: dateOf(notice.plan.today),
      endReason: input.reason,
    });
    return ok(null);
  },
  audit: ({ input, loaded }) => noticeAudit(input, loaded, { reason: input.reason }),
});
