import { cookies } from "next/headers";
import { cache } from "react";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/text/locale";
import { type Translator, translator } from "@/lib/text/translator";

export const LOCALE_COOKIE = "luoshi-locale";

/** The reader's language and its words; asked once a request. */
export const currentTexts = cache(
  async (): Promise<{ locale: Locale; t: Translator }> =>
    textsOf((await cookies()).get(LOCALE_COOKIE)?.value),
);

/** The words of a language that was named from outside; Chinese for any other name. */
export function textsOf(chosen: unknown): { locale: Locale; t: Translator } {
  const locale = isLocale(chosen) ? chosen : DEFAULT_LOCALE;
  return { locale, t: translator(locale) };
}
