"use server";

import { redirect } from "next/navigation";
import { type FormState, freshForm } from "@/lib/text/form-state";
import { formatMoment } from "@/lib/text/format";
import { signInWithCredentials } from "@/lib/web/credentials-callback";
import { insidePath } from "@/lib/web/current-actor";
import { currentTexts } from "@/lib/web/texts";

/** Signs in and goes on to the page that was asked for. */
export async function signInAction(previous: FormState, form: FormData): Promise<FormState> {
  const username = String(form.get("username") ?? "");
  const password = String(form.get("password") ?? "");
  const { t, locale } = await currentTexts();
  const refused = (problem: string): FormState => ({
    ...freshForm({ username }),
    problem,
    attempt: previous.attempt + 1,
  });
  if (!username.trim() || !password) return refused(t("app.signIn.required"));
  const outcome = await signInWithCredentials(username, password);
  if (outcome.kind === "wrong") return refused(t("app.signIn.wrong"));
  if (outcome.kind === "locked")
    return refused(t("app.signIn.locked", { until: formatMoment(locale, outcome.until) }));
  redirect(insidePath(form.get("next")));
}
