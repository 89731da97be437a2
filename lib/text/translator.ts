import { createTranslator } from "use-intl/core";
import { en } from "./en";
import type { Locale } from "./locale";
import { zhCN } from "./zh-CN";

/** The shape both languages share; the Chinese words are the reference. */
export type Messages = typeof zhCN;

const MESSAGES: Record<Locale, Messages> = { "zh-CN": zhCN, en };

/** Words of one language: `t("light.RED")`, `t("board.title", { month })`; ICU message syntax. */
export function translator(locale: Locale) {
  return createTranslator<Messages>({ locale, messages: MESSAGES[locale] });
}

export type Translator = ReturnType<typeof translator>;
