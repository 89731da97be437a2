"use server";

import { redirect } from "next/navigation";
import { answerList } from "@/app/_lists/answer-list";
import type { ListState } from "@/app/_lists/list-state";
import { ROLE_LIST } from "./role-list";

/** Gives the roles of a list and returns to the people, where it says how many. */
export async function importRolesAction(previous: ListState, form: FormData): Promise<ListState> {
  const answer = await answerList(ROLE_LIST, previous, form);
  if (answer.written === null) return answer.state;
  redirect(`/roles?given=${answer.written.given.length}`);
}
