"use server";

import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import type { Command } from "@/lib/usecases/define";
import { removeWorkday } from "@/lib/usecases/workday/remove-workday";
import { setWorkday } from "@/lib/usecases/workday/set-workday";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";

/** Enters a day, and returns to its year, which says which periods moved. */
export async function setWorkdayAction(previous: FormState, form: FormData): Promise<FormState> {
  return change(setWorkday, "saved", previous, formValues(form));
}

/** Takes an entry back. */
export async function removeWorkdayAction(previous: FormState, form: FormData): Promise<FormState> {
  return change(removeWorkday, "removed", previous, formValues(form));
}

type Changed = {
  day: string;
  moved: readonly {
    planId: number;
    before: { dueOn: string };
    after: { month: string; dueOn: string; graceUntil: string };
  }[];
};

async function change(
  command: Command<Changed>,
  done: string,
  previous: FormState,
  values: Record<string, string>,
): Promise<FormState> {
  const planId = Number(values.planId);
  const path = `/plans/${planId}/workdays`;
  const result = await command(await senderOrHold(path, values), values);
  if (!result.ok) return refusedForm(await currentTexts(), { previous, values }, result.refusal);
  await dropHeldForm();
  const { day, moved } = result.value;
  const own = moved.filter((each) => each.planId === planId);
  const told = own.map(({ before, after }) =>
    [after.month, before.dueOn, after.dueOn, after.graceUntil].join("_"),
  );
  const said = new URLSearchParams({ year: day.slice(0, 4), done, moved: told.join(".") });
  redirect(`${path}?${said}`);
}
