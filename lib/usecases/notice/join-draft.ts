import { z } from "zod";
import { addNoticeItems, storeNotice } from "@/lib/db/notices";
import { takesItems } from "@/lib/domain/ladder";
import { canDraftNotice, canReadPaper } from "@/lib/domain/loop-policy";
import { allowedOrForbidden } from "@/lib/domain/policy";
import { invalid, ok } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import { conflict, itemsToRemindOf } from "@/lib/usecases/notice/grounded-items";
import { loadNotice, noticeAudit, noticeKey } from "@/lib/usecases/notice/notice-input";
import { recordId } from "@/lib/usecases/record-id";

/** Further items join a reminder that is still a draft, so that its unit gets one paper and not two (R16). */
export const joinDraft = defineCommand({
  name: "notice.join",
  input: z.object({ ...noticeKey, itemIds: z.array(recordId).max(200) }),
  load: loadNotice,
  allow: (actor, notice) =>
    canReadPaper(actor, notice)
      ? allowedOrForbidden(canDraftNotice(actor, notice.level))
      : "hidden",
  run: async ({ tx, input: { noticeId, version, itemIds }, loaded: notice }) => {
    if (!takesItems(notice) || notice.version !== version) return conflict("notice-changed");
    if (itemIds.length === 0) return invalid("items", "no-items");
    const chosen = { unitId: notice.unitId, itemIds };
    const items = await itemsToRemindOf(tx, notice.plan, chosen);
    if (!items.ok) return items;
    await addNoticeItems(tx, noticeId, items.value);
    await storeNotice(tx, noticeId, {});
    return ok({ noticeId });
  },
  audit: ({ input, loaded }) => noticeAudit(input, loaded, { itemIds: input.itemIds }),
});
