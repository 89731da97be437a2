/** The interface languages, Chinese first. */
export const LOCALES = ["zh-CN", "en"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "zh-CN";

/** Whether a string from outside (a cookie, a form) names a language the ledger speaks. */
export function isLocale(value: unknown): value is Locale {
  return LOCALES.includes(value as Locale);
}
