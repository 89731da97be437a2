"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import { draftNotice } from "@/lib/usecases/notice/draft-notice";
import { joinDraft } from "@/lib/usecases/notice/join-draft";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";

/**
 * Saves a draft and opens it; the ticked items are fields of their own: "item.17". Pressed on "join", the items go into
 * the draft that the button names, as "id.version".
 */
export async function draftNoticeAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = formValues(form);
  const base = `/plans/${Number(values.planId)}/supervision/draft`;
  const query = values.formerId
    ? `formerId=${Number(values.formerId)}`
    : `unitId=${Number(values.unitId)}`;
  const itemIds = Object.keys(values).flatMap((name) =>
    name.startsWith("item.") ? [Number(name.slice("item.".length))] : [],
  );
  const caller = await senderOrHold(`${base}?${query}`, values);
  const [noticeId, version] = (values.join ?? "").split(".").map(Number);
  const joins = values.join !== undefined;
  const result = joins
    ? await joinDraft(caller, { noticeId, version, itemIds })
    : await draftNotice(caller, {
        ...values,
        formerId: values.formerId || undefined,
        itemIds,
        confirmed: values.confirmed === "yes",
      });
  if (!result.ok) {
    if (result.refusal.kind === "conflict") revalidatePath(base);
    const { refusal } = result;
    const confirm = refusal.kind === "conflict" && refusal.code === "notices-to-merge";
    return { ...refusedForm(await currentTexts(), { previous, values }, refusal), confirm };
  }
  await dropHeldForm();
  redirect(`/notices/${result.value.noticeId}?done=${joins ? "join" : "draft"}`);
}
