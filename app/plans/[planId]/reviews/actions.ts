"use server";

import { revalidatePath } from "next/cache";
import type { Refusal } from "@/lib/domain/result";
import type { Texts } from "@/lib/text/say";
import { acceptReport } from "@/lib/usecases/report/accept-report";
import { dropHeldForm, senderOrHold } from "@/lib/web/held-form";
import { currentTexts } from "@/lib/web/texts";
import { type AcceptOutcome, NOTHING_ACCEPTED } from "./accept-outcome";

/** No page offers more at once. */
const MOST = 100;

/** Accepts each ticked report in its own transaction: one that is stale stops none of the others. */
export async function acceptManyAction(
  previous: AcceptOutcome,
  form: FormData,
): Promise<AcceptOutcome> {
  const ticked = form.getAll("accept").map(String).slice(0, MOST);
  const period = String(form.get("period") ?? "");
  const base = `/plans/${Number(form.get("planId"))}/reviews`;
  const path = period ? `${base}?period=${encodeURIComponent(period)}` : base;
  const caller = await senderOrHold(path, { ticked: ticked.join(",") });
  const texts = await currentTexts();
  const refused: string[] = [];
  for (const tick of ticked) {
    const [itemId, month, revision, code = ""] = tick.split("/");
    const result = await acceptReport(caller, { itemId, month, revision, onlyCalm: true });
    if (!result.ok) refused.push(sayRefused(texts, code, result.refusal));
  }
  await dropHeldForm();
  revalidatePath(base);
  return { ...said(texts, ticked.length - refused.length, refused), attempt: previous.attempt + 1 };
}

function said({ t }: Texts, accepted: number, refused: string[]): Omit<AcceptOutcome, "attempt"> {
  if (accepted + refused.length === 0)
    return { ...NOTHING_ACCEPTED, refusedTitle: t("office.queue.noneTicked") };
  return {
    accepted: accepted > 0 ? t("office.queue.accepted", { count: accepted }) : null,
    refusedTitle:
      refused.length > 0 ? t("office.queue.notAccepted", { count: refused.length }) : null,
    refused,
  };
}

/** A refusal in words that fit a line of a list. */
function sayRefused({ t }: Texts, code: string, refusal: Refusal): string {
  const conflict = refusal.kind === "conflict" ? refusal.code : "";
  const known = MEANWHILE.find((each) => each === conflict) ?? "other";
  return t("office.queue.notAcceptedOne", { code, problem: t(`office.queue.meanwhile.${known}`) });
}

const MEANWHILE = [
  "already-decided",
  "stale-review",
  "item-revoked",
  "became-risky",
  "period-closed",
  "period-published",
] as const;
