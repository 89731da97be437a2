"use server";

import { redirect } from "next/navigation";
import { answerList } from "@/app/_lists/answer-list";
import type { ListState } from "@/app/_lists/list-state";
import { UNIT_LIST } from "./unit-list";

/** Brings a list of units in and returns to the register, which says what was made. */
export async function importUnitsAction(previous: ListState, form: FormData): Promise<ListState> {
  const answer = await answerList(UNIT_LIST, previous, form);
  if (answer.written === null) return answer.state;
  const { created, supplemented } = answer.written;
  redirect(`/units?created=${created}&supplemented=${supplemented}`);
}
