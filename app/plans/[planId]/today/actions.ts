"use server";

import { redirect } from "next/navigation";
import { endsWithLook, ITEM_LISTS } from "@/lib/domain/todays-work";
import { keepLook } from "@/lib/usecases/look/keep-look";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { todayPath } from "./today-path";

/** Keeps that a person looked at one row, or at all rows shown, and returns to the list. */
export async function keepLookAction(form: FormData): Promise<void> {
  const planId = Number(form.get("planId"));
  const list = ITEM_LISTS.find((each) => each === form.get("list"));
  const ofPage = form.get("page") === "list" ? list : undefined;
  const caller = await senderOrHold(todayPath(planId, { list: ofPage }), {});
  if (!list || !endsWithLook(list)) redirect(todayPath(planId));
  const one = form.get("one");
  const rows = one === null ? form.getAll("shown") : [one];
  const result = await keepLook(caller, { planId, list, seen: rows.map(seenIn) });
  await dropHeldForm();
  const looked = result.ok ? `${result.value.looked}.${result.value.changed}` : "0.0";
  redirect(`${todayPath(planId, { list: ofPage, looked, at: list })}#${list}`);
}

/** "17/2018-07-21": the item and its state as it was seen. */
function seenIn(row: FormDataEntryValue): { itemId: string; state: string } {
  const [itemId = "", ...state] = String(row).split("/");
  return { itemId, state: state.join("/") };
}
