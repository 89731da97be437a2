"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { isLocale } from "@/lib/text/locale";
import { endSession } from "@/lib/usecases/session/end-session";
import { callerAs } from "@/lib/web/caller";
import { dropSessionCookie } from "@/lib/web/credentials-callback";
import { currentPerson, insidePath, isSecureRequest } from "@/lib/web/current-actor";
import { LOCALE_COOKIE } from "@/lib/web/texts";

const YEAR_SECONDS = 365 * 24 * 3600;

/** Ends the session here and in the ledger. */
export async function signOutAction(): Promise<void> {
  const person = await currentPerson();
  if (person) await endSession(callerAs(person), {});
  await dropSessionCookie();
  redirect("/sign-in");
}

/** Changes the reader's language and stays on the page. */
export async function switchLocaleAction(form: FormData): Promise<void> {
  const locale = form.get("locale");
  if (isLocale(locale))
    (await cookies()).set(LOCALE_COOKIE, locale, {
      path: "/",
      maxAge: YEAR_SECONDS,
      sameSite: "lax",
      secure: await isSecureRequest(),
    });
  redirect(await pageOfRequest());
}

/** The page the form stood on, as a path inside the product. */
async function pageOfRequest(): Promise<string> {
  const referer = (await headers()).get("referer");
  if (!referer || !URL.canParse(referer)) return "/";
  const { pathname, search } = new URL(referer);
  return pathname.startsWith("/sign-in") ? `${pathname}${search}` : insidePath(pathname + search);
}
