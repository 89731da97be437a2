import { z } from "zod";
import { dateOf } from "@/lib/db/day";
import { storeNotice } from "@/lib/db/notices";
import { checkHeldOn, NOTICE_LIMITS } from "@/lib/domain/notice-words";
import { personOf } from "@/lib/domain/person";
import type { PlainDate } from "@/lib/domain/plain-date";
import { ok, refuse } from "@/lib/domain/result";
import { defineCommand } from "@/lib/usecases/define";
import {
  allowNotice,
  loadNotice,
  noticeAudit,
  noticeKey,
  saidText,
  stateAfter,
} from "@/lib/usecases/notice/notice-input";

/** The office writes down when an interview was held and what was said. */
export const recordInterview = defineCommand({
  name: "notice.record",
  input: z.object({
    ...noticeKey,
    heldOn: saidText(20),
    record: saidText(NOTICE_LIMITS.record),
  }),
  load: loadNotice,
  allow: allowNotice("record"),
  run: async ({ tx, input, actor, loaded: notice }) => {
    const after = stateAfter(notice, input, "record");
    if (!after.ok) return after;
    const { issuedOn, plan } = notice;
    const issues = checkHeldOn(input.heldOn, {
      issuedOn: issuedOn ?? plan.today,
      today: plan.today,
    });
    if (issues.length > 0) return refuse({ kind: "invalid", issues });
    const heldOn = input.heldOn as PlainDate;
    await storeNotice(tx, notice.id, { heldOn: dateOf(heldOn), record: input.record });
    return ok({ heldOn, recordedBy: personOf(actor).userId });
  },
  audit: ({ input, loaded, output }) => noticeAudit(input, loaded, output),
});
