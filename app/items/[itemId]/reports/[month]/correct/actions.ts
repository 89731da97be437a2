"use server";

import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import { acceptCorrection } from "@/lib/usecases/report/accept-correction";
import { correctReport } from "@/lib/usecases/report/correct-report";
import { refuseCorrection } from "@/lib/usecases/report/refuse-correction";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";

const READING = "readings.";

/** Sends a correction to the office and shows the report, where it waits. */
export async function correctReportAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = formValues(form);
  const path = `/items/${Number(values.itemId)}/reports/${values.month}`;
  const readings = Object.entries(values)
    .filter(([name]) => name.startsWith(READING))
    .map(([name, value]) => ({ indicatorId: name.slice(READING.length), value }));
  const caller = await senderOrHold(`${path}/correct`, values);
  const result = await correctReport(caller, { ...values, readings });
  if (!result.ok) return refusedForm(await currentTexts(), { previous, values }, result.refusal);
  await dropHeldForm();
  redirect(`${path}?corrected=sent#corrections`);
}

/** Takes the office's decision on a correction, by the button that was pressed. */
export async function decideCorrectionAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  const values = formValues(form);
  const path = `/items/${Number(values.itemId)}/reports/${values.month}`;
  const refused = values.decision === "refuse";
  const decide = refused ? refuseCorrection : acceptCorrection;
  const result = await decide(await senderOrHold(path, values), values);
  if (!result.ok) return refusedForm(await currentTexts(), { previous, values }, result.refusal);
  await dropHeldForm();
  redirect(`${path}?corrected=${refused ? "refusedDone" : "acceptedDone"}#corrections`);
}
