import { z } from "zod";
import { insertNoticeReply, storeNotice } from "@/lib/db/notices";
import { insertDocuments } from "@/lib/db/supporting-documents";
import { NOTICE_LIMITS } from "@/lib/domain/notice-words";
import { personOf } from "@/lib/domain/person";
import { DELAY_REASONS } from "@/lib/domain/report-content";
import { invalid, ok, refuse } from "@/lib/domain/result";
import { checkDocuments } from "@/lib/domain/supporting-document";
import { defineCommand } from "@/lib/usecases/define";
import { sentDocuments } from "@/lib/usecases/document-input";
import {
  allowNotice,
  loadNotice,
  noticeAudit,
  noticeKey,
  saidText,
  stateAfter,
} from "@/lib/usecases/notice/notice-input";
import { typedText } from "@/lib/usecases/typed-text";

/** The unit answers a notice with what stands behind it; it may plead that it is not to blame (R10). */
export const replyNotice = defineCommand({
  name: "notice.reply",
  input: z.object({
    ...noticeKey,
    text: saidText(NOTICE_LIMITS.reply),
    plea: z.union([z.literal(""), z.enum(DELAY_REASONS)]).default(""),
    pleaText: typedText.trim().max(NOTICE_LIMITS.plea).default(""),
    documents: sentDocuments.default([]),
  }),
  load: loadNotice,
  allow: allowNotice("reply"),
  run: async ({ tx, input, actor, now, loaded: notice }) => {
    const after = stateAfter(notice, input, "reply");
    if (!after.ok) return after;
    const plea = input.plea || null;
    if (plea && input.pleaText === "") return invalid("pleaText", "required");
    const issues = checkDocuments(input.documents, "documents");
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    const replyId = await insertNoticeReply(tx, notice.plan, {
      noticeId: notice.id,
      number: notice.replies.length + 1,
      text: input.text,
      plea,
      pleaText: plea && input.pleaText,
      repliedById: personOf(actor).userId,
      repliedAt: now,
    });
    const [itemId = 0] = notice.itemIds;
    const { documents } = input;
    const kept = await insertDocuments(tx, { itemId, of: { replyId }, documents });
    if (!kept.ok) return kept;
    await storeNotice(tx, notice.id, { state: after.value });
    return ok({ replyId });
  },
  audit: ({ input, loaded, output }) =>
    noticeAudit(input, loaded, { ...output, plea: input.plea || null }),
});
