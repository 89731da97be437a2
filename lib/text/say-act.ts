import type { ClearAct } from "@/lib/domain/clear-light";
import type { ActKind, ActStep } from "@/lib/domain/clearing-acts";
import { formatValues } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

/** Where an item's acts are done, and who files for it. */
export type ActPlace = { planId: number; itemId: number; filingUnit: string | null };

/** An act that clears a reason, as a request. */
export function sayAct({ t, locale }: Texts, { kind, params, step }: ClearAct): string {
  const month = "month" in step ? step.month : "";
  const values = formatValues(locale, { month, ...params });
  return t(`clear.act.${wordOf(kind, step)}`, values as never);
}

/** What a report says already is only to be taken over. */
function wordOf(kind: ActKind, { to }: ActStep) {
  if (to !== "approve" && to !== "decide") return kind;
  if (kind === "report") return `report-${to}` as const;
  const told = kind === "milestone" || kind === "percent" || kind === "self-light";
  return told ? (`${kind}-told` as const) : kind;
}

/** Whose move an act is. */
export function sayMover({ t }: Texts, { by, helper }: ClearAct, { filingUnit }: ActPlace): string {
  const unit = helper?.name ?? filingUnit ?? t("clear.noUnit");
  return t(`clear.by.${by}`, { unit } as never);
}

/** What is done next, short enough for a button. */
export function sayStep({ t, locale }: Texts, step: ActStep): string {
  const month = "month" in step ? step.month : "";
  const opensOn = step.to === "wait" ? step.opensOn : "";
  return t(`clear.step.${step.to}`, formatValues(locale, { month, opensOn }) as never);
}

/** The next step as told to those who can't take it, or not yet. */
export function sayNext(texts: Texts, step: ActStep): string {
  const told = sayStep(texts, step);
  return step.to === "wait" ? told : texts.t("clear.next", { step: told });
}

/** Where the next step of an act is done; null for what can't be begun yet. */
export function stepAddress(step: ActStep, { planId, itemId }: ActPlace): string | null {
  const item = `/items/${itemId}`;
  switch (step.to) {
    case "file":
      return `${item}/reports/${step.month}/edit${step.field ? `#${step.field}` : ""}`;
    case "approve":
    case "decide":
      return `${item}/reports/${step.month}#decide`;
    case "reopen":
      return `/plans/${planId}/periods/${step.month}`;
    case "answer":
      return `/plans/${planId}/requests#open`;
    case "office-light":
      return `${item}/office-light`;
    case "name-unit":
      return `${item}#units`;
    case "remedy":
      return `${item}/remedy#submit`;
    case "verify":
      return `${item}/verifications#record`;
    case "closure-ask":
      return `${item}/closure#request`;
    case "closure-agree":
    case "closure-complete":
      return `${item}/closure#acts`;
    case "wait":
      return null;
  }
}
