"use server";

import { redirect } from "next/navigation";
import { PERIOD_ACTS, type PeriodAct } from "@/lib/domain/period-state";
import { type FormState, refusedForm } from "@/lib/text/form-state";
import type { Command } from "@/lib/usecases/define";
import { closePeriod } from "@/lib/usecases/period/close-period";
import { exemptPeriod } from "@/lib/usecases/period/exempt-period";
import { liftExemption } from "@/lib/usecases/period/lift-exemption";
import { publishPeriod } from "@/lib/usecases/period/publish-period";
import { reopenPeriod } from "@/lib/usecases/period/reopen-period";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";

const DECISIONS: Record<PeriodAct, Command<unknown>> = {
  EXEMPTED: exemptPeriod,
  EXEMPTION_LIFTED: liftExemption,
  CLOSED: closePeriod,
  REOPENED: reopenPeriod,
  PUBLISHED: publishPeriod,
};

/** Takes a decision on a period, by the form that was sent, and comes back to the period, which says so. */
export async function decidePeriodAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = formValues(form);
  const path = `/plans/${Number(values.planId)}/periods/${values.month}`;
  const act = PERIOD_ACTS.find((each) => each === values.act) ?? "CLOSED";
  const result = await DECISIONS[act](await senderOrHold(path, values), values);
  if (!result.ok) return refusedForm(await currentTexts(), { previous, values }, result.refusal);
  await dropHeldForm();
  redirect(`${path}?done=${act}`);
}
