import type { Translator } from "@/lib/text/translator";

/** The words beside a one-time password, for the forms that may show one. */
export function issuedWords(t: Translator) {
  return {
    title: t("people.oneTime.title"),
    body: t("people.oneTime.body"),
    username: t("people.oneTime.username"),
    password: t("people.oneTime.password"),
  };
}
