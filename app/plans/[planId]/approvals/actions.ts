"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { Month } from "@/lib/domain/plain-date";
import type { Refusal } from "@/lib/domain/result";
import { type FormState, freshForm, refusedForm } from "@/lib/text/form-state";
import { formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";
import type { Caller } from "@/lib/usecases/define";
import { approveReport } from "@/lib/usecases/report/approve-report";
import { returnReportByUnit } from "@/lib/usecases/report/return-report-by-unit";
import { formValues } from "@/lib/web/form-values";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";

/** A report as the page's form names it: `chosen.<item>.<month>` with its revision and code. */
type Chosen = { itemId: string; month: string; revision: string; code: string };

/** Releases the chosen reports, each by itself: one that is refused holds no other up, and is named. */
export async function approveManyAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = formValues(form);
  const path = `/plans/${Number(values.planId)}/approvals`;
  const sender = await senderOrHold(path, values);
  const texts = await currentTexts();
  const chosen = chosenIn(values, values.which === "plain" ? "plain" : "chosen");
  const next = { ...freshForm(values), attempt: previous.attempt + 1 };
  if (chosen.length === 0) return { ...next, problem: texts.t("approval.nothingChosen") };
  const refused = await approveEach(texts, sender, chosen);
  await dropHeldForm();
  revalidatePath(path);
  const released = chosen.length - refused.length;
  if (refused.length === 0) redirect(`${path}?done=released&count=${released}`);
  return {
    ...next,
    values: {},
    problem: texts.t("approval.partly", { released, refused: refused.length }),
    issues: refused.map((message) => ({ field: "", message })),
  };
}

/** What was refused, in words. */
async function approveEach(
  texts: Texts,
  sender: Caller,
  chosen: readonly Chosen[],
): Promise<string[]> {
  const refused: string[] = [];
  for (const { code, ...key } of chosen) {
    const result = await approveReport(sender, key);
    if (result.ok) continue;
    const month = formatMonth(texts.locale, key.month as Month);
    refused.push(texts.t("approval.refusal", { code, month, why: sayWhy(texts, result.refusal) }));
  }
  return refused;
}

/** Why one of many was not released, in a few words. */
function sayWhy({ t }: Texts, refusal: Refusal): string {
  if (refusal.kind !== "conflict") return t("approval.refused.not-found");
  switch (refusal.code) {
    case "already-decided":
    case "stale-review":
    case "item-revoked":
    case "helper-ended":
      return t(`approval.refused.${refusal.code}`);
    default:
      return t("approval.refused.not-found");
  }
}

function chosenIn(values: Record<string, string>, prefix: "chosen" | "plain"): Chosen[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const [first, itemId = "", month = ""] = name.split(".");
    const [revision = "", code = ""] = value.split(" ");
    return first === prefix ? [{ itemId, month, revision, code }] : [];
  });
}

/** Sends one report back from the list, with the reason typed beside it. */
export async function returnOneAction(previous: FormState, form: FormData): Promise<FormState> {
  const values = formValues(form);
  const path = `/plans/${Number(values.planId)}/approvals`;
  const result = await returnReportByUnit(await senderOrHold(path, values), values);
  if (!result.ok) return refusedForm(await currentTexts(), { previous, values }, result.refusal);
  await dropHeldForm();
  redirect(`${path}?done=returned`);
}
