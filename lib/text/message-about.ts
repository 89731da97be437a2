import { isMonth } from "@/lib/domain/plain-date";
import { formatMonth } from "@/lib/text/format";
import type { Texts } from "@/lib/text/say";

/** What a message is about: a period is told in words, all else as it was written. */
export function messageAbout(texts: Texts, text: string): string {
  if (isMonth(text)) return formatMonth(texts.locale, text);
  return /^\d{4}-Q[1-4]$/.test(text) ? sayQuarter(texts, text) : text;
}

/** A quarter, e.g. "2019-Q1", in words. */
export function sayQuarter({ t }: Texts, quarter: string): string {
  const [year = "", number = ""] = quarter.split("-Q");
  return t("lookBack.quarter", { year, number });
}
