"use server";

import { redirect } from "next/navigation";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import { acceptReport } from "@/lib/usecases/report/accept-report";
import { approveReport } from "@/lib/usecases/report/approve-report";
import { returnReportByOffice } from "@/lib/usecases/report/return-report-by-office";
import { returnReportByUnit } from "@/lib/usecases/report/return-report-by-unit";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";

const DECISIONS = {
  UNIT: { agree: approveReport, return: returnReportByUnit },
  OFFICE: { agree: acceptReport, return: returnReportByOffice },
};

/** Takes the decision of the unit's approver or of the office, by the button that was pressed. */
export async function reviewAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = formValues(form);
  const path = `/items/${Number(values.itemId)}/reports/${values.month}`;
  const stage = values.stage === "UNIT" ? "UNIT" : "OFFICE";
  const decision = values.decision === "return" ? "return" : "agree";
  const result = await DECISIONS[stage][decision](await senderOrHold(path, values), values);
  if (!result.ok) return refusedForm(await currentTexts(), { previous, values }, result.refusal);
  await dropHeldForm();
  const agreed = stage === "UNIT" ? "approved" : "accepted";
  redirect(`${path}?done=${decision === "return" ? "returned" : agreed}`);
}
