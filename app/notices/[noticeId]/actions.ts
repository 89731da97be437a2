"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import type { NoticeAct } from "@/lib/domain/loop-policy";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import type { Command } from "@/lib/usecases/define";
import { acknowledgeNotice } from "@/lib/usecases/notice/acknowledge-notice";
import { dropNotice } from "@/lib/usecases/notice/drop-notice";
import { issueNotice } from "@/lib/usecases/notice/issue-notice";
import { recordInterview } from "@/lib/usecases/notice/record-interview";
import { replyNotice } from "@/lib/usecases/notice/reply-notice";
import { returnReply } from "@/lib/usecases/notice/return-reply";
import { settleNotice } from "@/lib/usecases/notice/settle-notice";
import { withdrawNotice } from "@/lib/usecases/notice/withdraw-notice";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { documentRows, valuesWithFiles } from "@/lib/web/sent-documents";
import { currentTexts } from "@/lib/web/texts";

const COMMANDS: ReadonlyMap<string, Command<unknown>> = new Map<
  Exclude<NoticeAct, "escalate">,
  Command<unknown>
>([
  ["issue", issueNotice],
  ["drop", dropNotice],
  ["acknowledge", acknowledgeNotice],
  ["reply", replyNotice],
  ["return", returnReply],
  ["settle", settleNotice],
  ["withdraw", withdrawNotice],
  ["record", recordInterview],
]);

/** Does to a notice what its form says, and comes back to it; where another was faster, the page shows how it stands now. */
export async function actOnNoticeAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = await valuesWithFiles(form);
  const path = `/notices/${Number(values.noticeId)}`;
  const act = values.act ?? "";
  const command = COMMANDS.get(act);
  if (!command) notFound();
  const caller = await senderOrHold(path, values);
  const result = await command(caller, { ...values, documents: documentRows(values) });
  if (!result.ok) {
    if (result.refusal.kind === "conflict") revalidatePath(path);
    return refusedForm(await currentTexts(), { previous, values }, result.refusal);
  }
  await dropHeldForm();
  redirect(`${path}?done=${act}`);
}
