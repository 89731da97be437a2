"use server";

import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import { giveInstruction } from "@/lib/usecases/instruction/give-instruction";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";

/** Gives an instruction, and goes to its page. */
export async function giveInstructionAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const values = formValues(form);
  const path = `/plans/${Number(values.planId)}/instructions/new`;
  const back = values.itemId ? `${path}?item=${Number(values.itemId)}` : path;
  const result = await giveInstruction(await senderOrHold(back, values), values);
  if (!result.ok) return refusedForm(await currentTexts(), { previous, values }, result.refusal);
  await dropHeldForm();
  redirect(`/instructions/${result.value.instructionId}?done=given`);
}
