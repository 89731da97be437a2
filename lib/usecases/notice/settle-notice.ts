import { z } from "zod";
import { dateOf } from "@/lib/db/day";
import { listUnverified, storeNotice } from "@/lib/db/notices";
import { NOTICE_LIMITS } from "@/lib/domain/notice-words";
import { personOf } from "@/lib/domain/person";
import { invalid, ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import {
  allowNotice,
  loadNotice,
  noticeAudit,
  noticeKey,
  saidText,
  stateAfter,
} from "@/lib/usecases/notice/notice-input";

/**
 * The matter is settled. What is listed comes off the list only after each of its items was confirmed on the spot
 * since; an interview only after it was held; good faith is accepted only where the unit pleads it (R10).
 */
export const settleNotice = defineCommand({
  name: "notice.settle",
  input: z.object({
    ...noticeKey,
    reason: saidText(NOTICE_LIMITS.reason),
    goodFaith: z.literal("yes").optional(),
  }),
  load: loadNotice,
  allow: allowNotice("settle"),
  run: async ({ tx, input, actor, loaded: notice }) => {
    const after = stateAfter(notice, input, "settle");
    if (!after.ok) return after;
    const goodFaith = input.goodFaith === "yes";
    if (goodFaith && !notice.replies.at(-1)?.plea) return invalid("goodFaith", "no-plea");
    const { level, itemIds, issuedOn, heldOn } = notice;
    if (level === "INTERVIEW" && heldOn === null)
      return refuse({ kind: "conflict", code: "interview-unheld" });
    const unverified =
      level === "LISTED" && issuedOn ? await listUnverified(tx, itemIds, issuedOn) : [];
    if (unverified.length > 0) return refuse({ kind: "conflict", code: "listed-unverified" });
    await storeNotice(tx, notice.id, {
      state: after.value,
      goodFaith,
      endedById: personOf(actor).userId,
      endedOn: dateOf(notice.plan.today),
      endReason: input.reason,
    });
    return ok({ goodFaith });
  },
  audit: ({ input, loaded, output }) =>
    noticeAudit(input, loaded, { ...output, reason: input.reason }),
});
